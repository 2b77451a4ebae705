using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Social.Publishing;

namespace Social.Meta;

/// <summary>Makes Instagram's containers of a post: one for an image, a reel or a story, and for a carousel one around those of its items.</summary>
internal static class InstagramComposer
{
    /// <summary>Composes a post.</summary>
    /// <param name="placement">Where it goes; null for the feed.</param>
    /// <param name="post">The post as Instagram gets it, with every medium's kind.</param>
    public static ContainerOutline Compose(Placement? placement, Post post)
    {
        InstagramPostOptions options = post.OptionsOf<InstagramPostOptions>() ?? InstagramPostOptions.None;
        if (placement == Placement.Story)
        {
            return new ContainerOutline(Story(post, options), []);
        }

        if (post.Media.Count > 1)
        {
            List<KeyValuePair<string, string>> fields = [new("media_type", "CAROUSEL")];
            AddPost(fields, post, options);
            return new ContainerOutline(new ContainerRequest(fields), [.. post.Media.Select((m, i) => Child(m, i, options))]);
        }

        return new ContainerOutline(IsVideo(post.Media[0]) ? Reel(post, options, isForFeed: placement != Placement.Reel) : Image(post, options), []);
    }

    private static ContainerRequest Image(Post post, InstagramPostOptions options)
    {
        List<KeyValuePair<string, string>> fields = [];
        AddPost(fields, post, options);
        Add(fields, "alt_text", post.Media[0].AltText);
        AddTags(fields, options, 0);
        return With(fields, post.Media[0], 0);
    }

    private static ContainerRequest Reel(Post post, InstagramPostOptions options, bool isForFeed)
    {
        MediaAttachment video = post.Media[0];
        List<KeyValuePair<string, string>> fields = [new("media_type", "REELS")];
        AddPost(fields, post, options);
        Add(fields, "share_to_feed", options.SharesToFeed ?? (isForFeed ? true : null));
        Add(fields, "thumb_offset", options.ThumbnailAt is { } at ? ((long)at.TotalMilliseconds).ToString(CultureInfo.InvariantCulture) : null);
        Add(fields, "audio_name", options.AudioName);
        Add(fields, "trial_params", options.Trial is { IsEmpty: false } trial ? Json(new TrialData { GraduationStrategy = trial.Value }, InstagramJsonContext.Default.TrialData) : null);
        Add(fields, "audio_configuration", options.Audio is { } audio
            ? Json(new AudioData { AudioId = audio.AudioId, AudioVolume = audio.AudioVolume, VideoVolume = audio.VideoVolume }, InstagramJsonContext.Default.AudioData) : null);
        AddTags(fields, options, 0, hasPlaces: false);
        ContainerRequest request = With(fields, video, 0);
        return video.Cover is { } cover ? request with { Media = [.. request.Media, new ContainerMedia("cover_url", cover, "Media[0].Cover")] } : request;
    }

    private static ContainerRequest Story(Post post, InstagramPostOptions options)
    {
        List<KeyValuePair<string, string>> fields = [new("media_type", "STORIES")];
        Add(fields, "is_ai_generated", options.IsAiGenerated);
        AddTags(fields, options, 0);
        return With(fields, post.Media[0], 0);
    }

    private static ContainerRequest Child(MediaAttachment media, int place, InstagramPostOptions options)
    {
        bool isVideo = IsVideo(media);
        List<KeyValuePair<string, string>> fields = [new("is_carousel_item", "true")];
        Add(fields, "media_type", isVideo ? "VIDEO" : null);
        Add(fields, "alt_text", isVideo ? null : media.AltText);
        AddTags(fields, options, place);
        return With(fields, media, place);
    }

    private static ContainerRequest With(List<KeyValuePair<string, string>> fields, MediaAttachment media, int place) => new(fields)
    {
        Media = [IsVideo(media)
            ? new ContainerMedia("video_url", media.Source!, $"Media[{place}]") { TakesBytes = true }
            : new ContainerMedia("image_url", media.Source!, $"Media[{place}]")],
    };

    /// <summary>Adds what belongs to the post as a whole: a carousel's items have none of it.</summary>
    private static void AddPost(List<KeyValuePair<string, string>> fields, Post post, InstagramPostOptions options)
    {
        Add(fields, "caption", InstagramText.Caption(post) is { Length: > 0 } caption ? caption : null);
        Add(fields, "location_id", options.LocationId);
        Add(fields, "collaborators", options.Collaborators.Count == 0 ? null : Json([.. options.Collaborators.Select(c => c.TrimStart('@'))], InstagramJsonContext.Default.IReadOnlyListString));
        Add(fields, "is_paid_partnership", options.IsPaidPartnership);
        Add(fields, "branded_content_sponsor_ids", options.SponsorIds.Count == 0 ? null : Json(options.SponsorIds, InstagramJsonContext.Default.IReadOnlyListString));
        Add(fields, "is_ai_generated", options.IsAiGenerated);
    }

    private static void AddTags(List<KeyValuePair<string, string>> fields, InstagramPostOptions options, int place, bool hasPlaces = true)
    {
        UserTagData[] people = [.. options.UserTags.Where(t => t.MediaIndex == place).Select(t => new UserTagData { Username = t.Username.TrimStart('@'), X = hasPlaces ? t.X : null, Y = hasPlaces ? t.Y : null })];
        Add(fields, "user_tags", people.Length == 0 ? null : Json(people, InstagramJsonContext.Default.IReadOnlyListUserTagData));
        ProductTagData[] products = [.. options.ProductTags.Where(t => t.MediaIndex == place).Select(t => new ProductTagData { ProductId = t.ProductId, X = hasPlaces ? t.X : null, Y = hasPlaces ? t.Y : null })];
        Add(fields, "product_tags", products.Length == 0 ? null : Json(products, InstagramJsonContext.Default.IReadOnlyListProductTagData));
    }

    private static bool IsVideo(MediaAttachment media) => RulesValidator.KindOf(media) == MediaKind.Video;

    private static string Json<T>(T value, JsonTypeInfo<T> type) => JsonSerializer.Serialize(value, type);

    private static void Add(List<KeyValuePair<string, string>> fields, string name, string? value)
    {
        if (value is not null)
        {
            fields.Add(new(name, value));
        }
    }

    private static void Add(List<KeyValuePair<string, string>> fields, string name, bool? value) => Add(fields, name, value is { } truth ? truth ? "true" : "false" : null);
}
