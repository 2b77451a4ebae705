using Social.Pipeline;

namespace Social.Reddit;

/// <summary>Crossposts: posts of others, or one's own, shown in another subreddit.</summary>
internal sealed class RedditReposts(PlatformClient client, RedditOptions options, IPublisher publisher, RedditPosts posts, RedditListings listings, RedditUsers users) : IReposter
{
    /// <summary>How many of the account's posts are looked through for a crosspost to take back.</summary>
    private const int MaxLooked = 500;

    /// <inheritdoc/>
    /// <remarks>The crosspost gets the post's own title.</remarks>
    public async Task<PublishResult> RepostAsync(PublishTarget target, string postId, PublishOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(target);
        string id = Fullname.RequirePost(postId, nameof(postId));
        RedditPost original = await posts.GetAsync(target.Account, id, cancellationToken).ConfigureAwait(false) is { IsDeleted: false } there
            ? there
            : throw Missing(target.Account, "The post to crosspost is not there.");
        return await publisher.PublishAsync(target, new Post { Title = original.Title, Quote = id }, options, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    /// <remarks>The account's newest posts are looked through for it; it is deleted like any post.</remarks>
    public async Task UndoRepostAsync(PublishTarget target, string postId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(target);
        string id = Fullname.RequirePost(postId, nameof(postId));
        string? subreddit = SubredditName.Find(target.Destination ?? options.DefaultSubreddit);
        string name = await users.NameOfAsync(target.Account, cancellationToken).ConfigureAwait(false);
        int looked = 0;
        await foreach (RedditPost post in listings.ListSubmitted(target.Account, name).WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (post.CrosspostOf == id && (subreddit is null || string.Equals(post.Subreddit, subreddit, StringComparison.OrdinalIgnoreCase)))
            {
                await posts.DeletePostAsync(target.Account, post.Fullname, cancellationToken).ConfigureAwait(false);
                return;
            }

            if (++looked == MaxLooked)
            {
                break;
            }
        }

        throw Missing(target.Account, $"There is no such crosspost among the account's newest {looked} posts.");
    }

    private SocialApiException Missing(AccountKey account, string message) => new(SocialErrorCode.NotFound, Remedy.None, message) { Platform = client.Name, Account = account, Operation = PostRoutes.Submit.Name };
}
