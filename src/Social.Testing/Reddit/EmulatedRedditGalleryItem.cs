namespace Social.Testing;

/// <summary>A picture of a gallery.</summary>
/// <param name="Media">The picture.</param>
/// <param name="Caption">The caption, up to 180 characters.</param>
/// <param name="OutboundUrl">The address that it links to.</param>
public sealed record EmulatedRedditGalleryItem(EmulatedRedditMedia Media, string Caption, string OutboundUrl);
