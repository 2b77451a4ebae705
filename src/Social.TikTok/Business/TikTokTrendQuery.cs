namespace Social.TikTok;

/// <summary>Which trends to list, in TikTok's words.</summary>
public sealed record TikTokTrendQuery
{
    /// <summary>Gets the two letters of the country; TikTok's default is <c>US</c>.</summary>
    public string? CountryCode { get; init; }

    /// <summary>Gets the category, such as <c>TECHNOLOGY</c>; TikTok's default is <c>ALL</c>.</summary>
    public string? CategoryName { get; init; }

    /// <summary>Gets the span: <c>1DAY</c>, <c>7DAY</c>, <c>30DAY</c>, <c>120DAY</c>; TikTok's default is seven days.</summary>
    public string? DateRange { get; init; }
}
