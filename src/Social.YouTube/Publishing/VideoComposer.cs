using System.Text;
using Social.Text;

namespace Social.YouTube;

/// <summary>Makes YouTube's video of a post. The text is the description, and YouTube has no link: it goes to the description's end.</summary>
internal static class VideoComposer
{
    /// <summary>Returns the description as YouTube gets it.</summary>
    public static string Description(Post post)
    {
        string text = post.Text?.ToString() ?? string.Empty;
        return post.Link is { } link && !LinkText.Contains(text, link.Url)
            ? text.Length == 0 ? link.Url.OriginalString : $"{text}\n\n{link.Url.OriginalString}"
            : text;
    }

    /// <summary>Returns the tags as YouTube gets them: without signs.</summary>
    public static IReadOnlyList<string> Tags(Post post) => [.. post.Tags.Select(t => t.TrimStart('#').Trim()).Where(t => t.Length > 0)];

    /// <summary>Returns who may see it: a video with a time of its own is private until then.</summary>
    public static string? Privacy(Post post) => post.ScheduledTime is not null ? "private" : post.Visibility is { IsEmpty: false } visibility ? visibility.Value.ToLowerInvariant() : null;

    /// <summary>Makes the video to insert.</summary>
    public static YouTubeVideo Video(Post post)
    {
        string description = Description(post);
        IReadOnlyList<string> tags = Tags(post);
        YouTubePostOptions options = post.OptionsOf<YouTubePostOptions>() ?? YouTubePostOptions.None;
        VideoStatus status = new()
        {
            PrivacyStatus = Privacy(post),
            PublishAt = post.ScheduledTime,
            Embeddable = options.Embeddable,
            License = options.License,
            PublicStatsViewable = options.PublicStatsViewable,
            SelfDeclaredMadeForKids = options.MadeForKids,
            ContainsSyntheticMedia = options.ContainsSyntheticMedia,
        };
        return new YouTubeVideo
        {
            Snippet = new VideoSnippet
            {
                Title = post.Title,
                Description = description.Length == 0 ? null : description,
                Tags = tags.Count == 0 ? null : tags,
                CategoryId = options.CategoryId,
                DefaultLanguage = post.Language,
                DefaultAudioLanguage = options.AudioLanguage,
            },
            Status = status == new VideoStatus() ? null : status,
            RecordingDetails = options.RecordingDate is { } recorded ? new VideoRecordingDetails { RecordingDate = recorded } : null,
            PaidProductPlacementDetails = options.HasPaidProductPlacement is { } paid ? new VideoPaidProductPlacementDetails { HasPaidProductPlacement = paid } : null,
            Localizations = options.Localizations,
        };
    }

    /// <summary>Names the parts that a video has.</summary>
    public static string Parts(YouTubeVideo video)
    {
        StringBuilder parts = new();
        Add(video.Snippet, "snippet");
        Add(video.Status, "status");
        Add(video.RecordingDetails, "recordingDetails");
        Add(video.PaidProductPlacementDetails, "paidProductPlacementDetails");
        Add(video.Localizations, "localizations");
        return parts.ToString();

        void Add(object? part, string name)
        {
            if (part is not null)
            {
                parts.Append(parts.Length == 0 ? string.Empty : ",").Append(name);
            }
        }
    }
}
