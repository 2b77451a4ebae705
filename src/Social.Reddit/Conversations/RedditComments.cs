using System.Globalization;
using Social.Pipeline;

namespace Social.Reddit;

/// <summary>Comments on Reddit: trees, answers, edits, moderation.</summary>
/// <remarks>Thread-safe. Answers go through the publish journal like every post. Follows Reddit's API reference, "links and comments" and "moderation".</remarks>
public sealed class RedditComments : IComments, ICommentModerator
{
    private const int MaxMore = 100;

    private readonly PlatformClient _client;
    private readonly RedditPublisher _publisher;
    private readonly RedditPosts _posts;

    internal RedditComments(PlatformClient client, RedditPublisher publisher, RedditPosts posts)
    {
        _client = client;
        _publisher = publisher;
        _posts = posts;
    }

    /// <summary>Reads a post and the tree of its comments: <c>GET /comments/{id}</c>.</summary>
    /// <param name="account">The account that reads.</param>
    /// <param name="postId">The post's id.</param>
    /// <param name="query">Which comments, or null for Reddit's default.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">Reddit refused, or there is no such post.</exception>
    public async Task<RedditCommentTree> GetTreeAsync(AccountKey account, string postId, RedditCommentQuery? query = null, CancellationToken cancellationToken = default)
    {
        string path = RedditPath.Of(CommentRoutes.Tree, Fullname.Bare(Fullname.RequirePost(postId, nameof(postId))))
            .Add("sort", query?.Sort)
            .Add("limit", query?.Limit?.ToString(CultureInfo.InvariantCulture))
            .Add("depth", query?.Depth?.ToString(CultureInfo.InvariantCulture))
            .Add("comment", query?.CommentId is { } comment ? Fullname.Bare(Fullname.RequireComment(comment, nameof(query.CommentId))) : null)
            .ToString();
        SocialAnswer<IReadOnlyList<ThingData>> answer = await _client.SendAsync(
            new SocialCall(CommentRoutes.Tree, account) { Path = path }, RedditJsonContext.Default.IReadOnlyListThingData, cancellationToken).ConfigureAwait(false);
        RedditPost? post = answer.Value is [var first, ..] && first.ReadListing()?.Children is [var thing, ..] ? PostReading.Read(thing) : null;
        (IReadOnlyList<RedditComment> comments, RedditMoreComments? more) = CommentReading.Read(answer.Value.Count > 1 ? answer.Value[1].ReadListing() : null);
        return post is not null
            ? new RedditCommentTree { Post = post, Comments = comments, More = more }
            : throw new SocialApiException(SocialErrorCode.PlatformError, Remedy.None, "Reddit answered without the post.") { Platform = _client.Name, Account = account, Operation = CommentRoutes.Tree.Name, Status = answer.Status };
    }

    /// <summary>Reads comments that were left out of a tree, at most 100 a call: <c>GET /api/morechildren</c>. They come as a list; their parents tell where they stand.</summary>
    /// <param name="account">The account that reads.</param>
    /// <param name="postId">The post's id.</param>
    /// <param name="more">What was left out.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <exception cref="SocialException">Reddit refused or could not be reached.</exception>
    public async Task<IReadOnlyList<RedditComment>> ReadMoreAsync(AccountKey account, string postId, RedditMoreComments more, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(more);
        string post = Fullname.RequirePost(postId, nameof(postId));
        List<RedditComment> all = [];
        List<string> left = more.Ids.Count > 0 ? [.. more.Ids] : [more.ParentFullname];
        while (left.Count > 0)
        {
            left = await ReadBatchAsync(account, post, left, all, cancellationToken).ConfigureAwait(false);
        }

        return all;
    }

    /// <inheritdoc/>
    /// <remarks>The whole tree is listed from top to bottom, <see cref="Comment.ParentId"/> telling where each one hangs; what Reddit leaves out of the first page follows on the next.</remarks>
    public SocialPageable<Comment> ListComments(AccountKey account, string postId)
    {
        string post = Fullname.RequirePost(postId, nameof(postId));
        return new SocialPageable<Comment>(async (token, size, cancellationToken) =>
        {
            List<RedditComment> all = [];
            List<string> left = [];
            if (token is null)
            {
                RedditCommentTree tree = await GetTreeAsync(account, post, new RedditCommentQuery { Limit = size }, cancellationToken).ConfigureAwait(false);
                CommentReading.Flatten(tree.Comments, tree.More, all, left);
            }
            else
            {
                left = await ReadBatchAsync(account, post, [.. token.Split(',')], all, cancellationToken).ConfigureAwait(false);
            }

            return new SocialPage<Comment> { Items = [.. all.Select(Read)], ContinuationToken = left.Count == 0 ? null : string.Join(',', left) };
        });
    }

