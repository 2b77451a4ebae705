namespace Social.TikTok;

/// <summary>What a creator may post now. TikTok wants it asked for before each post, and its choices shown to the user.</summary>
public sealed record TikTokCreatorInfo
{
    /// <summary>Gets the handle without the sign, or null.</summary>
    public string? Username { get; init; }

    /// <summary>Gets the display name, or null.</summary>
    public string? Nickname { get; init; }

    /// <summary>Gets the picture's address, or null; good for about two hours.</summary>
    public Uri? AvatarUrl { get; init; }

    /// <summary>Gets the privacy levels to choose from. There is no default among them.</summary>
    public required IReadOnlyList<TikTokPrivacyLevel> PrivacyLevels { get; init; }

    /// <summary>Gets whether the creator has comments switched off.</summary>
    public bool IsCommentDisabled { get; init; }

    /// <summary>Gets whether the creator has duets switched off.</summary>
    public bool IsDuetDisabled { get; init; }

    /// <summary>Gets whether the creator has stitches switched off.</summary>
    public bool IsStitchDisabled { get; init; }

    /// <summary>Gets the longest video, or null when TikTok did not say.</summary>
    public TimeSpan? MaxVideoDuration { get; init; }
}
