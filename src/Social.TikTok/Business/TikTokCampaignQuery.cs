namespace Social.TikTok;

/// <summary>Which campaigns to list.</summary>
public sealed record TikTokCampaignQuery
{
    /// <summary>Gets the ids, or null for all.</summary>
    public IReadOnlyList<string>? CampaignIds { get; init; }

    /// <summary>Gets a part of the name, or null.</summary>
    public string? CampaignName { get; init; }

    /// <summary>Gets TikTok's word of the objective, such as <c>TRAFFIC</c>, or null.</summary>
    public string? ObjectiveType { get; init; }

    /// <summary>Gets TikTok's word of the status, such as <c>STATUS_DELIVERY_OK</c>, or null.</summary>
    public string? PrimaryStatus { get; init; }

    /// <summary>Gets TikTok's names of the fields, or null for its own choice.</summary>
    public IReadOnlyList<string>? Fields { get; init; }
}
