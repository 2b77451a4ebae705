namespace Social.Testing;

/// <summary>A rule of a community, as people read it.</summary>
/// <param name="ShortName">The short name.</param>
/// <param name="Description">The text, Markdown.</param>
/// <param name="Kind"><c>all</c>, <c>link</c> or <c>comment</c>.</param>
public sealed record EmulatedRedditRule(string ShortName, string Description = "", string Kind = "all")
{
    /// <summary>Gets the reason that a report shows; null takes the short name.</summary>
    public string? ViolationReason { get; init; }

    /// <summary>Gets when the rule was made.</summary>
    public DateTimeOffset CreatedAt { get; init; } = DateTimeOffset.FromUnixTimeSeconds(1_587_949_210);
}
