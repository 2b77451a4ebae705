namespace Social.Meta;

/// <summary>A row of a menu.</summary>
/// <param name="Id">What the notification of the choice tells; at most 200 characters.</param>
/// <param name="Title">What it says; at most 24 characters.</param>
/// <param name="Description">What else it says, or null; at most 72 characters.</param>
public sealed record WhatsAppListRow(string Id, string Title, string? Description = null);
