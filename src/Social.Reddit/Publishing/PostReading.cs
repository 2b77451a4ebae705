using System.Text.Json;

namespace Social.Reddit;

/// <summary>Reads posts.</summary>
internal static class PostReading
{
    public static RedditPost? Read(ThingData thing) => thing.IsPost && thing.Read(RedditJsonContext.Default.PostData) is { } data ? Read(data) : null;

    public static RedditPost Read(PostData data)
    {
        string kind = KindOf(data);
        Uri? url = Address(data.UrlOverriddenByDest ?? (data.IsSelf == true ? null : data.Url));
        return new RedditPost
        {
            Fullname = data.Name ?? Fullname.Of(Fullname.Post, data.Id ?? string.Empty),
            Title = data.Title ?? string.Empty,
            Text = data.Selftext ?? string.Empty,
            Author = data.Author,
            AuthorFullname = data.AuthorFullname,
            Subreddit = data.Subreddit,
            Permalink = data.Permalink,
            Kind = kind,
            Url = url,
            CreatedAt = RedditTime.Of(data.CreatedUtc),
            EditedAt = RedditTime.OfEdited(data.Edited),
            Score = data.Score,
            UpvoteRatio = data.UpvoteRatio,
            CommentCount = data.NumComments,
            CrosspostCount = data.NumCrossposts,
            AwardCount = data.TotalAwardsReceived ?? data.Gilded,
            ViewCount = data.ViewCount,
            CrosspostOf = data.CrosspostParent,
            FlairText = data.LinkFlairText,
            FlairId = data.LinkFlairTemplateId,
            IsNsfw = data.Over18 ?? false,
            IsSpoiler = data.Spoiler ?? false,
            IsLocked = data.Locked ?? false,
            IsArchived = data.Archived ?? false,
            RemovedBy = data.RemovedByCategory,
            OwnVote = data.Likes,
            Media = Media(data, kind, url),
            PollOptions = [.. (data.PollData?.Options ?? []).Select(static o => new RedditPollOption(o.Text ?? string.Empty, (long?)o.VoteCount))],
        };
    }

    // In this order: a gallery has an address of its own, and a crosspost shows what it repeats.
    private static string KindOf(PostData data) =>
        data.IsGallery == true ? RedditPostKind.Gallery
        : data.PollData is not null ? RedditPostKind.Poll
        : data.CrosspostParent is not null ? RedditPostKind.Crosspost
        : data.IsSelf == true ? RedditPostKind.Self
        : data.IsVideo == true || data.PostHint == "hosted:video" ? RedditPostKind.Video
        : data.PostHint == "image" || IsHosted(data.UrlOverriddenByDest ?? data.Url) ? RedditPostKind.Image
        : RedditPostKind.Link;

    private static bool IsHosted(string? url) => Address(url)?.Host is "i.redd.it";

    private static IReadOnlyList<PublishedMedia> Media(PostData data, string kind, Uri? url)
    {
        if (data.MediaMetadata is { Count: > 0 } metadata)
        {
            Dictionary<string, string?> captions = (data.GalleryData?.Items ?? []).Where(static i => i.MediaId is not null).DistinctBy(static i => i.MediaId).ToDictionary(static i => i.MediaId!, static i => i.Caption, StringComparer.Ordinal);
            IEnumerable<string> order = captions.Count > 0 ? captions.Keys.Where(metadata.ContainsKey) : metadata.Keys;
            return [.. order.Select(id => new PublishedMedia
            {
                Id = id,
                Kind = metadata[id].E is "AnimatedImage" ? MediaKind.Animation : metadata[id].E is "RedditVideo" ? MediaKind.Video : MediaKind.Image,
                Url = Address(metadata[id].S?.Gif ?? metadata[id].S?.U ?? metadata[id].S?.Mp4),
                AltText = captions.GetValueOrDefault(id),
                Width = metadata[id].S?.X,
                Height = metadata[id].S?.Y,
            })];
        }

        return kind switch
        {
            RedditPostKind.Image when url is not null => [new PublishedMedia { Id = Path.GetFileNameWithoutExtension(url.AbsolutePath), Kind = MediaKind.Image, Url = url, PreviewUrl = Address(data.Thumbnail) }],
            RedditPostKind.Video when url is not null => [Video(data, url)],
            _ => [],
        };
    }

    private static PublishedMedia Video(PostData data, Uri url)
    {
        JsonElement video = data.Media.ValueKind == JsonValueKind.Object && data.Media.TryGetProperty("reddit_video", out JsonElement found) && found.ValueKind == JsonValueKind.Object ? found : default;
        return new PublishedMedia
        {
            Id = Submission.AssetOf(url.AbsolutePath),
            Kind = MediaKind.Video,
            Url = video.ValueKind == JsonValueKind.Object && video.TryGetProperty("fallback_url", out JsonElement fallback) && fallback.ValueKind == JsonValueKind.String ? Address(fallback.GetString()) : url,
            PreviewUrl = Address(data.Thumbnail),
            Width = (int?)Number("width"),
            Height = (int?)Number("height"),
            Duration = Number("duration") is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
        };

        double? Number(string name) => video.ValueKind == JsonValueKind.Object && video.TryGetProperty(name, out JsonElement number) && number.ValueKind == JsonValueKind.Number ? number.GetDouble() : null;
    }

    private static Uri? Address(string? url) => Uri.TryCreate(url, UriKind.Absolute, out Uri? address) ? address : null;
}
