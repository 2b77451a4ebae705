namespace Social.Twitter;

/// <summary>One encoding of a video.</summary>
/// <param name="BitRate">Bits a second, or null for a playlist.</param>
/// <param name="ContentType">The MIME type.</param>
/// <param name="Url">The address.</param>
public sealed record TweetMediaVariant(long? BitRate, string? ContentType, string? Url);
