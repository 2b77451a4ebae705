namespace Social.Pipeline;

/// <summary>An answer that was kept.</summary>
/// <param name="Body">The body.</param>
/// <param name="ETag">The network's mark of this version, or null.</param>
/// <param name="FreshUntil">Until when it is served without asking, by the steady clock.</param>
internal sealed record CachedRead(byte[] Body, string? ETag, long FreshUntil);
