namespace Social.Testing;

/// <summary>A hashtag that trends on the emulated TikTok.</summary>
/// <param name="HashtagId">The id.</param>
/// <param name="HashtagName">The name, without the hash.</param>
/// <param name="Posts">The posts within the range.</param>
/// <param name="Views">The views within the range.</param>
/// <param name="CountryCode">The country.</param>
/// <param name="CategoryName">The category.</param>
public sealed record EmulatedTikTokTrend(string HashtagId, string HashtagName, long Posts, long Views, string CountryCode = "US", string CategoryName = "ALL");
