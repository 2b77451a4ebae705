namespace Social.YouTube;

/// <summary>What YouTube found in the file of a video.</summary>
public sealed record VideoSuggestions
{
    /// <summary>Gets what made it fail.</summary>
    public IReadOnlyList<string>? ProcessingErrors { get; init; }

    /// <summary>Gets what may have made it worse.</summary>
    public IReadOnlyList<string>? ProcessingWarnings { get; init; }

    /// <summary>Gets what would make it better.</summary>
    public IReadOnlyList<string>? ProcessingHints { get; init; }
}
