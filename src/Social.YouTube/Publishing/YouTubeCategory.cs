namespace Social.YouTube;

/// <summary>A category of videos.</summary>
public sealed record YouTubeCategory
{
    /// <summary>Gets the id.</summary>
    public string? Id { get; init; }

    /// <summary>Gets its name and whether videos can be put into it.</summary>
    public CategorySnippet? Snippet { get; init; }
}
