namespace Social;

/// <summary>One problem of a post: what, where, and which limit.</summary>
public sealed record ValidationProblem
{
    /// <summary>Gets how bad it is.</summary>
    public ValidationSeverity Severity { get; init; }

    /// <summary>Gets what is wrong.</summary>
    public required SocialErrorCode Code { get; init; }

    /// <summary>Gets the message in plain words, with member, limit and value. It never quotes the post's text.</summary>
    public required string Message { get; init; }

    /// <summary>Gets the member, such as <c>Text</c> or <c>Media[1].AltText</c>.</summary>
    public required string Member { get; init; }

    /// <summary>Gets the limit, or null when the rule has none.</summary>
    public string? Limit { get; init; }

    /// <summary>Gets the actual value, or null.</summary>
    public string? Actual { get; init; }
}
