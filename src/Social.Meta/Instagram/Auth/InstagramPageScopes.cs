namespace Social.Meta;

/// <summary>The scopes that a sign-in through Facebook needs for the Instagram accounts of its Pages, beside <see cref="FacebookScopes.ShowPages"/> and <see cref="FacebookScopes.ReadEngagement"/>.</summary>
public static class InstagramPageScopes
{
    /// <summary>Reads the profile and its media; needed by everything.</summary>
    public const string Basic = "instagram_basic";

    /// <summary>Publishes.</summary>
    public const string ContentPublish = "instagram_content_publish";

    /// <summary>Reads, writes, hides and deletes comments.</summary>
    public const string ManageComments = "instagram_manage_comments";

    /// <summary>Reads insights.</summary>
    public const string ManageInsights = "instagram_manage_insights";

    /// <summary>Deletes media.</summary>
    public const string ManageContents = "instagram_manage_contents";
}
