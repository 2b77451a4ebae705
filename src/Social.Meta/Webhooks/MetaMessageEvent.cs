namespace Social.Meta;

/// <summary>Something in a conversation of a Page (Messenger) or of an Instagram account: a message, a button, a reaction, or that something was read.</summary>
/// <remarks>Its type is the member that tells it apart: <c>message</c>, <c>message_edit</c>, <c>postback</c>, <c>reaction</c>, <c>read</c>, <c>delivery</c>, <c>optin</c>, <c>referral</c>, …; an open set.</remarks>
public sealed record MetaMessageEvent : WebhookEvent
{
    /// <summary>Gets who sent it: an id that holds for this Page or account alone; or null.</summary>
    public string? SenderId { get; init; }

    /// <summary>Gets whom it was sent to, or null.</summary>
    public string? RecipientId { get; init; }

    /// <summary>Gets the message's id, or null.</summary>
    public string? MessageId { get; init; }

    /// <summary>Gets the words: of a message, or the title of a button; of a reaction the emoji; or null.</summary>
    public string? Text { get; init; }

    /// <summary>Gets what the application gave a button or quick reply along, or null.</summary>
    public string? Payload { get; init; }

    /// <summary>Gets the message that it answers, or null.</summary>
    public string? ReplyToId { get; init; }

    /// <summary>Gets whether the Page or account sent it itself: answering those would never end.</summary>
    public bool IsEcho { get; init; }

    /// <summary>Gets whether another app holds the conversation, and this one only listens.</summary>
    public bool IsStandby { get; init; }

    /// <summary>Returns type and id, none of the words.</summary>
    public override string ToString() => $"{Type} {MessageId}";
}
