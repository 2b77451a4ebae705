namespace Social.YouTube;

/// <summary>The first comment of a thread.</summary>
public sealed record CommentThreadSnippet
{
    /// <summary>Gets the id of the channel it is under.</summary>
    public string? ChannelId { get; init; }

    /// <summary>Gets the video's id.</summary>
    public string? VideoId { get; init; }

    /// <summary>Gets the comment.</summary>
    public YouTubeComment? TopLevelComment { get; init; }

    /// <summary>Gets whether the account may reply; read only.</summary>
    public bool? CanReply { get; init; }

    /// <summary>Gets how many replies there are; read only.</summary>
    public int? TotalReplyCount { get; init; }

    /// <summary>Gets whether everyone sees it; read only.</summary>
    public bool? IsPublic { get; init; }
}
