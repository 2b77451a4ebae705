namespace Social.Twitter;

/// <summary>What X found in a post's text.</summary>
internal sealed record EntitiesData
{
    public IReadOnlyList<UrlEntityData>? Urls { get; set; }
}
