namespace Social.YouTube;

/// <summary>Who may see a playlist.</summary>
public sealed record PlaylistStatus
{
    /// <summary>Gets <c>public</c>, <c>unlisted</c> or <c>private</c>.</summary>
    public string? PrivacyStatus { get; init; }

    /// <summary>Gets <c>enabled</c> or <c>disabled</c>.</summary>
    public string? PodcastStatus { get; init; }
}