    /// <inheritdoc/>
    /// <remarks>It goes through the publish journal. A bare id is a post's; a message (<c>t4_</c>) can be answered too.</remarks>
    public Task<PublishResult> ReplyAsync(AccountKey account, string id, PostText text, PublishOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        return _publisher.ReplyAsync(account, Fullname.Require(id, nameof(id), Fullname.Post, Fullname.Comment, Fullname.Message), text, options, cancellationToken);
    }

    /// <summary>Edits one of the account's comments: <c>POST /api/editusertext</c>.</summary>
    /// <param name="account">The author.</param>
    /// <param name="commentId">The comment's id.</param>
    /// <param name="text">The text in Markdown, at most 10,000 characters.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialValidationException">The text is empty or too long; nothing was sent.</exception>
    public Task EditAsync(AccountKey account, string commentId, string text, CancellationToken cancellationToken = default) =>
        _publisher.EditPostAsync(account, Fullname.RequireComment(commentId, nameof(commentId)), new Post { Text = text }, null, cancellationToken);

    /// <inheritdoc/>
    /// <remarks>Moderators only: to hide is to remove, to show again is to approve.</remarks>
    public Task SetHiddenAsync(AccountKey account, string commentId, bool hidden, CancellationToken cancellationToken = default)
    {
        string id = Fullname.RequireComment(commentId, nameof(commentId));
        return hidden ? _posts.RemoveAsync(account, id, cancellationToken: cancellationToken) : _posts.ApproveAsync(account, id, cancellationToken);
    }

    /// <inheritdoc/>
    /// <remarks>The account's own comments only; those of others can be removed by moderators.</remarks>
    public Task DeleteCommentAsync(AccountKey account, string commentId, CancellationToken cancellationToken = default) =>
        _posts.DeletePostAsync(account, Fullname.RequireComment(commentId, nameof(commentId)), cancellationToken);

    /// <summary>Reads what is left of a tree, as much as one call gives, and returns what is left then.</summary>
    private async Task<List<string>> ReadBatchAsync(AccountKey account, string post, List<string> left, List<RedditComment> all, CancellationToken cancellationToken)
    {
        if (left.Find(Fullname.IsComment) is { } deeper)
        {
            RedditCommentTree tree = await GetTreeAsync(account, post, new RedditCommentQuery { CommentId = deeper }, cancellationToken).ConfigureAwait(false);
            List<RedditComment> below = [];
            List<string> further = [.. left.Where(l => l != deeper)];
            CommentReading.Flatten(tree.Comments, tree.More, below, further);
            all.AddRange(below.Where(c => c.Fullname != deeper));
            return [.. further.Where(l => l != deeper)]; // a thread that did not go on is not asked for again
        }

        string[] batch = [.. left.Take(MaxMore)];
        string path = RedditPath.Of(CommentRoutes.More).Add("api_type", "json").Add("link_id", post).Add("children", string.Join(',', batch)).ToString();
        SocialAnswer<JsonAnswer<ThingsData>> answer = await _client.SendAsync(
            new SocialCall(CommentRoutes.More, account) { Path = path }, RedditJsonContext.Default.JsonAnswerThingsData, cancellationToken).ConfigureAwait(false);
        List<string> next = [.. left.Skip(MaxMore)];
        // This answer is flat: each of its comments may have left out answers of its own.
        foreach (ThingData thing in answer.Value.Data?.Things ?? [])
        {
            (IReadOnlyList<RedditComment> comments, RedditMoreComments? more) = CommentReading.Read(new ListingData { Children = [thing] });
            CommentReading.Flatten(comments, more, all, next);
        }

        return [.. next.Except(batch, StringComparer.Ordinal)];
    }

    private static Comment Read(RedditComment comment) => new()
    {
        Id = comment.Fullname,
        PostId = comment.PostFullname,
        ParentId = Fullname.IsComment(comment.ParentFullname) ? comment.ParentFullname : null,
        Text = comment.Text,
        AuthorId = comment.AuthorFullname,
        AuthorHandle = comment.Author,
        CreatedAt = comment.CreatedAt,
        IsHidden = comment.IsRemoved,
        Metrics = comment.Score is { } score ? [MetricValue.Exact(RedditMetricNames.Score, score, "score")] : [MetricValue.Unavailable(RedditMetricNames.Score, "Reddit hides the score of new comments.")],
    };
}
