using Social.Pipeline;

namespace Social.Meta;

/// <summary>Reads, writes, hides and approves replies.</summary>
/// <remarks>Follows developers.facebook.com, "Threads API: Replies". Thread-safe. Replies of others can be hidden, not deleted.</remarks>
public sealed class ThreadsReplies : IComments, ICommentModerator
{
    internal static readonly SocialRoute List = new("threads.replies.list", HttpMethod.Get, "/{}/{}/replies") { Credentials = User, Scopes = [ThreadsScopes.ReadReplies], Limits = [GraphLimits.App], Cache = ReadKind.List };

    internal static readonly SocialRoute Manage = new("threads.replies.manage", HttpMethod.Post, "/{}/{}/manage_reply") { Credentials = User, Scopes = [ThreadsScopes.ManageReplies], Limits = [GraphLimits.App] };

    private static readonly SocialRoute Pending = new("threads.replies.pending", HttpMethod.Post, "/{}/{}/manage_pending_reply") { Credentials = User, Scopes = [ThreadsScopes.ManageReplies], Limits = [GraphLimits.App] };

    private readonly PlatformClient _client;
    private readonly IPublisher _publisher;
    private readonly IPostRemover _posts;

    internal ThreadsReplies(PlatformClient client, IPublisher publisher, IPostRemover posts)
    {
        _client = client;
        _publisher = publisher;
        _posts = posts;
    }

    private static CredentialKind[] User => [CredentialKind.OAuth2];

    /// <inheritdoc/>
    public SocialPageable<Comment> ListComments(AccountKey account, string postId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(postId);
        return new GraphListing<ThreadsPostData, Comment>(_client, List, account, ThreadsJsonContext.Default.GraphPageThreadsPostData)
        {
            Path = () => RoutePath.Of(List, ThreadsOptions.Version, postId).Add("fields", "id,text,username,owner,timestamp,hide_status,replied_to").Add("reverse", "false"),
            Read = r => new Comment
            {
                Id = r.Id ?? string.Empty, PostId = postId, ParentId = r.RepliedTo?.Id is { } parent && parent != postId ? parent : null, Text = r.Text,
                AuthorId = r.Owner?.Id, AuthorHandle = r.Username, CreatedAt = r.Timestamp, IsHidden = r.HideStatus is { } status ? status is not ("NOT_HUSHED" or "UNHUSHED") : null,
            },
            CursorsGoOn = true,
        }.ToPageable();
    }

    /// <inheritdoc/>
    public Task<PublishResult> ReplyAsync(AccountKey account, string id, PostText text, PublishOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        return _publisher.PublishAsync(account, new Post { Text = text, ReplyTo = new PostReference { Account = account, Id = id } }, options, cancellationToken);
    }

    /// <inheritdoc/>
    public Task SetHiddenAsync(AccountKey account, string commentId, bool hidden, CancellationToken cancellationToken = default) =>
        SwitchAsync(Manage, account, commentId, "hide", hidden, cancellationToken);

    /// <summary>Deletes a reply of the account's own; those of others can only be hidden.</summary>
    /// <inheritdoc/>
    public Task DeleteCommentAsync(AccountKey account, string commentId, CancellationToken cancellationToken = default) => _posts.DeletePostAsync(account, commentId, cancellationToken);

    /// <summary>Approves or ignores a reply that waits for approval.</summary>
    /// <param name="account">The account.</param>
    /// <param name="replyId">The reply.</param>
    /// <param name="approved">Whether it is shown.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task SetApprovedAsync(AccountKey account, string replyId, bool approved, CancellationToken cancellationToken = default) =>
        SwitchAsync(Pending, account, replyId, "approve", approved, cancellationToken);

    private Task SwitchAsync(SocialRoute route, AccountKey account, string id, string name, bool on, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        SocialCall call = new(route, account) { Path = RoutePath.Of(route, ThreadsOptions.Version, id).ToString(), Form = [new(name, on ? "true" : "false")] };
        return _client.ChangeAsync(call, cancellationToken);
    }
}
