namespace Social.YouTube;

/// <summary>What only YouTube has, and what is told to YouTube differently. A member that is null is not sent: YouTube, or the channel's own defaults, decide.</summary>
public sealed record YouTubePostOptions : PostOptions
{
    /// <inheritdoc/>
    public override PlatformName Platform => PlatformName.YouTube;

    internal static YouTubePostOptions None { get; } = new();

    /// <summary>Gets the category's id; it must be assignable. Null leaves it to YouTube.</summary>
    public string? CategoryId { get; init; }

    /// <summary>Gets the language that is spoken, a BCP 47 tag, or null.</summary>
    public string? AudioLanguage { get; init; }

    /// <summary>Gets whether the video is made for kids, as the law demands it be said; null leaves it to the channel's default.</summary>
    public bool? MadeForKids { get; init; }

    /// <summary>Gets whether it shows realistic things that were altered or made up, or null.</summary>
    public bool? ContainsSyntheticMedia { get; init; }

    /// <summary>Gets whether other sites may show it, or null for yes.</summary>
    public bool? Embeddable { get; init; }

    /// <summary>Gets <c>youtube</c> or <c>creativeCommon</c>, or null for the first.</summary>
    public string? License { get; init; }

    /// <summary>Gets whether everyone sees its statistics, or null.</summary>
    public bool? PublicStatsViewable { get; init; }

    /// <summary>Gets when it was recorded, or null.</summary>
    public DateTimeOffset? RecordingDate { get; init; }

    /// <summary>Gets whether somebody paid to be shown, or null.</summary>
    public bool? HasPaidProductPlacement { get; init; }

    /// <summary>Gets title and description in other languages, by BCP 47 tag; the post needs a language of its own then.</summary>
    public IReadOnlyDictionary<string, VideoLocalization>? Localizations { get; init; }

    /// <summary>Gets whether subscribers are told, or null for yes.</summary>
    public bool? NotifySubscribers { get; init; }

    /// <summary>Gets the playlists it is added to afterwards, beside the target's destination.</summary>
    public IReadOnlyList<string> Playlists { get; init => field = value ?? []; } = [];

    /// <summary>Gets a comment that the channel puts under it afterwards, or null.</summary>
    public string? FirstComment { get; init; }
}
