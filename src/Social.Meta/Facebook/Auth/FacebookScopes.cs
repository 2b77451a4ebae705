namespace Social.Meta;

/// <summary>The permissions of Facebook Login, by what they open.</summary>
/// <remarks>Follows developers.facebook.com, "Permissions Reference". Beyond an app's own people each needs a review by Meta.</remarks>
public static class FacebookScopes
{
    /// <summary>Lists the Pages of a login.</summary>
    public const string ShowPages = "pages_show_list";

    /// <summary>Reads a Page's own posts, videos and counters.</summary>
    public const string ReadEngagement = "pages_read_engagement";

    /// <summary>Publishes, edits and deletes.</summary>
    public const string ManagePosts = "pages_manage_posts";

    /// <summary>Publishes videos and goes live.</summary>
    public const string PublishVideo = "publish_video";

    /// <summary>Writes, hides and deletes comments, and likes.</summary>
    public const string ManageEngagement = "pages_manage_engagement";

    /// <summary>Reads what visitors wrote.</summary>
    public const string ReadUserContent = "pages_read_user_content";

    /// <summary>Reads insights.</summary>
    public const string ReadInsights = "read_insights";

    /// <summary>Subscribes webhooks and changes the Page's settings.</summary>
    public const string ManageMetadata = "pages_manage_metadata";

    /// <summary>Sends messages, private replies among them.</summary>
    public const string Messaging = "pages_messaging";

    /// <summary>Sees Pages that only a business holds.</summary>
    public const string BusinessManagement = "business_management";

    /// <summary>Gets what a sign-in asks for unless the options or the caller say otherwise: Pages, publishing, comments and insights.</summary>
    public static IReadOnlyList<string> Default { get; } = [ShowPages, ReadEngagement, ManagePosts, PublishVideo, ManageEngagement, ReadUserContent, ReadInsights];

    /// <summary>Gets what the linked Instagram accounts need on top: reading, publishing, comments and insights.</summary>
    public static IReadOnlyList<string> Instagram { get; } = ["instagram_basic", "instagram_content_publish", "instagram_manage_comments", "instagram_manage_insights"];
}
