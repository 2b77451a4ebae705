using System.Text.Json;

namespace Social.TikTok;

/// <summary>A user, as far as the granted scopes show.</summary>
public sealed record TikTokUser
{
    /// <summary>Gets the id for this app; opaque, and empty where the API gives none (research).</summary>
    public required string OpenId { get; init; }

    /// <summary>Gets the id for the developer's apps together, or null.</summary>
    public string? UnionId { get; init; }

    /// <summary>Gets the handle without the sign, or null.</summary>
    public string? Username { get; init; }

    /// <summary>Gets the display name, or null.</summary>
    public string? DisplayName { get; init; }

    /// <summary>Gets the biography, or null.</summary>
    public string? BioDescription { get; init; }

    /// <summary>Gets the link in the biography, or null.</summary>
    public Uri? BioUrl { get; init; }

    /// <summary>Gets the picture, or null; the address expires.</summary>
    public Uri? AvatarUrl { get; init; }

    /// <summary>Gets the picture in its largest size, or null; the address expires.</summary>
    public Uri? AvatarLargeUrl { get; init; }

    /// <summary>Gets the address that opens the profile, or null.</summary>
    public Uri? ProfileDeepLink { get; init; }

    /// <summary>Gets whether TikTok marks the user as verified, or null.</summary>
    public bool? IsVerified { get; init; }

    /// <summary>Gets how many follow the user, or null.</summary>
    public long? FollowerCount { get; init; }

    /// <summary>Gets how many the user follows, or null.</summary>
    public long? FollowingCount { get; init; }

    /// <summary>Gets the likes of all videos, or null.</summary>
    public long? LikesCount { get; init; }

    /// <summary>Gets how many public videos there are, or null.</summary>
    public long? VideoCount { get; init; }

    /// <summary>Gets members that this version does not know.</summary>
    public IReadOnlyDictionary<string, JsonElement> More { get; init; } = new Dictionary<string, JsonElement>();

    internal static TikTokUser Of(UserData data) => new()
    {
        OpenId = data.OpenId,
        UnionId = data.UnionId,
        Username = data.Username,
        DisplayName = data.DisplayName,
        BioDescription = data.BioDescription,
        BioUrl = TikTokAnswers.Address(data.BioUrl),
        AvatarUrl = TikTokAnswers.Address(data.AvatarUrl ?? data.AvatarUrl100),
        AvatarLargeUrl = TikTokAnswers.Address(data.AvatarLargeUrl),
        ProfileDeepLink = TikTokAnswers.Address(data.ProfileDeepLink),
        IsVerified = data.IsVerified,
        FollowerCount = data.FollowerCount,
        FollowingCount = data.FollowingCount,
        LikesCount = data.LikesCount,
        VideoCount = data.VideoCount,
        More = data.More ?? [],
    };
}
