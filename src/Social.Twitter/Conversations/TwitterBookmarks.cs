using Social.Pipeline;

namespace Social.Twitter;

/// <summary>The account's bookmarks.</summary>
/// <remarks>Thread-safe. Follows docs.x.com, "Bookmarks". Adding and removing needs OAuth 2.0.</remarks>
public sealed class TwitterBookmarks
{
    private static readonly PageBounds Bounds = new(1, 100);

    private readonly PlatformClient _client;

    internal TwitterBookmarks(PlatformClient client) => _client = client;

    /// <summary>Bookmarks a post: <c>POST /2/users/:id/bookmarks</c>.</summary>
    /// <param name="account">The account.</param>
    /// <param name="tweetId">The post's id.</param>
    /// <param name="folderId">The folder to put it in, or null for none.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Whether X says that it is bookmarked now.</returns>
    /// <exception cref="SocialException">X refused or could not be reached.</exception>
    public async Task<bool> AddAsync(AccountKey account, string tweetId, string? folderId = null, CancellationToken cancellationToken = default)
    {
        TweetIdBody body = new(TwitterId.Require(tweetId, nameof(tweetId)), folderId);
        ActionData done = await _client.ActAsync(
            BookmarkRoutes.Add, account, RoutePath.Of(BookmarkRoutes.Add, account.Id), body, TwitterJsonContext.Default.TweetIdBody, cancellationToken).ConfigureAwait(false);
        return done.Bookmarked ?? false;
    }

    /// <summary>Removes a bookmark: <c>DELETE /2/users/:id/bookmarks/:tweet_id</c>.</summary>
    /// <param name="account">The account.</param>
    /// <param name="tweetId">The post's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Whether X says that it is still bookmarked.</returns>
    /// <exception cref="SocialException">X refused or could not be reached.</exception>
    public async Task<bool> RemoveAsync(AccountKey account, string tweetId, CancellationToken cancellationToken = default)
    {
        RoutePath path = RoutePath.Of(BookmarkRoutes.Remove, account.Id, TwitterId.Require(tweetId, nameof(tweetId)));
        ActionData done = await _client.ActAsync(BookmarkRoutes.Remove, account, path, cancellationToken).ConfigureAwait(false);
        return done.Bookmarked ?? false;
    }

    /// <summary>Lists the bookmarks: <c>GET /2/users/:id/bookmarks</c>, 1 to 100 a page.</summary>
    /// <param name="account">The account.</param>
    /// <param name="fields">What to read of each post, or null for the default.</param>
    public SocialPageable<Tweet> List(AccountKey account, TweetFields? fields = null) =>
        TweetListing.Tweets(_client, BookmarkRoutes.List, account, Bounds, () => RoutePath.Of(BookmarkRoutes.List, account.Id).Add(fields));
}
