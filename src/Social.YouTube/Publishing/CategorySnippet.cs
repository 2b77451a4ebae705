namespace Social.YouTube;

/// <summary>A category's name.</summary>
public sealed record CategorySnippet
{
    /// <summary>Gets the name.</summary>
    public string? Title { get; init; }

    /// <summary>Gets whether videos can be put into it.</summary>
    public bool? Assignable { get; init; }
}
