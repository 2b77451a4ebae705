namespace Social.TikTok;

/// <summary>Any other notification, such as <c>portability.download.ready</c>: its type is TikTok's, the rest is raw.</summary>
public sealed record TikTokNotice : WebhookEvent
{
    /// <summary>Gets the content, JSON that comes as text inside the notification; empty when there is none.</summary>
    public ReadOnlyMemory<byte> Content { get; init; }
}
