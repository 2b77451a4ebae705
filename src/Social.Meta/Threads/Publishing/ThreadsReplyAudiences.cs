namespace Social.Meta;

/// <summary>Who may reply on Threads, beside the common choices.</summary>
public static class ThreadsReplyAudiences
{
    /// <summary>Gets the author of the post that is replied to.</summary>
    public static ReplyAudience ParentAuthor { get; } = new("parent_post_author");

    internal static string? Wire(ReplyAudience? audience) =>
        audience is not { IsEmpty: false } a ? null
        : a == ReplyAudience.Everyone ? "everyone"
        : a == ReplyAudience.Following ? "accounts_you_follow"
        : a == ReplyAudience.Mentioned ? "mentioned_only"
        : a == ReplyAudience.Followers ? "followers_only"
        : a == ParentAuthor ? "parent_post_author_only"
        : a.Value;
}
