namespace Social.LinkedIn;

/// <summary>What advertising needs of a post.</summary>
public sealed record LinkedInAdContext
{
    /// <summary>Gets the URN of the advertising account.</summary>
    public string? DscAdAccount { get; init; }

    /// <summary>Gets <c>ACTIVE</c> or <c>ARCHIVED</c>.</summary>
    public string? DscStatus { get; init; }

    /// <summary>Gets the post's name within its account.</summary>
    public string? DscName { get; init; }

    /// <summary>Gets the kind of advertisement, on posts that are read.</summary>
    public string? DscAdType { get; init; }

    /// <summary>Gets whether it is sponsored content, on posts that are read.</summary>
    public bool? IsDsc { get; init; }
}
