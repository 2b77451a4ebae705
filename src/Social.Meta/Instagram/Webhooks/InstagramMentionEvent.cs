namespace Social.Meta;

/// <summary>Somebody mentions the account; <see cref="InstagramMentions"/> reads and answers it.</summary>
public sealed record InstagramMentionEvent : WebhookEvent
{
    /// <summary>Gets the medium, or null.</summary>
    public string? MediaId { get; init; }

    /// <summary>Gets the comment that mentions the account; null when the caption does.</summary>
    public string? CommentId { get; init; }
}
