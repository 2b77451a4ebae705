namespace Social.TikTok;

/// <summary>What became of a post: <c>post.publish.complete</c>, <c>.failed</c>, <c>.inbox_delivered</c>, <c>.publicly_available</c>, <c>.no_longer_publicaly_available</c> and what follows.</summary>
public sealed record TikTokPostEvent : WebhookEvent
{
    /// <summary>Gets the publish id: the handle of the reference that publishing gave.</summary>
    public required string PublishId { get; init; }

    /// <summary>Gets the public post's id, or null while it has none.</summary>
    public string? PostId { get; init; }

    /// <summary>Gets <c>DIRECT_PUBLISH</c> or <c>INBOX_SHARE</c>, or null; an open set.</summary>
    public string? PublishType { get; init; }

    /// <summary>Gets why TikTok made nothing of it; default when it did not fail.</summary>
    public TikTokFailReason Reason { get; init; }
}
