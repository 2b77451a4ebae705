namespace Social.LinkedIn;

/// <summary>The body of <c>POST /rest/posts</c>. Absent members are not sent.</summary>
public sealed record LinkedInPostRequest
{
    /// <summary>Gets the author's URN, a person or an organization.</summary>
    public required string Author { get; init; }

    /// <summary>Gets the text in little text (see <see cref="LittleText"/>), at most 3,000 characters as a reader sees them; may be empty.</summary>
    public string Commentary { get; init; } = string.Empty;

    /// <summary>Gets <c>PUBLIC</c>, <c>CONNECTIONS</c> (members alone), <c>LOGGED_IN</c> or <c>CONTAINER</c> (with <see cref="Container"/>).</summary>
    public string Visibility { get; init; } = "PUBLIC";

    /// <summary>Gets where it is shown.</summary>
    public LinkedInDistribution Distribution { get; init; } = new();

    /// <summary>Gets the state; LinkedIn takes only <c>PUBLISHED</c>.</summary>
    public string LifecycleState { get; init; } = "PUBLISHED";

    /// <summary>Gets whether others are kept from resharing it.</summary>
    public bool IsReshareDisabledByAuthor { get; init; }

    /// <summary>Gets what it shows besides the text, or null.</summary>
    public LinkedInPostContent? Content { get; init; }

    /// <summary>Gets the post that it reshares, or null. Not together with <see cref="Content"/>.</summary>
    public LinkedInReshare? ReshareContext { get; init; }

    /// <summary>Gets where its button leads, or null.</summary>
    public string? ContentLandingPage { get; init; }

    /// <summary>Gets LinkedIn's name of its button, or null.</summary>
    public string? ContentCallToActionLabel { get; init; }

    /// <summary>Gets what advertising needs, or null.</summary>
    public LinkedInAdContext? AdContext { get; init; }

    /// <summary>Gets the URN of the group it goes to, or null.</summary>
    public string? Container { get; init; }

    /// <summary>Returns the author and a length, none of the words.</summary>
    public override string ToString() => $"LinkedInPostRequest({Author}, {Commentary.Length} characters)";
}
