namespace Social.LinkedIn;

/// <summary>How many of an organization's followers share one trait.</summary>
/// <param name="Facet">The facet: <c>seniority</c>, <c>industry</c>, <c>function</c>, <c>staffCountRange</c>, <c>geo</c>, <c>geoCountry</c>, <c>associationType</c>.</param>
/// <param name="Value">The trait: a URN, or a word of LinkedIn's.</param>
/// <param name="Organic">How many came by themselves.</param>
/// <param name="Paid">How many came through advertising.</param>
public sealed record LinkedInFollowerSegment(string Facet, string Value, long Organic, long Paid);
