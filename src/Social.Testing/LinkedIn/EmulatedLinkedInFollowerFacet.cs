namespace Social.Testing;

/// <summary>How many followers of an organization share something.</summary>
/// <param name="Facet">What they share: <c>associationType</c>, <c>seniority</c>, <c>industry</c>, <c>function</c>, <c>staffCountRange</c>, <c>geoCountry</c> or <c>geo</c>.</param>
/// <param name="Value">Its value, such as <c>urn:li:industry:4</c> or <c>SIZE_2_TO_10</c>.</param>
/// <param name="Organic">The followers who came by themselves.</param>
/// <param name="Paid">The followers who came through advertising.</param>
public sealed record EmulatedLinkedInFollowerFacet(string Facet, string Value, int Organic, int Paid = 0);
