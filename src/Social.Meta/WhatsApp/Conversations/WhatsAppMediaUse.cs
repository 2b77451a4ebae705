namespace Social.Meta;

/// <summary>Media somewhere in a message.</summary>
/// <param name="Member">Where.</param>
/// <param name="Kind">What it must be: WhatsApp's name.</param>
/// <param name="Media">The media.</param>
internal readonly record struct WhatsAppMediaUse(string Member, string Kind, MediaAttachment Media);
