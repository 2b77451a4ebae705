using System.Globalization;
using Social.Pipeline;

namespace Social.Reddit;

/// <summary>Posts on Reddit, and what their authors and moderators do to them.</summary>
/// <remarks>Thread-safe. Posts are made by <see cref="RedditClient.Publisher"/>. Follows Reddit's API reference, "links and comments" and "moderation".</remarks>
public sealed class RedditPosts : IPostRemover
{
    private const int MaxBatch = 100;

    private readonly PlatformClient _client;
    private readonly SubmissionFinder _references;

    internal RedditPosts(PlatformClient client, SubmissionFinder references)
    {
        _client = client;
        _references = references;
    }

    /// <summary>Reads a post: <c>GET /api/info</c>; null when it does not exist. A deleted one is still there, with <see cref="RedditPost.IsDeleted"/>.</summary>
    /// <param name="account">The account that reads.</param>
    /// <param name="postId">The post's id, with or without <c>t3_</c>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">Reddit refused or could not be reached.</exception>
    public async Task<RedditPost?> GetAsync(AccountKey account, string postId, CancellationToken cancellationToken = default) =>
        await GetManyAsync(account, [postId], cancellationToken).ConfigureAwait(false) is [var post, ..] ? post : null;

    /// <summary>Reads any number of posts: <c>GET /api/info</c>, 100 a call, in the order of their ids. Those that do not exist are left out.</summary>
    /// <param name="account">The account that reads.</param>
    /// <param name="postIds">The posts' ids.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <exception cref="SocialException">Reddit refused or could not be reached.</exception>
    public async Task<IReadOnlyList<RedditPost>> GetManyAsync(AccountKey account, IReadOnlyList<string> postIds, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(postIds);
        string[] ids = [.. postIds.Select((id, i) => Fullname.RequirePost(id, $"{nameof(postIds)}[{i}]")).Distinct(StringComparer.Ordinal)];
        Dictionary<string, RedditPost> found = new(StringComparer.Ordinal);
        foreach (string[] batch in ids.Chunk(MaxBatch))
        {
            foreach (RedditPost post in (await InfoAsync(account, batch, cancellationToken).ConfigureAwait(false)).Select(PostReading.Read).OfType<RedditPost>())
            {
                found[post.Fullname] = post;
            }
        }

        return [.. ids.Select(found.GetValueOrDefault).OfType<RedditPost>()];
    }

    /// <summary>Deletes one of the account's posts: <c>POST /api/del</c>. Reddit answers alike whether there was one or not.</summary>
    /// <inheritdoc/>
    public Task DeletePostAsync(AccountKey account, string postId, CancellationToken cancellationToken = default) =>
        _client.ActAsync(PostRoutes.Delete, account, cancellationToken, ("id", Fullname.Require(postId, nameof(postId), Fullname.Post, Fullname.Comment)));

    /// <summary>Edits the text of a text post or a comment: <c>POST /api/editusertext</c>.</summary>
    /// <param name="account">The author.</param>
    /// <param name="id">The post's or comment's id; a bare id is a post's.</param>
    /// <param name="text">The text in Markdown.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The path of its permalink, or null.</returns>
    /// <exception cref="SocialException">Reddit refused: of a link post it does so with an HTTP 500.</exception>
    public async Task<string?> EditTextAsync(AccountKey account, string id, string text, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        string thing = Fullname.Require(id, nameof(id), Fullname.Post, Fullname.Comment);
        JsonAnswer<ThingsData> answer = await _client.ActAsync(
            PostRoutes.Edit, account, RedditPath.Of(PostRoutes.Edit).ToString(), RedditActions.Form(("thing_id", thing), ("text", text), ("validate_on_submit", "true")), RedditJsonContext.Default.JsonAnswerThingsData, cancellationToken).ConfigureAwait(false);
        ThingData? edited = answer.Data?.Things is [var first, ..] ? first : null;
        return edited switch
        {
            { IsPost: true } => edited.Read(RedditJsonContext.Default.PostData)?.Permalink,
            { IsComment: true } => edited.Read(RedditJsonContext.Default.CommentData)?.Permalink,
            _ => null,
        };
    }

    /// <summary>Marks a post as for adults, or takes the mark away: <c>POST /api/marknsfw</c>, <c>/api/unmarknsfw</c>.</summary>
    /// <param name="account">The author or a moderator.</param>
    /// <param name="postId">The post's id.</param>
    /// <param name="isNsfw">Whether it is for adults.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">Reddit refused or could not be reached.</exception>
    public Task SetNsfwAsync(AccountKey account, string postId, bool isNsfw, CancellationToken cancellationToken = default) =>
        ActAsync(isNsfw ? PostRoutes.MarkNsfw : PostRoutes.UnmarkNsfw, account, postId, cancellationToken);

    /// <summary>Puts a post behind a spoiler warning, or takes it away: <c>POST /api/spoiler</c>, <c>/api/unspoiler</c>.</summary>
    /// <param name="account">The author or a moderator.</param>
    /// <param name="postId">The post's id.</param>
    /// <param name="isSpoiler">Whether it is one.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">Reddit refused or could not be reached.</exception>
    public Task SetSpoilerAsync(AccountKey account, string postId, bool isSpoiler, CancellationToken cancellationToken = default) =>
        ActAsync(isSpoiler ? PostRoutes.Spoiler : PostRoutes.Unspoiler, account, postId, cancellationToken);

