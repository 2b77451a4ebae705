namespace Social.Meta;

/// <summary>The scopes of Threads.</summary>
public static class ThreadsScopes
{
    /// <summary>Reads the profile and its posts; needed by everything.</summary>
    public const string Basic = "threads_basic";

    /// <summary>Publishes.</summary>
    public const string ContentPublish = "threads_content_publish";

    /// <summary>Reads replies.</summary>
    public const string ReadReplies = "threads_read_replies";

    /// <summary>Writes and hides replies.</summary>
    public const string ManageReplies = "threads_manage_replies";

    /// <summary>Reads insights.</summary>
    public const string ManageInsights = "threads_manage_insights";

    /// <summary>Deletes posts.</summary>
    public const string Delete = "threads_delete";

    /// <summary>Searches by words.</summary>
    public const string KeywordSearch = "threads_keyword_search";

    /// <summary>Reads mentions.</summary>
    public const string ManageMentions = "threads_manage_mentions";

    /// <summary>Gets what is asked for unless the caller names scopes. Search and mentions need a review by Meta and are left out.</summary>
    public static IReadOnlyList<string> Default { get; } = [Basic, ContentPublish, ReadReplies, ManageReplies, ManageInsights, Delete];
}
