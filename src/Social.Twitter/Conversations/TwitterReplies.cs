using System.Net;
using Social.Pipeline;

namespace Social.Twitter;

/// <summary>Replies on X: read, answered, hidden, deleted.</summary>
/// <remarks>Thread-safe. X has no list of replies: they are searched for, so only those of the last 7 days are found. Follows docs.x.com, "Conversation ID" and "Hide replies".</remarks>
public sealed class TwitterReplies : IComments, ICommentModerator
{
    private readonly PlatformClient _client;
    private readonly TwitterTweets _tweets;
    private readonly TwitterSearch _search;
    private readonly IPublisher _publisher;

    internal TwitterReplies(PlatformClient client, TwitterTweets tweets, TwitterSearch search, IPublisher publisher)
    {
        _client = client;
        _tweets = tweets;
        _search = search;
        _publisher = publisher;
    }

    /// <summary>Hides a reply to one of the account's posts, or shows it again: <c>PUT /2/tweets/:id/hidden</c>.</summary>
    /// <param name="account">The account whose post was answered.</param>
    /// <param name="tweetId">The reply's id.</param>
    /// <param name="hidden">Whether it is to be hidden.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Whether X says that it is hidden now.</returns>
    /// <exception cref="SocialException">X refused or could not be reached.</exception>
    public async Task<bool> HideAsync(AccountKey account, string tweetId, bool hidden = true, CancellationToken cancellationToken = default)
    {
        RoutePath path = RoutePath.Of(ReplyRoutes.Hide, TwitterId.Require(tweetId, nameof(tweetId)));
        ActionData done = await _client.ActAsync(ReplyRoutes.Hide, account, path, new HiddenBody(hidden), TwitterJsonContext.Default.HiddenBody, cancellationToken).ConfigureAwait(false);
        return done.Hidden ?? hidden;
    }

    /// <inheritdoc/>
    /// <remarks>Of a post that begins a conversation the whole tree is listed, newest first, <see cref="Comment.ParentId"/> telling where each one hangs; of a reply, its direct answers.</remarks>
    public SocialPageable<Comment> ListComments(AccountKey account, string postId)
    {
        TwitterId.Require(postId, nameof(postId));
        return new SocialPageable<Comment>(async (token, size, cancellationToken) =>
        {
            Tweet post = await _tweets.GetAsync(account, postId, ConversationOnly, cancellationToken).ConfigureAwait(false)
                ?? throw new SocialApiException(SocialErrorCode.NotFound, Remedy.None, "The post whose comments were asked for does not exist or is not visible.")
                {
                    Platform = _client.Name, Account = account, Operation = SearchRoutes.Recent.Name,
                };
            bool isFirst = post.ConversationId is null || post.ConversationId == postId;
            TweetSearchQuery query = new() { Query = $"{(isFirst ? "conversation_id" : "in_reply_to_tweet_id")}:{postId}" };
            return await _search.SearchRecent(account, query)
                .SelectPages<Tweet, Comment>(page => [.. page.Items.Where(t => t.Id != postId && t.ReferenceOf("replied_to") is not null).Select(t => Read(t, postId))])
                .FirstPageAsync(token, size, cancellationToken).ConfigureAwait(false);
        });
    }

    /// <inheritdoc/>
    /// <remarks>It goes through the publish journal like every post.</remarks>
    public Task<PublishResult> ReplyAsync(AccountKey account, string id, PostText text, PublishOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        return _publisher.PublishAsync(account, new Post { Text = text, ReplyTo = TwitterId.Require(id, nameof(id)) }, options, cancellationToken);
    }

    /// <inheritdoc/>
    public Task SetHiddenAsync(AccountKey account, string commentId, bool hidden, CancellationToken cancellationToken = default) =>
        HideAsync(account, commentId, hidden, cancellationToken);

    /// <inheritdoc/>
    /// <remarks>X lets an account delete its own replies only; those of others can be hidden.</remarks>
    public Task DeleteCommentAsync(AccountKey account, string commentId, CancellationToken cancellationToken = default) =>
        _tweets.DeletePostAsync(account, commentId, cancellationToken);

    private static TweetFields ConversationOnly { get; } = TweetFields.Minimal with { Tweet = ["conversation_id"] };

    private static Comment Read(Tweet reply, string postId) => new()
    {
        Id = reply.Id,
        PostId = postId,
        ParentId = reply.ReferenceOf("replied_to")?.Id is { } parent && parent != postId ? parent : null,
        Text = WebUtility.HtmlDecode(reply.FullText),
        AuthorId = reply.AuthorId,
        AuthorHandle = reply.Author?.Username,
        CreatedAt = reply.CreatedAt,
        Metrics = TwitterMetricNames.Values(reply.PublicMetrics?.Values),
    };
}
