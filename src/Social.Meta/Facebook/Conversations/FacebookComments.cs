using Social.Publishing;

namespace Social.Meta;

/// <summary>Comments on a Page's posts: read, answer, also in private, hide, delete, like.</summary>
/// <remarks>Follows developers.facebook.com, "Comment" and "Private Replies". Thread-safe. Who wrote a comment is missing without <c>pages_read_user_content</c>.</remarks>
public sealed class FacebookComments : IComments, ICommentModerator, IReactions
{
    private const string LikeName = "like";

    private readonly FacebookApi _api;
    private readonly PublishRunner _runner;
    private readonly IPublishJournal _journal;

    internal FacebookComments(FacebookApi api, PublishRunner runner, IPublishJournal journal)
    {
        _api = api;
        _runner = runner;
        _journal = journal;
    }

    /// <summary>Lists the comments of a post, photo or video, oldest first, answers to comments included.</summary>
    /// <inheritdoc/>
    public SocialPageable<Comment> ListComments(AccountKey account, string postId)
    {
        GraphValues.Require(postId);
        return new GraphListing<FacebookCommentData, Comment>(_api.Client, FacebookRoutes.Comments, account, FacebookJsonContext.Default.GraphPageFacebookCommentData)
        {
            Path = () => _api.Path(FacebookRoutes.Comments, postId)
                .Add("fields", "id,message,from{id,name},created_time,like_count,comment_count,is_hidden,parent{id},permalink_url").Add("filter", "stream").Add("order", "chronological"),
            Read = c => new Comment
            {
                Id = c.Id!, PostId = postId, ParentId = c.Parent?.Id, Text = c.Message, AuthorId = c.From?.Id, AuthorHandle = c.From?.Name, CreatedAt = c.CreatedTime, IsHidden = c.IsHidden,
                Metrics =
                [
                    .. c.LikeCount is { } likes ? [MetricValue.Exact(MetricName.Likes, likes, "like_count")] : Array.Empty<MetricValue>(),
                    .. c.CommentCount is { } replies ? [MetricValue.Exact(MetricName.Replies, replies, "comment_count")] : Array.Empty<MetricValue>(),
                ],
            },
        }.ToPageable();
    }

    /// <summary>Comments on a post, photo or video, or answers a comment.</summary>
    /// <inheritdoc/>
    public Task<PublishResult> ReplyAsync(AccountKey account, string id, PostText text, PublishOptions? options = null, CancellationToken cancellationToken = default) =>
        ReplyAsync(account, id, text, null, options, cancellationToken);

    /// <summary>Comments with a picture.</summary>
    /// <param name="account">The Page.</param>
    /// <param name="id">The post, photo, video or comment.</param>
    /// <param name="text">The text, or null.</param>
    /// <param name="picture">The picture's public address, or null.</param>
    /// <param name="options">How, or null for the default.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialValidationException">There is neither text nor picture; nothing was sent.</exception>
    /// <exception cref="SocialException">Facebook refused, or could not be reached before the comment was made.</exception>
    public Task<PublishResult> ReplyAsync(AccountKey account, string id, PostText? text, Uri? picture, PublishOptions? options, CancellationToken cancellationToken = default)
    {
        GraphValues.Require(id);
        string message = FacebookComposer.Text(new Post { Text = text });
        Check(message, picture is null);
        List<KeyValuePair<string, string>> fields = [];
        FacebookComposer.Add(fields, "message", message.Length > 0 ? message : null);
        FacebookComposer.Add(fields, "attachment_url", picture?.AbsoluteUri);
        return _runner.RunAsync(new CreateFacebookComment(_api, _journal, account, id, fields, message), options ?? PublishOptions.Default, cancellationToken);
    }

    /// <summary>Answers a comment in private, through Messenger: once, within seven days. It needs <c>pages_messaging</c>.</summary>
    /// <param name="account">The Page.</param>
    /// <param name="commentId">The comment.</param>
    /// <param name="text">The text.</param>
    /// <param name="options">How, or null for the default.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialValidationException">The text is empty; nothing was sent.</exception>
    /// <exception cref="SocialException">Facebook refused, or could not be reached before the message was sent.</exception>
    public Task<PublishResult> ReplyPrivatelyAsync(AccountKey account, string commentId, PostText text, PublishOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        GraphValues.Require(commentId);
        Check(text.ToString(), isRequired: true);
        return _runner.RunAsync(new SendPrivateReply(_api, account, commentId, text.ToString()), options ?? PublishOptions.Default, cancellationToken);
    }

    /// <summary>Changes the text of a comment that the Page wrote.</summary>
    /// <param name="account">The Page.</param>
    /// <param name="commentId">The comment.</param>
    /// <param name="text">The new text.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task EditCommentAsync(AccountKey account, string commentId, PostText text, CancellationToken cancellationToken = default)
    {
        string message = FacebookComposer.Text(new Post { Text = text });
        Check(message, isRequired: true);
        return ChangeAsync(account, commentId, new("message", message), cancellationToken);
    }

    /// <inheritdoc/>
    public Task SetHiddenAsync(AccountKey account, string commentId, bool hidden, CancellationToken cancellationToken = default) =>
        ChangeAsync(account, commentId, new("is_hidden", hidden ? "true" : "false"), cancellationToken);

    /// <inheritdoc/>
    public Task DeleteCommentAsync(AccountKey account, string commentId, CancellationToken cancellationToken = default) =>
        _api.ChangeAsync(FacebookRoutes.CommentDelete, account, _api.Path(FacebookRoutes.CommentDelete, GraphValues.Require(commentId)), null, cancellationToken);

    /// <summary>Likes a post or comment as the Page; other reactions cannot be given through the API.</summary>
    /// <inheritdoc/>
    public Task ReactAsync(AccountKey account, string postId, string? reaction = null, CancellationToken cancellationToken = default)
    {
        if (reaction is not null && !string.Equals(reaction, LikeName, StringComparison.OrdinalIgnoreCase))
        {
            ProblemList problems = new();
            problems.Error(SocialErrorCode.Unsupported, nameof(reaction), $"A Page gives the reaction '{LikeName}' only.", LikeName, reaction);
            problems.ToReport().ThrowIfInvalid();
        }

        return _api.ChangeAsync(FacebookRoutes.Like, account, _api.Path(FacebookRoutes.Like, GraphValues.Require(postId)), null, cancellationToken);
    }

    /// <inheritdoc/>
    public Task UnreactAsync(AccountKey account, string postId, CancellationToken cancellationToken = default) =>
        _api.ChangeAsync(FacebookRoutes.Unlike, account, _api.Path(FacebookRoutes.Unlike, GraphValues.Require(postId)), null, cancellationToken);

    private Task ChangeAsync(AccountKey account, string commentId, KeyValuePair<string, string> field, CancellationToken cancellationToken) =>
        _api.ChangeAsync(FacebookRoutes.CommentUpdate, account, _api.Path(FacebookRoutes.CommentUpdate, GraphValues.Require(commentId)), [field], cancellationToken);

    private static void Check(string text, bool isRequired)
    {
        ProblemList problems = new();
        if (isRequired && text.Length == 0)
        {
            problems.Error(SocialErrorCode.ContentInvalid, "Text", "Text is empty; Facebook requires one.", 1, 0);
        }

        problems.ToReport().ThrowIfInvalid();
    }
}
