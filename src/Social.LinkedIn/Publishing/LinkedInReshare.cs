namespace Social.LinkedIn;

/// <summary>The post that another reshares.</summary>
public sealed record LinkedInReshare
{
    /// <summary>Gets the URN of the post that is reshared.</summary>
    public string? Parent { get; init; }

    /// <summary>Gets the URN of the first post of the chain, on posts that are read.</summary>
    public string? Root { get; init; }
}
