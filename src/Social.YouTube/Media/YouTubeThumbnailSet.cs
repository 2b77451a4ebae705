namespace Social.YouTube;

/// <summary>The pictures that YouTube made of a thumbnail.</summary>
public sealed record YouTubeThumbnailSet
{
    /// <summary>Gets them by the name of their size, one entry for each video.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, YouTubeThumbnail>>? Items { get; init; }
}
