namespace Social.YouTube;

/// <summary>What a video is about. Writable: title, description, tags, category, languages.</summary>
public sealed record VideoSnippet
{
    /// <summary>Gets the title: 1 to 100 characters without angle brackets.</summary>
    public string? Title { get; init; }

    /// <summary>Gets the description: at most 5,000 bytes of UTF-8 without angle brackets.</summary>
    public string? Description { get; init; }

    /// <summary>Gets the tags: 500 characters together, commas and the quotes of tags with spaces included.</summary>
    public IReadOnlyList<string>? Tags { get; init; }

    /// <summary>Gets the category's id; an update of the snippet needs it.</summary>
    public string? CategoryId { get; init; }

    /// <summary>Gets the language of title and description, a BCP 47 tag; needed when there are localizations.</summary>
    public string? DefaultLanguage { get; init; }

    /// <summary>Gets the language that is spoken, a BCP 47 tag.</summary>
    public string? DefaultAudioLanguage { get; init; }

    /// <summary>Gets when it was published, or uploaded while it is private; read only.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Gets the channel's id; read only.</summary>
    public string? ChannelId { get; init; }

    /// <summary>Gets the channel's title; read only.</summary>
    public string? ChannelTitle { get; init; }

    /// <summary>Gets the pictures by the name of their size (<c>default</c>, <c>high</c>, <c>maxres</c>); any can be missing; read only.</summary>
    public IReadOnlyDictionary<string, YouTubeThumbnail>? Thumbnails { get; init; }

    /// <summary>Gets title and description in the language that was asked for; read only.</summary>
    public VideoLocalization? Localized { get; init; }

    /// <summary>Gets <c>none</c>, <c>upcoming</c>, <c>live</c> or <c>completed</c>; read only.</summary>
    public string? LiveBroadcastContent { get; init; }
}
