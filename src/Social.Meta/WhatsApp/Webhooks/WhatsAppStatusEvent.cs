namespace Social.Meta;

/// <summary>What became of a message that the business sent.</summary>
public sealed record WhatsAppStatusEvent : WebhookEvent
{
    internal const string Failed = "failed";

    /// <summary>Gets the message's id.</summary>
    public required string MessageId { get; init; }

    /// <summary>Gets <c>sent</c>, <c>delivered</c>, <c>read</c>, <c>played</c> or <c>failed</c>. They come in any order, may be left out, and <c>failed</c> is final.</summary>
    public required string Status { get; init; }

    /// <summary>Gets whom it was sent to, or null.</summary>
    public string? RecipientId { get; init; }

    /// <summary>Gets the business-scoped id of the recipient, or null.</summary>
    public string? RecipientUserId { get; init; }

    /// <summary>Gets what the application had sent along (<see cref="WhatsAppMessage.CallbackData"/>), or null.</summary>
    public string? CallbackData { get; init; }

    /// <summary>Gets the code of a failure, or null.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>Gets what a failure means in common words; default when it did not fail.</summary>
    public SocialErrorCode Error { get; init; }

    /// <summary>Gets what to do about a failure.</summary>
    public Remedy Remedy { get; init; }

    /// <summary>Gets why it failed, in WhatsApp's words and ours; or null.</summary>
    public string? Reason { get; init; }

    internal string? Handle { get; init; }
}
