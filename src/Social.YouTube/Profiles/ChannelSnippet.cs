namespace Social.YouTube;

/// <summary>Title, handle and description of a channel.</summary>
public sealed record ChannelSnippet
{
    /// <summary>Gets the title.</summary>
    public string? Title { get; init; }

    /// <summary>Gets the description.</summary>
    public string? Description { get; init; }

    /// <summary>Gets the handle, with its sign.</summary>
    public string? CustomUrl { get; init; }

    /// <summary>Gets when it was made.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Gets the country, or null.</summary>
    public string? Country { get; init; }

    /// <summary>Gets the language, or null.</summary>
    public string? DefaultLanguage { get; init; }

    /// <summary>Gets the pictures by the name of their size.</summary>
    public IReadOnlyDictionary<string, YouTubeThumbnail>? Thumbnails { get; init; }
}
