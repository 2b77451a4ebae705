namespace Social.Meta;

/// <summary>A part of a menu.</summary>
/// <param name="Title">Its title, at most 24 characters; may be null when it is the only one.</param>
/// <param name="Rows">Its rows.</param>
public sealed record WhatsAppListSection(string? Title, IReadOnlyList<WhatsAppListRow> Rows);
