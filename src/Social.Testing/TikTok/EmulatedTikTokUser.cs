using System.Security.Cryptography;
using System.Text;

namespace Social.Testing;

/// <summary>A user of the emulated TikTok, with the settings that decide how may be posted.</summary>
public sealed class EmulatedTikTokUser
{
    internal EmulatedTikTokUser(string username, string displayName)
    {
        Username = username;
        DisplayName = displayName;
        UnionId = Digest("union|" + username);
    }

    /// <summary>Gets the handle without the at sign.</summary>
    public string Username { get; }

    /// <summary>Gets the display name.</summary>
    public string DisplayName { get; }

    /// <summary>Gets the id that all apps of one developer see.</summary>
    public string UnionId { get; }

    /// <summary>Gets or sets whether the account is private; it decides the privacy levels on offer.</summary>
    public bool IsPrivate { get; set; }

    /// <summary>Gets or sets whether the user has comments switched off.</summary>
    public bool CommentDisabled { get; set; }

    /// <summary>Gets or sets whether the user has duets switched off.</summary>
    public bool DuetDisabled { get; set; }

    /// <summary>Gets or sets whether the user has stitches switched off.</summary>
    public bool StitchDisabled { get; set; }

    /// <summary>Gets or sets the longest video that the user may post, in seconds. Default 600.</summary>
    public int MaxVideoDurationSeconds { get; set; } = 600;

    /// <summary>Gets or sets whether TikTok banned the user from posting.</summary>
    public bool IsBannedFromPosting { get; set; }

    /// <summary>Gets or sets whether the user's TikTok app is too old for drafts of photos.</summary>
    public bool HasOldApp { get; set; }

    /// <summary>Gets or sets whether the user is verified.</summary>
    public bool IsVerified { get; set; }

    /// <summary>Gets or sets the biography.</summary>
    public string Biography { get; set; } = "";

    /// <summary>Gets or sets the number of followers.</summary>
    public long FollowerCount { get; set; }

    /// <summary>Gets or sets the number of users followed.</summary>
    public long FollowingCount { get; set; }

    /// <summary>Gets or sets the two-letter country that research queries see. Default <c>US</c>.</summary>
    public string RegionCode { get; set; } = "US";

    /// <summary>Gets the privacy levels that creator_info offers.</summary>
    public IReadOnlyList<string> PrivacyLevelOptions =>
        [IsPrivate ? "FOLLOWER_OF_CREATOR" : "PUBLIC_TO_EVERYONE", "MUTUAL_FOLLOW_FRIENDS", "SELF_ONLY"];

    internal string AvatarUrl => $"https://p16-sign.tiktokcdn-us.com/avatar/{Username}~100x100.jpeg";

    /// <summary>Gets the id by which an app knows the user; every app sees another.</summary>
    /// <param name="app">The app.</param>
    /// <returns>An opaque text, which begins with a hyphen.</returns>
    public string OpenIdFor(EmulatedTikTokApp app)
    {
        ArgumentNullException.ThrowIfNull(app);
        return "-000" + Digest($"open|{app.ClientKey}|{Username}").Replace("-", "", StringComparison.Ordinal);
    }

    /// <inheritdoc />
    public override string ToString() => $"@{Username}";

    private static string Digest(string text) => new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16)).ToString();
}
