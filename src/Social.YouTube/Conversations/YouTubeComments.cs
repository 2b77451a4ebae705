using Social.Pipeline;

namespace Social.YouTube;

/// <summary>Comments: read, write, answer, moderate.</summary>
/// <remarks>Thread-safe. Writing goes through the publish journal: YouTube has no idempotency key. Follows the Data API, "CommentThreads" and "Comments".</remarks>
public sealed class YouTubeComments : IComments, ICommentModerator
{
    private const int MaxText = 10_000;
    private const int LargestPage = 100;
    private const string Parts = "id,snippet";

    private static readonly string[] Statuses = ["published", "heldForReview", "rejected"];

    private readonly YouTubeCreator _creator;

    internal YouTubeComments(YouTubeCreator creator) => _creator = creator;

    private PlatformClient Client => _creator.Client;

    /// <summary>Lists threads: <c>GET /commentThreads</c>, 1 unit a page.</summary>
    /// <param name="account">The account that reads.</param>
    /// <param name="query">Which: of a video or of a channel.</param>
    /// <exception cref="SocialValidationException">The query names neither, or both.</exception>
    public SocialPageable<YouTubeCommentThread> ListThreads(AccountKey account, CommentThreadQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.VideoId is null == query.ChannelId is null)
        {
            throw YouTubeInput.Invalid("VideoId", "Give either VideoId or ChannelId.", "1 of 2", query.VideoId is null ? "0" : "2");
        }

