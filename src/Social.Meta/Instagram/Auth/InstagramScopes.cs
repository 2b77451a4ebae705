namespace Social.Meta;

/// <summary>The scopes of Instagram Login. A sign-in through Facebook has others: <see cref="InstagramPageScopes"/>.</summary>
public static class InstagramScopes
{
    /// <summary>Reads the profile and its media; needed by everything.</summary>
    public const string Basic = "instagram_business_basic";

    /// <summary>Publishes.</summary>
    public const string ContentPublish = "instagram_business_content_publish";

    /// <summary>Reads, writes, hides and deletes comments.</summary>
    public const string ManageComments = "instagram_business_manage_comments";

    /// <summary>Reads insights.</summary>
    public const string ManageInsights = "instagram_business_manage_insights";

    /// <summary>Reads and writes messages.</summary>
    public const string ManageMessages = "instagram_business_manage_messages";

    /// <summary>Gets what is asked for unless the caller names scopes: all but messages.</summary>
    public static IReadOnlyList<string> Default { get; } = [Basic, ContentPublish, ManageComments, ManageInsights];
}
