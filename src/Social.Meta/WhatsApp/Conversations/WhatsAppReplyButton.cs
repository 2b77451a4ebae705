namespace Social.Meta;

/// <summary>A button that answers.</summary>
/// <param name="Id">What the notification of the answer tells; at most 256 characters.</param>
/// <param name="Title">What it says; at most 20 characters.</param>
public sealed record WhatsAppReplyButton(string Id, string Title);
