namespace Social.TikTok;

/// <summary>The scopes of TikTok for Developers.</summary>
public static class TikTokScopes
{
    /// <summary>Who the user is: open id, union id, avatars, display name.</summary>
    public const string UserInfoBasic = "user.info.basic";

    /// <summary>The profile: biography, link, verification, username.</summary>
    public const string UserInfoProfile = "user.info.profile";

    /// <summary>The user's counters.</summary>
    public const string UserInfoStats = "user.info.stats";

    /// <summary>The user's public videos.</summary>
    public const string VideoList = "video.list";

    /// <summary>Drafts in the creator's inbox.</summary>
    public const string VideoUpload = "video.upload";

    /// <summary>Direct posts.</summary>
    public const string VideoPublish = "video.publish";

    /// <summary>The Research API, with the app's own token.</summary>
    public const string ResearchData = "research.data.basic";

    /// <summary>Gets what publishing, drafts, reading and measuring need.</summary>
    public static IReadOnlyList<string> Default { get; } = [UserInfoBasic, UserInfoProfile, UserInfoStats, VideoList, VideoUpload, VideoPublish];
}
