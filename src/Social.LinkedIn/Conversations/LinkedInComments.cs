using System.Text.Json;
using Social.Publishing;

namespace Social.LinkedIn;

/// <summary>Comments on LinkedIn: read, made, changed, deleted. They are plain text, not little text; mentions are told apart by where they stand.</summary>
/// <remarks>Thread-safe. Follows LinkedIn's "Comments API". LinkedIn has one level of answers, and does not hide comments.</remarks>
public sealed class LinkedInComments : IComments
{
    private readonly LinkedInApi _api;
    private readonly LinkedInOptions _options;
    private readonly PublishRunner _runner;
    private readonly IPublishJournal _journal;

    internal LinkedInComments(LinkedInApi api, LinkedInOptions options, PublishRunner runner, IPublishJournal journal)
    {
        _api = api;
        _options = options;
        _runner = runner;
        _journal = journal;
    }

    /// <summary>Lists the comments of a post or the answers to a comment: <c>GET /rest/socialActions/{urn}/comments</c>. A thread without comments is empty.</summary>
    /// <param name="account">The account that reads.</param>
    /// <param name="urn">The URN of a share, a ugcPost, an activity or a comment.</param>
    /// <exception cref="SocialValidationException">The URN is of something else.</exception>
    public SocialPageable<LinkedInComment> List(AccountKey account, string urn)
    {
        LinkedInInput.Urn(urn, nameof(urn), LinkedInInput.ThreadTypes);
        return new LinkedInListing<CommentData, LinkedInComment>(_api, ConversationRoutes.Comments, account, LinkedInJsonContext.Default.ElementsDataCommentData)
        {
            Path = () => RestLiPath.Of(ConversationRoutes.Comments, urn),
            Read = comments => [.. comments.Select(c => LinkedInComment.Of(urn, c))],
            IsEmptyWhenMissing = true,
        }.ToPageable();
    }

    /// <summary>Reads a comment: <c>GET /rest/socialActions/{thread}/comments/{id}</c>; null when it does not exist or is not to be seen.</summary>
    /// <param name="account">The account that reads.</param>
    /// <param name="commentUrn">The comment's URN.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">LinkedIn refused or could not be reached.</exception>
    public async Task<LinkedInComment?> GetAsync(AccountKey account, string commentUrn, CancellationToken cancellationToken = default)
    {
        CommentUrn comment = CommentUrn.Require(commentUrn, nameof(commentUrn));
        try
        {
            LinkedInRequest request = new(ConversationRoutes.Comment, account) { Path = RestLiPath.Of(ConversationRoutes.Comment, comment.Thread, comment.Id) };
            return LinkedInComment.Of(comment.Thread, (await _api.SendAsync(request, LinkedInJsonContext.Default.CommentData, cancellationToken).ConfigureAwait(false)).Value);
        }
        catch (SocialApiException e) when (e.Code == SocialErrorCode.NotFound)
        {
            return null;
        }
    }

    /// <summary>Changes a comment's text: a partial update. The same call again changes nothing more.</summary>
    /// <param name="account">The author's account.</param>
    /// <param name="commentUrn">The comment's URN.</param>
    /// <param name="text">The text, plain or with mentions.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialValidationException">The text is empty or too long; nothing was sent.</exception>
    /// <exception cref="SocialException">LinkedIn refused or could not be reached.</exception>
    public async Task UpdateAsync(AccountKey account, string commentUrn, PostText text, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        CommentUrn comment = CommentUrn.Require(commentUrn, nameof(commentUrn));
        PatchData<CommentPatchData> patch = new(new CommentPatchData { Message = new SetData<CommentMessageData>(CommentMessage.Of(text, isVersioned: true)) });
        await _api.SendAsync(
            new LinkedInRequest(ConversationRoutes.UpdateComment, account)
            {
                Path = RestLiPath.Of(ConversationRoutes.UpdateComment, comment.Thread, comment.Id).Add("actor", account.Id),
                Json = JsonSerializer.SerializeToUtf8Bytes(patch, LinkedInJsonContext.Default.PatchDataCommentPatchData),
            },
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Deletes a comment. One that is gone, perhaps because an earlier call deleted it and its answer was lost, counts as deleted.</summary>
    /// <param name="account">The account that made it, or whose post it is under.</param>
    /// <param name="commentUrn">The comment's URN.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">LinkedIn refused or could not be reached.</exception>
    public async Task DeleteAsync(AccountKey account, string commentUrn, CancellationToken cancellationToken = default)
    {
        CommentUrn comment = CommentUrn.Require(commentUrn, nameof(commentUrn));
        RestLiPath path = RestLiPath.Of(ConversationRoutes.DeleteComment, comment.Thread, comment.Id).Add("actor", account.Id);
        try
        {
            await _api.SendAsync(new LinkedInRequest(ConversationRoutes.DeleteComment, account) { Path = path }, cancellationToken).ConfigureAwait(false);
        }
        catch (SocialApiException e) when (e.Code == SocialErrorCode.NotFound)
        {
            return;
        }
    }

    /// <inheritdoc/>
    public SocialPageable<Comment> ListComments(AccountKey account, string postId)
    {
        SocialPageable<LinkedInComment> comments = List(account, postId);
        return new SocialPageable<Comment>(async (token, size, cancellationToken) =>
        {
            SocialPage<LinkedInComment> page = await comments.FirstPageAsync(token, size, cancellationToken).ConfigureAwait(false);
            return new SocialPage<Comment> { Items = [.. page.Items.Select(c => Read(postId, c))], ContinuationToken = page.ContinuationToken, RateLimits = page.RateLimits };
        });
    }

    /// <inheritdoc/>
    /// <remarks>It goes through the publish journal like every post. The id in the result is the comment's URN.</remarks>
    public Task<PublishResult> ReplyAsync(AccountKey account, string id, PostText text, PublishOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        LinkedInInput.Urn(id, nameof(id), LinkedInInput.ThreadTypes);
        bool isVersioned = !_options.UseUnversionedComments || LinkedInUrn.IsOrganization(account.Id);
        CommentUrn? parent = id.StartsWith("urn:li:comment:", StringComparison.Ordinal) ? CommentUrn.Require(id, nameof(id)) : null;
        CommentRequest request = new()
        {
            Actor = account.Id,
            Object = parent?.Thread ?? (id.StartsWith("urn:li:activity:", StringComparison.Ordinal) ? id : null),
            Message = CommentMessage.Of(text, isVersioned),
            ParentComment = parent is null ? null : id,
        };
        LinkedInRoute route = isVersioned ? ConversationRoutes.CreateComment : ConversationRoutes.CreateUnversionedComment;
        return _runner.RunAsync(new CreateComment(_api, _journal, route, account, id, request), options ?? PublishOptions.Default, cancellationToken);
    }

    private static Comment Read(string postId, LinkedInComment comment) => new()
    {
        Id = comment.Urn,
        PostId = postId,
        ParentId = comment.ParentComment,
        Text = comment.Text,
        AuthorId = comment.Actor,
        CreatedAt = comment.CreatedAt,
        Metrics = [.. Counts(comment)],
    };

    private static IEnumerable<MetricValue> Counts(LinkedInComment comment)
    {
        if (comment.Likes is { } likes)
        {
            yield return MetricValue.Exact(MetricName.Likes, likes, "totalLikes");
        }

        if (comment.Replies is { } replies)
        {
            yield return MetricValue.Exact(MetricName.Replies, replies, "totalFirstLevelComments");
        }
    }
}
