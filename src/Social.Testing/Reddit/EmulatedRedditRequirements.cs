namespace Social.Testing;

/// <summary>What a community's moderators require of posts; Reddit checks it by machine.</summary>
public sealed class EmulatedRedditRequirements
{
    /// <summary>Gets or sets the shortest title, in characters.</summary>
    public int? TitleMinLength { get; set; }

    /// <summary>Gets or sets the longest title, in characters.</summary>
    public int? TitleMaxLength { get; set; }

    /// <summary>Gets the regular expressions of which a title must match one, if there are any.</summary>
    public IList<string> TitleRegexes { get; } = [];

    /// <summary>Gets the strings of which a title must have one, if there are any.</summary>
    public IList<string> TitleRequiredStrings { get; } = [];

    /// <summary>Gets the strings that no title may have.</summary>
    public IList<string> TitleBlacklistedStrings { get; } = [];

    /// <summary>Gets or sets whether posts have text: <c>required</c>, <c>notAllowed</c> or <c>none</c> (no rule).</summary>
    public string BodyRestrictionPolicy { get; set; } = "none";

    /// <summary>Gets or sets the shortest text, in characters.</summary>
    public int? BodyMinLength { get; set; }

    /// <summary>Gets or sets the longest text, in characters.</summary>
    public int? BodyMaxLength { get; set; }

    /// <summary>Gets the regular expressions of which a text must match one, if there are any.</summary>
    public IList<string> BodyRegexes { get; } = [];

    /// <summary>Gets the strings of which a text must have one, if there are any.</summary>
    public IList<string> BodyRequiredStrings { get; } = [];

    /// <summary>Gets the strings that no text may have.</summary>
    public IList<string> BodyBlacklistedStrings { get; } = [];

    /// <summary>Gets or sets how domains are judged: <c>none</c>, <c>whitelist</c> or <c>blacklist</c>.</summary>
    public string LinkRestrictionPolicy { get; set; } = "none";

    /// <summary>Gets the domains that links may have.</summary>
    public IList<string> DomainWhitelist { get; } = [];

    /// <summary>Gets the domains that links must not have.</summary>
    public IList<string> DomainBlacklist { get; } = [];

    /// <summary>Gets or sets for how many days the same link is refused as ALREADY_SUB; null for never.</summary>
    public int? LinkRepostAge { get; set; }

    /// <summary>Gets or sets whether every post needs a flair.</summary>
    public bool IsFlairRequired { get; set; }

    /// <summary>Gets or sets the guidelines that people read before they post.</summary>
    public string? GuidelinesText { get; set; }

    /// <summary>Gets or sets the fewest pictures of a gallery.</summary>
    public int? GalleryMinItems { get; set; }

    /// <summary>Gets or sets the most pictures of a gallery.</summary>
    public int? GalleryMaxItems { get; set; }
}
