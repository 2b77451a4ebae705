namespace Social.Meta;

/// <summary>A message that somebody sent to the business. It opens the window of 24 hours in which free messages are allowed.</summary>
public sealed record WhatsAppMessageEvent : WebhookEvent
{
    /// <summary>Gets the message's id, which answering and marking as read take.</summary>
    public required string MessageId { get; init; }

    /// <summary>Gets <c>text</c>, <c>image</c>, <c>interactive</c>, <c>button</c>, <c>reaction</c>, …; the rest is in the raw event.</summary>
    public required string MessageType { get; init; }

    /// <summary>Gets who sent it: digits without a sign; null for who hides the number.</summary>
    public string? From { get; init; }

    /// <summary>Gets the business-scoped id of who sent it, or null.</summary>
    public string? FromUserId { get; init; }

    /// <summary>Gets the sender's own name, or null.</summary>
    public string? ProfileName { get; init; }

    /// <summary>Gets the words: of a text, a caption, or a button that was pressed; or null.</summary>
    public string? Text { get; init; }

    /// <summary>Gets the id of the button or row that was chosen, or null.</summary>
    public string? ReplyId { get; init; }

    /// <summary>Gets the media's id, or null.</summary>
    public string? MediaId { get; init; }

    /// <summary>Gets the message that it answers, or null.</summary>
    public string? ReplyToId { get; init; }

    /// <summary>Gets whom an answer goes to: the business-scoped id where there is one, else the number; or null.</summary>
    public Recipient? Sender => FromUserId is { } id ? WhatsAppRecipients.User(id) : From is { } number ? WhatsAppRecipients.Phone("+" + number.TrimStart('+')) : null;

    /// <summary>Returns type and id, none of the words.</summary>
    public override string ToString() => $"{MessageType} {MessageId}";
}
