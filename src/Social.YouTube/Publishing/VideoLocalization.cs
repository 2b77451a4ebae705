namespace Social.YouTube;

/// <summary>Title and description in one language.</summary>
public sealed record VideoLocalization
{
    /// <summary>Gets the title.</summary>
    public string? Title { get; init; }

    /// <summary>Gets the description.</summary>
    public string? Description { get; init; }
}
