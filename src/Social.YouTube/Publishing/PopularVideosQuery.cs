namespace Social.YouTube;

/// <summary>Which videos of a chart to list.</summary>
public sealed record PopularVideosQuery
{
    /// <summary>Gets the region, an ISO 3166-1 code, or null for the account's.</summary>
    public string? RegionCode { get; init; }

    /// <summary>Gets the category's id, or null for all. Since July 2025 YouTube charts music, films and gaming only.</summary>
    public string? CategoryId { get; init; }

    /// <summary>Gets what to read of them, or null for the default.</summary>
    public YouTubeRead? Read { get; init; }
}