        return Threads(CommentRoutes.Threads, account, query).ToPageable();
    }

    /// <summary>Lists all replies to a comment: <c>GET /comments?parentId=</c>, 1 unit a page.</summary>
    /// <param name="account">The account that reads.</param>
    /// <param name="commentId">The thread's first comment.</param>
    public SocialPageable<YouTubeComment> ListReplies(AccountKey account, string commentId)
    {
        YouTubeInput.Id(commentId, nameof(commentId));
        return Replies(CommentRoutes.List, account, commentId).ToPageable();
    }

    /// <summary>Comments on a video: <c>POST /commentThreads</c>, 50 units.</summary>
    /// <param name="account">The account.</param>
    /// <param name="videoId">The video's id.</param>
    /// <param name="text">The text: 1 to 10,000 characters.</param>
    /// <param name="options">How, or null for the default.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">YouTube refused, or could not be reached before the comment was made.</exception>
    public Task<PublishResult> CommentAsync(AccountKey account, string videoId, string text, PublishOptions? options = null, CancellationToken cancellationToken = default)
    {
        YouTubeInput.VideoId(videoId, nameof(videoId));
        YouTubeInput.Text(text, "Text", MaxText);
        YouTubeCommentThread thread = new()
        {
            Snippet = new CommentThreadSnippet { VideoId = videoId, TopLevelComment = new YouTubeComment { Snippet = new CommentSnippet { TextOriginal = text } } },
        };
        return _creator.CreateAsync(
            account, CommentRoutes.CreateThread, RoutePath.Of(CommentRoutes.CreateThread).Add("part", Parts), thread, YouTubeJsonContext.Default.YouTubeCommentThread,
            async ct => [.. (await Threads(CommentRoutes.LookAtThreads, account, new CommentThreadQuery { VideoId = videoId, Order = "time" }).ReadAsync(ct).ConfigureAwait(false))
                .Select(t => Candidate(account, t.Id, t.Snippet?.TopLevelComment, text))],
            id => _creator.SiteUrl($"/watch?v={videoId}&lc={Uri.EscapeDataString(id)}"), options, cancellationToken);
    }

    /// <summary>Answers a comment: <c>POST /comments</c>, 50 units. YouTube has one level of answers: an answer to an answer goes to its thread.</summary>
    /// <param name="account">The account.</param>
    /// <param name="commentId">The comment's id.</param>
    /// <param name="text">The text: 1 to 10,000 characters.</param>
    /// <param name="options">How, or null for the default.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">YouTube refused, or could not be reached before the answer was made.</exception>
    public Task<PublishResult> AnswerAsync(AccountKey account, string commentId, string text, PublishOptions? options = null, CancellationToken cancellationToken = default)
    {
        string parent = YouTubeInput.Id(commentId, nameof(commentId)).Split('.')[0];
        YouTubeInput.Text(text, "Text", MaxText);
        YouTubeComment reply = new() { Snippet = new CommentSnippet { ParentId = parent, TextOriginal = text } };
        return _creator.CreateAsync(
            account, CommentRoutes.Create, RoutePath.Of(CommentRoutes.Create).Add("part", Parts), reply, YouTubeJsonContext.Default.YouTubeComment,
            async ct => [.. (await Replies(CommentRoutes.Look, account, parent).ReadAsync(ct).ConfigureAwait(false)).Select(c => Candidate(account, c.Id, c, text))],
            null, options, cancellationToken);
    }

    /// <summary>Changes the text of the account's own comment: <c>PUT /comments</c>, 50 units.</summary>
    /// <param name="account">The author.</param>
    /// <param name="commentId">The comment's id.</param>
    /// <param name="text">The text: 1 to 10,000 characters.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">YouTube refused or could not be reached.</exception>
    public Task<YouTubeComment> UpdateAsync(AccountKey account, string commentId, string text, CancellationToken cancellationToken = default)
    {
        YouTubeInput.Id(commentId, nameof(commentId));
        YouTubeInput.Text(text, "Text", MaxText);
        YouTubeComment comment = new() { Id = commentId, Snippet = new CommentSnippet { TextOriginal = text } };
        return _creator.PutAsync(account, CommentRoutes.Update, RoutePath.Of(CommentRoutes.Update).Add("part", "snippet"), comment, YouTubeJsonContext.Default.YouTubeComment, cancellationToken);
    }

    /// <summary>Publishes, holds or rejects comments under the account's videos: <c>POST /comments/setModerationStatus</c>, 50 units.</summary>
    /// <param name="account">The videos' owner.</param>
    /// <param name="commentIds">The comments' ids.</param>
    /// <param name="status"><c>published</c>, <c>heldForReview</c> or <c>rejected</c>.</param>
    /// <param name="banAuthor">Whether the authors may comment no more; with <c>rejected</c> only.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">YouTube refused or could not be reached.</exception>
    public Task ModerateAsync(AccountKey account, IReadOnlyList<string> commentIds, string status, bool banAuthor = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(commentIds);
        if (!Statuses.Contains(status, StringComparer.Ordinal))
        {
            throw YouTubeInput.Invalid("Status", $"Status is '{status}'; YouTube has {string.Join(", ", Statuses)}.", string.Join(", ", Statuses), status ?? "null");
        }

        if (banAuthor && status != "rejected")
        {
            throw YouTubeInput.Invalid("BanAuthor", "An author can be banned only together with the rejection of a comment.", "rejected", status);
        }

        string ids = string.Join(',', commentIds.Select((id, i) => YouTubeInput.Id(id, $"{nameof(commentIds)}[{i}]")));
        RoutePath path = RoutePath.Of(CommentRoutes.Moderate).Add("id", ids).Add("moderationStatus", status).Add("banAuthor", banAuthor ? "true" : null);
        return _creator.ActAsync(account, CommentRoutes.Moderate, path, cancellationToken);
    }

    /// <inheritdoc/>
    public SocialPageable<Comment> ListComments(AccountKey account, string postId)
    {
        YouTubeInput.VideoId(postId, nameof(postId));
        return Threads(CommentRoutes.Threads, account, new CommentThreadQuery { VideoId = postId }).ToPageable().SelectPages<YouTubeCommentThread, Comment>(async (page, cancellationToken) =>
        {
            List<Comment> comments = [];
            foreach (YouTubeCommentThread thread in page.Items)
            {
                Add(comments, postId, thread.Snippet?.TopLevelComment, null);
                foreach (YouTubeComment reply in await RepliesOfAsync(account, thread, cancellationToken).ConfigureAwait(false))
                {
                    Add(comments, postId, reply, thread.Id);
                }
            }

            return (comments, false);
        });
    }

    /// <inheritdoc/>
    public Task<PublishResult> ReplyAsync(AccountKey account, string id, PostText text, PublishOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        return YouTubeInput.IsVideoId(id ?? string.Empty)
            ? CommentAsync(account, id!, text.ToString(), options, cancellationToken)
            : AnswerAsync(account, id!, text.ToString(), options, cancellationToken);
    }

    /// <inheritdoc/>
    public Task SetHiddenAsync(AccountKey account, string commentId, bool hidden, CancellationToken cancellationToken = default) =>
        ModerateAsync(account, [commentId], hidden ? "heldForReview" : "published", false, cancellationToken);

    /// <inheritdoc/>
    public Task DeleteCommentAsync(AccountKey account, string commentId, CancellationToken cancellationToken = default) =>
        _creator.ActAsync(account, CommentRoutes.Delete, RoutePath.Of(CommentRoutes.Delete).Add("id", YouTubeInput.Id(commentId, nameof(commentId))), cancellationToken);

    /// <summary>A thread brings five replies at most; of more, all are read (1 unit for 100).</summary>
    private async ValueTask<IReadOnlyList<YouTubeComment>> RepliesOfAsync(AccountKey account, YouTubeCommentThread thread, CancellationToken cancellationToken)
    {
        IReadOnlyList<YouTubeComment> brought = thread.Replies?.Comments ?? [];
        if (thread.Id is not { Length: > 0 } id || !(thread.Snippet?.TotalReplyCount > brought.Count))
        {
            return brought;
        }

        List<YouTubeComment> all = [];
        await foreach (YouTubeComment reply in Replies(CommentRoutes.List, account, id).ToPageable().WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            all.Add(reply);
        }

        return all;
    }

    private YouTubeListing<YouTubeCommentThread> Threads(SocialRoute route, AccountKey account, CommentThreadQuery query) =>
        new(Client, route, account, YouTubeJsonContext.Default.YouTubePageYouTubeCommentThread)
        {
            Path = () => RoutePath.Of(route).Add("part", "id,snippet,replies").Add("textFormat", "plainText")
                .Add("videoId", query.VideoId).Add("allThreadsRelatedToChannelId", query.ChannelId)
                .Add("order", query.Order).Add("moderationStatus", query.ModerationStatus).Add("searchTerms", query.SearchTerms),
            Largest = LargestPage,
        };

    private YouTubeListing<YouTubeComment> Replies(SocialRoute route, AccountKey account, string parentId) =>
        new(Client, route, account, YouTubeJsonContext.Default.YouTubePageYouTubeComment)
        {
            Path = () => RoutePath.Of(route).Add("part", Parts).Add("textFormat", "plainText").Add("parentId", parentId), Largest = LargestPage,
        };

    private static CreateResource.Candidate Candidate(AccountKey account, string? id, YouTubeComment? comment, string text) =>
        new(id, comment?.Snippet?.PublishedAt, comment?.Snippet?.AuthorChannelId?.Value == account.Id && YouTubeInput.IsSame(comment.Snippet.TextOriginal ?? comment.Snippet.TextDisplay, text));

    private static void Add(List<Comment> comments, string postId, YouTubeComment? comment, string? parentId)
    {
        if (comment is not { Id: { Length: > 0 } id })
        {
            return;
        }

        comments.Add(new Comment
        {
            Id = id,
            PostId = postId,
            ParentId = comment.Snippet?.ParentId ?? parentId,
            Text = comment.Snippet?.TextOriginal ?? comment.Snippet?.TextDisplay,
            AuthorId = comment.Snippet?.AuthorChannelId?.Value,
            AuthorHandle = comment.Snippet?.AuthorDisplayName?.TrimStart('@'),
            CreatedAt = comment.Snippet?.PublishedAt,
            IsHidden = comment.Snippet?.ModerationStatus is { } status ? status != "published" : null,
            Metrics = comment.Snippet?.LikeCount is { } likes ? [MetricValue.Exact(MetricName.Likes, likes, "likeCount")] : [],
        });
    }
}
