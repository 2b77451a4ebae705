namespace Social.YouTube;

/// <summary>The texts of a channel. An update replaces all of them.</summary>
public sealed record ChannelBranding
{
    /// <summary>Gets the title; YouTube does not let it be changed here.</summary>
    public string? Title { get; init; }

    /// <summary>Gets the description.</summary>
    public string? Description { get; init; }

    /// <summary>Gets the keywords, separated by spaces, phrases in quotes.</summary>
    public string? Keywords { get; init; }

    /// <summary>Gets the country.</summary>
    public string? Country { get; init; }

    /// <summary>Gets the language.</summary>
    public string? DefaultLanguage { get; init; }

    /// <summary>Gets the id of the video shown to those who have not subscribed.</summary>
    public string? UnsubscribedTrailer { get; init; }
}
