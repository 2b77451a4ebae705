using Social.Pipeline;

namespace Social.Reddit;

/// <summary>The routes of comments and messages.</summary>
internal static class CommentRoutes
{
    public static readonly SocialRoute Create = new("comments.create", HttpMethod.Post, "/api/comment")
    {
        Kind = RouteKind.Commit, Credentials = RouteCredentials.User, Scopes = ["submit"], Limits = RedditLimits.Posting,
    };

    /// <summary>The same address answers private messages, with another scope.</summary>
    public static readonly SocialRoute Answer = new("messages.answer", HttpMethod.Post, "/api/comment")
    {
        Kind = RouteKind.Commit, Credentials = RouteCredentials.User, Scopes = ["privatemessages"], Limits = RedditLimits.Posting,
    };

    public static readonly SocialRoute Tree = new("comments.tree", HttpMethod.Get, "/comments/{}")
    {
        Credentials = RouteCredentials.UserOrApp, Scopes = ["read"], Limits = RedditLimits.Call, Cache = ReadKind.List,
    };

    public static readonly SocialRoute More = new("comments.more", HttpMethod.Get, "/api/morechildren")
    {
        Credentials = RouteCredentials.UserOrApp, Scopes = ["read"], Limits = RedditLimits.Call, Cache = ReadKind.List,
    };

    public static readonly SocialRoute Own = new("users.comments", HttpMethod.Get, "/user/{}/comments")
    {
        Credentials = RouteCredentials.User, Scopes = ["history"], Limits = RedditLimits.Call, Cache = ReadKind.List,
    };

    public static readonly SocialRoute Inbox = new("messages.list", HttpMethod.Get, "/message/{}")
    {
        Credentials = RouteCredentials.User, Scopes = ["privatemessages"], Limits = RedditLimits.Call,
    };

    public static readonly SocialRoute MarkRead = new("messages.read", HttpMethod.Post, "/api/read_message")
    {
        Credentials = RouteCredentials.User, Scopes = ["privatemessages"], Limits = RedditLimits.Call,
    };

    public static readonly SocialRoute MarkUnread = new("messages.unread", HttpMethod.Post, "/api/unread_message")
    {
        Credentials = RouteCredentials.User, Scopes = ["privatemessages"], Limits = RedditLimits.Call,
    };
}
