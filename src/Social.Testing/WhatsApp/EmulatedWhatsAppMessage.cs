namespace Social.Testing;

/// <summary>A message that a business sent and WhatsApp accepted.</summary>
public sealed class EmulatedWhatsAppMessage
{
    internal EmulatedWhatsAppMessage(string id, EmulatedWhatsAppNumber number, string recipient, string type, string body, DateTimeOffset sentAt)
    {
        Id = id;
        Number = number;
        Recipient = recipient;
        Type = type;
        Body = body;
        SentAt = sentAt;
    }

    /// <summary>Gets the id, <c>wamid.…</c>.</summary>
    public string Id { get; }

    /// <summary>Gets the number that sent it.</summary>
    public EmulatedWhatsAppNumber Number { get; }

    /// <summary>Gets whom to: digits, a BSUID or a group's id.</summary>
    public string Recipient { get; }

    /// <summary>Gets the type, such as <c>text</c>.</summary>
    public string Type { get; }

    /// <summary>Gets the request as it came.</summary>
    public string Body { get; }

    /// <summary>Gets when it was accepted.</summary>
    public DateTimeOffset SentAt { get; }

    /// <summary>Gets the words of a text message, or null.</summary>
    public string? Text { get; internal init; }

    /// <summary>Gets what the business had sent along for the statuses, or null.</summary>
    public string? CallbackData { get; internal init; }

    /// <summary>Gets the code with which its delivery failed, or null.</summary>
    public int? FailureCode { get; internal init; }
}
