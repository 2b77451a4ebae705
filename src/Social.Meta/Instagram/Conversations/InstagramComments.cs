using Social.Pipeline;

namespace Social.Meta;

/// <summary>Reads, writes, hides and deletes comments.</summary>
/// <remarks>Follows developers.facebook.com, "Instagram Platform: Comment Moderation". Thread-safe. Writing goes through the publish journal: Instagram has no idempotency key.</remarks>
public sealed class InstagramComments : IComments, ICommentModerator
{
    internal static readonly SocialRoute List = Route("instagram.comments.list", HttpMethod.Get, "/{}/{}/comments", cache: ReadKind.List);
    internal static readonly SocialRoute Create = Route("instagram.comments.create", HttpMethod.Post, "/{}/{}/comments", RouteKind.Commit);
    internal static readonly SocialRoute Hide = Route("instagram.comments.hide", HttpMethod.Post, "/{}/{}");
    private static readonly SocialRoute Replies = Route("instagram.comments.replies", HttpMethod.Get, "/{}/{}/replies", cache: ReadKind.List);
    private static readonly SocialRoute Answer = Route("instagram.comments.answer", HttpMethod.Post, "/{}/{}/replies", RouteKind.Commit);
    private static readonly SocialRoute Get = Route("instagram.comments.get", HttpMethod.Get, "/{}/{}");
    private static readonly SocialRoute Delete = Route("instagram.comments.delete", HttpMethod.Delete, "/{}/{}");

    private const string Fields = "id,text,timestamp,username,from{id,username},like_count,hidden,parent_id,user";
    private const string KindStep = "kind";
    private const string OfPost = "post";
    private const int LargestPage = 50;

    private readonly InstagramCreator _creator;
    private readonly InstagramPosts _posts;

    internal InstagramComments(InstagramCreator creator, InstagramPosts posts)
    {
        _creator = creator;
        _posts = posts;
    }

    /// <summary>Lists the comments of a post, newest first, without the answers to them: <see cref="ListReplies"/>.</summary>
    /// <inheritdoc/>
    public SocialPageable<Comment> ListComments(AccountKey account, string postId) => Read(List, account, postId, c => Of(c, postId, null));

    /// <summary>Lists the answers to a comment.</summary>
    /// <param name="account">The account that reads.</param>
    /// <param name="postId">The post.</param>
    /// <param name="commentId">The comment.</param>
    public SocialPageable<Comment> ListReplies(AccountKey account, string postId, string commentId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(postId);
        return Read(Replies, account, commentId, c => Of(c, postId, commentId));
    }

    /// <summary>Comments on a post, or answers a comment: which of them the id is, Instagram is asked first. <see cref="CommentAsync"/> and <see cref="AnswerAsync"/> save the question.</summary>
    /// <inheritdoc/>
    public Task<PublishResult> ReplyAsync(AccountKey account, string id, PostText text, PublishOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(text);
        return _creator.SayAsync(
            account,
            async (session, ct) => new InstagramPlace(await session.StepAsync(KindStep, token => AskKindAsync(account, id, token), ct).ConfigureAwait(false) == OfPost ? Create : Answer, id),
            id, text.ToString(),
            async (entry, ct) => entry.Steps.TryGetValue(KindStep, out string? kind) ? await LookAsync(kind == OfPost ? List : Replies, account, id, ct).ConfigureAwait(false) : null,
            options, cancellationToken);
    }

    /// <summary>Comments on a post.</summary>
    /// <param name="account">The account.</param>
    /// <param name="postId">The post.</param>
    /// <param name="text">The text.</param>
    /// <param name="options">How, or null for the default.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">Instagram refused, or could not be reached before the comment was made.</exception>
    public Task<PublishResult> CommentAsync(AccountKey account, string postId, string text, PublishOptions? options = null, CancellationToken cancellationToken = default) =>
        SayAsync(account, Create, List, postId, text, options, cancellationToken);

    /// <summary>Answers a comment.</summary>
    /// <param name="account">The account.</param>
    /// <param name="commentId">The comment.</param>
    /// <param name="text">The text.</param>
    /// <param name="options">How, or null for the default.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">Instagram refused, or could not be reached before the answer was made.</exception>
    public Task<PublishResult> AnswerAsync(AccountKey account, string commentId, string text, PublishOptions? options = null, CancellationToken cancellationToken = default) =>
        SayAsync(account, Answer, Replies, commentId, text, options, cancellationToken);

