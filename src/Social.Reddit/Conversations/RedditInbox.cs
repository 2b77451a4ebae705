using Social.Pipeline;

namespace Social.Reddit;

/// <summary>The account's inbox. Answering goes through <see cref="RedditComments.ReplyAsync"/>.</summary>
/// <remarks>Thread-safe. It needs the scope <c>privatemessages</c>. Follows Reddit's API reference, section "private messages".</remarks>
public sealed class RedditInbox
{
    private static readonly string[] Boxes = ["inbox", "unread", "sent", "messages", "mentions", "comments", "selfreply"];

    private readonly PlatformClient _client;

    internal RedditInbox(PlatformClient client) => _client = client;

    /// <summary>Lists a box, newest first: <c>GET /message/{box}</c>, at most 100 a page.</summary>
    /// <param name="account">The account.</param>
    /// <param name="box"><c>inbox</c>, <c>unread</c>, <c>sent</c>, <c>messages</c>, <c>mentions</c>, <c>comments</c> or <c>selfreply</c>.</param>
    /// <exception cref="SocialValidationException">There is no such box.</exception>
    public SocialPageable<RedditInboxMessage> List(AccountKey account, string box = "inbox")
    {
        return Boxes.Contains(box, StringComparer.Ordinal)
            ? RedditListing.Of(_client, CommentRoutes.Inbox, account, _ => new ValueTask<RoutePath>(RedditPath.Of(CommentRoutes.Inbox, box)), Read)
            : throw RedditInput.Invalid("Box", "Box is none of Reddit's.", string.Join(", ", Boxes), RedditInput.Short(box ?? "none"));
    }

    /// <summary>Marks messages as read, or as unread again: <c>POST /api/read_message</c>, <c>/api/unread_message</c>.</summary>
    /// <param name="account">The account.</param>
    /// <param name="fullnames">The messages' fullnames.</param>
    /// <param name="isRead">Whether they are read.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">Reddit refused or could not be reached.</exception>
    public Task SetReadAsync(AccountKey account, IReadOnlyList<string> fullnames, bool isRead = true, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(fullnames);
        string ids = string.Join(',', fullnames.Select((id, i) => Fullname.Require(id, $"{nameof(fullnames)}[{i}]", Fullname.Message, Fullname.Comment)));
        return _client.ActAsync(isRead ? CommentRoutes.MarkRead : CommentRoutes.MarkUnread, account, cancellationToken, ("id", ids));
    }

    private static RedditInboxMessage? Read(ThingData thing) => thing.Read(RedditJsonContext.Default.MessageData) is not { } data ? null : new RedditInboxMessage
    {
        Fullname = data.Name ?? Fullname.Of(thing.IsComment ? Fullname.Comment : Fullname.Message, data.Id ?? string.Empty),
        IsComment = data.WasComment ?? thing.IsComment,
        Subject = data.Subject,
        Text = data.Body ?? string.Empty,
        Author = data.Author,
        Recipient = data.Dest,
        ParentFullname = data.ParentId,
        Context = data.Context,
        CreatedAt = RedditTime.Of(data.CreatedUtc),
        IsUnread = data.New ?? false,
    };
}
