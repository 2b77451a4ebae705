namespace Social.YouTube;

/// <summary>A video was uploaded, went public, or had its title or description changed; or it was deleted or is public no more. A hint: read the video to know how it stands.</summary>
/// <remarks>The same comes more than once, with <see cref="WebhookEvent.DeliveryId"/> the same. Live streams, premieres and Shorts come alike.</remarks>
public sealed record YouTubeVideoEvent : WebhookEvent
{
    internal const string Entry = "entry";
    internal const string DeletedEntry = "deleted-entry";

    /// <summary>Gets the video's id.</summary>
    public required string VideoId { get; init; }

    /// <summary>Gets whether the video is gone, by deletion or from the public.</summary>
    public bool IsDeleted { get; init; }

    /// <summary>Gets the channel's id, or null where the notification does not tell.</summary>
    public string? ChannelId { get; init; }

    /// <summary>Gets the channel's title, or null.</summary>
    public string? ChannelTitle { get; init; }

    /// <summary>Gets the video's title; null of one that is gone.</summary>
    public string? Title { get; init; }

    /// <summary>Gets where people see it, or null.</summary>
    public Uri? Url { get; init; }

    /// <summary>Gets when it was published, or null.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Returns what happened and the id, none of the words.</summary>
    public override string ToString() => $"{Type} {VideoId}";
}