    /// <inheritdoc/>
    public Task SetHiddenAsync(AccountKey account, string commentId, bool hidden, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(commentId);
        SocialCall call = new(Hide, account) { Path = RoutePath.Of(Hide, _creator.Version, commentId).ToString(), Form = [new("hide", hidden ? "true" : "false")] };
        return _creator.Client.ChangeAsync(call, cancellationToken);
    }

    /// <inheritdoc/>
    public Task DeleteCommentAsync(AccountKey account, string commentId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(commentId);
        SocialCall call = new(Delete, account) { Path = RoutePath.Of(Delete, _creator.Version, commentId).ToString() };
        return _creator.Client.ChangeAsync(call, cancellationToken);
    }

    /// <summary>Opens or closes a post's comments.</summary>
    /// <param name="account">The account.</param>
    /// <param name="postId">The post.</param>
    /// <param name="enabled">Whether people may comment.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">Instagram refused or could not be reached.</exception>
    public Task SetEnabledAsync(AccountKey account, string postId, bool enabled, CancellationToken cancellationToken = default) => _posts.SetCommentsEnabledAsync(account, postId, enabled, cancellationToken);

    private Task<PublishResult> SayAsync(AccountKey account, SocialRoute create, SocialRoute list, string id, string text, PublishOptions? options, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        return _creator.SayAsync(
            account, (_, _) => Task.FromResult(new InstagramPlace(create, id)), id, text, async (_, ct) => await LookAsync(list, account, id, ct).ConfigureAwait(false), options, cancellationToken);
    }

    /// <summary>Only a comment has a text, and only a post a type: Meta refuses a field that the object does not have.</summary>
    private async Task<string> AskKindAsync(AccountKey account, string id, CancellationToken cancellationToken)
    {
        string path = RoutePath.Of(Get, _creator.Version, id).Add("fields", "id,media_type").ToString();
        try
        {
            SocialAnswer<InstagramMediaData> answer = await _creator.Client.SendAsync(
                new SocialCall(Get, account) { Path = path, IsFresh = true }, InstagramJsonContext.Default.InstagramMediaData, cancellationToken).ConfigureAwait(false);
            return answer.Value.MediaType is null ? "comment" : OfPost;
        }
        catch (SocialApiException e) when (e.Code == SocialErrorCode.ContentInvalid)
        {
            return "comment";
        }
    }

    private async Task<IReadOnlyList<InstagramCommentData>> LookAsync(SocialRoute route, AccountKey account, string id, CancellationToken cancellationToken)
    {
        string path = RoutePath.Of(route, _creator.Version, id).Add("fields", Fields).Add("limit", "50").ToString();
        SocialCall call = new(route, account) { Path = path, IsFresh = true };
        IReadOnlyList<InstagramCommentData> newest = (await _creator.Client.SendAsync(call, InstagramJsonContext.Default.GraphPageInstagramCommentData, cancellationToken).ConfigureAwait(false)).Value.Data ?? [];

        // Only comments of the account itself name a user: the same words from somebody else are not ours.
        return [.. newest.Where(c => c.User is not null)];
    }

    private SocialPageable<Comment> Read(SocialRoute route, AccountKey account, string id, Func<InstagramCommentData, Comment> read)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        return new GraphListing<InstagramCommentData, Comment>(_creator.Client, route, account, InstagramJsonContext.Default.GraphPageInstagramCommentData)
        {
            Path = () => RoutePath.Of(route, _creator.Version, id).Add("fields", Fields), Read = read, MaxSize = LargestPage,
        }.ToPageable();
    }

    private static Comment Of(InstagramCommentData comment, string postId, string? parentId) => new()
    {
        Id = comment.Id ?? string.Empty,
        PostId = postId,
        ParentId = comment.ParentId ?? parentId,
        Text = comment.Text,
        AuthorId = comment.From?.Id,
        AuthorHandle = comment.From?.Username ?? comment.Username,
        CreatedAt = comment.Timestamp,
        IsHidden = comment.Hidden,
        Metrics = comment.LikeCount is { } likes ? [MetricValue.Exact(MetricName.Likes, likes, "like_count")] : [],
    };

    private static SocialRoute Route(string name, HttpMethod method, string path, RouteKind? kind = null, ReadKind cache = default) =>
        InstagramRoutes.Route(name, method, path, InstagramScopes.ManageComments, InstagramPageScopes.ManageComments, kind, cache: cache);
}