    /// <summary>Chooses whether replies go to the author's inbox: <c>POST /api/sendreplies</c>.</summary>
    /// <param name="account">The author.</param>
    /// <param name="id">The post's or comment's id.</param>
    /// <param name="sendReplies">Whether they go there.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">Reddit refused or could not be reached.</exception>
    public Task SetSendRepliesAsync(AccountKey account, string id, bool sendReplies, CancellationToken cancellationToken = default) =>
        _client.ActAsync(PostRoutes.SendReplies, account, cancellationToken, ("id", Fullname.Require(id, nameof(id), Fullname.Post, Fullname.Comment)), ("state", RedditActions.Flag(sendReplies)));

    /// <summary>Stops comments, or lets them go on: <c>POST /api/lock</c>, <c>/api/unlock</c>; moderators only.</summary>
    /// <param name="account">A moderator.</param>
    /// <param name="id">The post's or comment's id.</param>
    /// <param name="isLocked">Whether it is locked.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">Reddit refused or could not be reached.</exception>
    public Task SetLockedAsync(AccountKey account, string id, bool isLocked, CancellationToken cancellationToken = default) =>
        ActAsync(isLocked ? PostRoutes.Lock : PostRoutes.Unlock, account, id, cancellationToken);

    /// <summary>Approves a post or comment: <c>POST /api/approve</c>; moderators only.</summary>
    /// <param name="account">A moderator.</param>
    /// <param name="id">The post's or comment's id; a bare id is a post's.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">Reddit refused or could not be reached.</exception>
    public Task ApproveAsync(AccountKey account, string id, CancellationToken cancellationToken = default) => ActAsync(PostRoutes.Approve, account, id, cancellationToken);

    /// <summary>Removes a post or comment from its subreddit: <c>POST /api/remove</c>; moderators only. <see cref="ApproveAsync"/> brings it back.</summary>
    /// <param name="account">A moderator.</param>
    /// <param name="id">The post's or comment's id; a bare id is a post's.</param>
    /// <param name="isSpam">Whether Reddit's filter should learn from it.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">Reddit refused or could not be reached.</exception>
    public Task RemoveAsync(AccountKey account, string id, bool isSpam = false, CancellationToken cancellationToken = default) =>
        _client.ActAsync(PostRoutes.Remove, account, cancellationToken, ("id", Fullname.Require(id, nameof(id), Fullname.Post, Fullname.Comment)), ("spam", RedditActions.Flag(isSpam)));

    /// <summary>Keeps a post or comment among the account's saved ones, or no longer: <c>POST /api/save</c>, <c>/api/unsave</c>.</summary>
    /// <param name="account">The account.</param>
    /// <param name="id">The post's or comment's id.</param>
    /// <param name="isSaved">Whether it is kept.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">Reddit refused or could not be reached.</exception>
    public Task SetSavedAsync(AccountKey account, string id, bool isSaved, CancellationToken cancellationToken = default) =>
        ActAsync(isSaved ? PostRoutes.Save : PostRoutes.Unsave, account, id, cancellationToken);

    /// <summary>Votes: <c>POST /api/vote</c>. Only a person's own vote may be sent; Reddit bans accounts whose votes are automated.</summary>
    /// <param name="account">The account.</param>
    /// <param name="id">The post's or comment's id.</param>
    /// <param name="direction">1 up, −1 down, 0 none.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialValidationException">There is no such direction; nothing was sent.</exception>
    public Task VoteAsync(AccountKey account, string id, int direction, CancellationToken cancellationToken = default) => direction is < -1 or > 1
        ? throw RedditInput.Invalid(nameof(direction), $"The direction is {direction}; Reddit takes 1, 0 and -1.", "1, 0, -1", direction.ToString(CultureInfo.InvariantCulture))
        : _client.ActAsync(PostRoutes.Vote, account, cancellationToken, ("id", Fullname.Require(id, nameof(id), Fullname.Post, Fullname.Comment)), ("dir", direction.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Returns the reference of a post.</summary>
    internal PostReference ReferenceOf(AccountKey account, RedditPost post) =>
        _references.ReferenceOf(post.AuthorFullname is null || post.AuthorFullname == account.Id ? account : default, post.Fullname, post.Permalink);

    internal async Task<IReadOnlyList<ThingData>> InfoAsync(AccountKey account, IReadOnlyList<string> fullnames, CancellationToken cancellationToken)
    {
        string path = RedditPath.Of(PostRoutes.Info).Add("id", string.Join(',', fullnames)).ToString();
        SocialAnswer<ThingData> answer = await _client.SendAsync(new SocialCall(PostRoutes.Info, account) { Path = path }, RedditJsonContext.Default.ThingData, cancellationToken).ConfigureAwait(false);
        return answer.Value.ReadListing()?.Children ?? throw new SocialApiException(SocialErrorCode.PlatformError, Remedy.None, "Reddit answered without a listing.")
        {
            Platform = _client.Name, Account = account, Operation = PostRoutes.Info.Name, Status = answer.Status,
        };
    }

    private Task ActAsync(SocialRoute route, AccountKey account, string id, CancellationToken cancellationToken) =>
        _client.ActAsync(route, account, cancellationToken, ("id", Fullname.Require(id, nameof(id), Fullname.Post, Fullname.Comment)));
}
