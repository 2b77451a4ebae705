namespace Social.YouTube;

/// <summary>A page of a list. An empty list may come without items at all.</summary>
internal sealed class YouTubePage<T>
{
    public string? Kind { get; set; }

    public string? ETag { get; set; }

    public List<T>? Items { get; set; }

    public string? NextPageToken { get; set; }

    public string? PrevPageToken { get; set; }
}
