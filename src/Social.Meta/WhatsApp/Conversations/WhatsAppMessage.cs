namespace Social.Meta;

/// <summary>A message with what only WhatsApp has. A plain <see cref="Message"/> is enough for text and media.</summary>
public sealed record WhatsAppMessage : Message
{
    /// <summary>Gets what the message is when it is neither text nor media: a template, buttons, a place, a reaction…; or null.</summary>
    public WhatsAppContent? Content { get; init; }

    /// <summary>Gets whether the first link of the text gets a preview; null leaves it to WhatsApp, which shows none.</summary>
    public bool? PreviewsLink { get; init; }

    /// <summary>Gets the name under which a document is shown; null takes the source's own.</summary>
    public string? FileName { get; init; }

    /// <summary>Gets whether audio is a voice message.</summary>
    public bool IsVoice { get; init; }

    /// <summary>Gets whether the image is a sticker, which must be WebP.</summary>
    public bool IsSticker { get; init; }

    /// <summary>Gets data of the application's own that comes back with each status, or null; at most 460 characters.</summary>
    public string? CallbackData { get; init; }

    /// <summary>Gets the hash of the recipient's identity; another one ends in an error. Null checks none.</summary>
    public string? IdentityKeyHash { get; init; }
}
