namespace Social.TikTok;

/// <summary>Somebody who follows, or is followed.</summary>
/// <param name="Username">The handle.</param>
/// <param name="DisplayName">The display name, or null.</param>
public sealed record TikTokFollow(string Username, string? DisplayName);
