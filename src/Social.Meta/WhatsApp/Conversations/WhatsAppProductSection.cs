namespace Social.Meta;

/// <summary>A part of a list of products.</summary>
/// <param name="Title">Its title, at most 24 characters; may be null when it is the only one.</param>
/// <param name="ProductIds">The products, by the shop's own ids.</param>
public sealed record WhatsAppProductSection(string? Title, IReadOnlyList<string> ProductIds);
