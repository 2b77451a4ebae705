namespace Social.LinkedIn;

/// <summary>LinkedIn's names of what it counts of a member's posts and videos. LinkedIn may have more: any text can be asked for.</summary>
public static class LinkedInMemberMetric
{
    /// <summary>How often posts were shown.</summary>
    public const string Impression = "IMPRESSION";

    /// <summary>How many members saw them; not by day.</summary>
    public const string MembersReached = "MEMBERS_REACHED";

    /// <summary>Reshares.</summary>
    public const string Reshare = "RESHARE";

    /// <summary>Reactions.</summary>
    public const string Reaction = "REACTION";

    /// <summary>Comments.</summary>
    public const string Comment = "COMMENT";

    /// <summary>How often posts were sent on in messages; from version 202604.</summary>
    public const string PostSend = "POST_SEND";

    /// <summary>How often posts were saved; from version 202604.</summary>
    public const string PostSave = "POST_SAVE";

    /// <summary>Clicks on links; from version 202604.</summary>
    public const string LinkClicks = "LINK_CLICKS";

    /// <summary>Followers that posts won; from version 202604.</summary>
    public const string FollowerGainedFromContent = "FOLLOWER_GAINED_FROM_CONTENT";

    /// <summary>Views of the profile that posts led to; from version 202604.</summary>
    public const string ProfileViewFromContent = "PROFILE_VIEW_FROM_CONTENT";

    /// <summary>Plays of videos.</summary>
    public const string VideoPlay = "VIDEO_PLAY";

    /// <summary>Viewers of videos.</summary>
    public const string VideoViewer = "VIDEO_VIEWER";

    /// <summary>Time watched, in milliseconds.</summary>
    public const string VideoWatchTime = "VIDEO_WATCH_TIME";
}
