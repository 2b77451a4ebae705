namespace Social;

/// <summary>What a network takes, as data that a user interface can read.</summary>
public sealed record PublishingRules
{
    /// <summary>Gets the network.</summary>
    public required PlatformName Platform { get; init; }

    /// <summary>Gets the longest text, in units of <see cref="TextUnit"/>; null when there is no text.</summary>
    public int? MaxTextLength { get; init; }

    /// <summary>Gets how a text is counted: <c>weighted</c>, <c>utf-16</c>, <c>code-points</c>, <c>utf-8</c>.</summary>
    public string TextUnit { get; init; } = "utf-16";

    /// <summary>Gets whether a post must have text.</summary>
    public bool TextRequired { get; init; }

    /// <summary>Gets the longest title, or null when the network has none.</summary>
    public int? MaxTitleLength { get; init; }

    /// <summary>Gets how a title is counted, as for <see cref="TextUnit"/>: <c>utf-16</c> or <c>code-points</c>.</summary>
    public string TitleUnit { get; init; } = "utf-16";

    /// <summary>Gets whether a post must have media.</summary>
    public bool MediaRequired { get; init; }

    /// <summary>Gets the rules for each kind of media; a kind that is missing is not taken.</summary>
    public IReadOnlyList<MediaRules> Media { get; init; } = [];

    /// <summary>Gets whether kinds of media may be mixed in one post.</summary>
    public bool MixedMediaAllowed { get; init; }

    /// <summary>Gets the rules of polls, or null when the network has none.</summary>
    public PollRules? Poll { get; init; }

    /// <summary>Gets who can be allowed to see a post; empty when there is no choice and everyone does.</summary>
    public IReadOnlyList<Visibility> Visibilities { get; init; } = [];

    /// <summary>Gets who can be allowed to reply; empty when there is no choice.</summary>
    public IReadOnlyList<ReplyAudience> ReplyAudiences { get; init; } = [];

    /// <summary>Gets the earliest time ahead that can be scheduled, or null when nothing can.</summary>
    public TimeSpan? MinScheduleAhead { get; init; }

    /// <summary>Gets the latest time ahead that can be scheduled, or null.</summary>
    public TimeSpan? MaxScheduleAhead { get; init; }

    /// <summary>Gets the places a post can appear in.</summary>
    public IReadOnlyList<Placement> Placements { get; init; } = [];
}
