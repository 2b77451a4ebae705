namespace Social.LinkedIn;

/// <summary>How often a page was seen.</summary>
/// <param name="Views">How often.</param>
/// <param name="Unique">By how many people; null where LinkedIn does not say.</param>
public readonly record struct LinkedInPageViews(long? Views, long? Unique);
