namespace Social.Reddit;

/// <summary>Reads and searches posts in common words. Comments are no posts: they are read as comments.</summary>
internal sealed class RedditPostReader(RedditPosts posts, RedditListings listings, RedditSearch search, RedditUsers users) : IPostReader, ISearch
{
    /// <inheritdoc/>
    public async Task<PublishedPost?> GetPostAsync(AccountKey account, string postId, CancellationToken cancellationToken = default) =>
        await posts.GetAsync(account, postId, cancellationToken).ConfigureAwait(false) is { IsDeleted: false } post ? Read(account, post) : null;

    /// <inheritdoc/>
    public SocialPageable<PublishedPost> ListPosts(AccountKey account, PostQuery? query = null) => Select(
        account, query, async (token, size, ct) => await FirstAsync(listings.ListSubmitted(account, await users.NameOfAsync(account, ct).ConfigureAwait(false)), token, size, ct).ConfigureAwait(false), isOrdered: true);

    /// <inheritdoc/>
    /// <remarks>The whole of Reddit is searched, newest first.</remarks>
    public SocialPageable<PublishedPost> SearchPosts(AccountKey account, string query, PostQuery? filter = null)
    {
        SocialPageable<RedditPost> found = search.SearchPosts(account, new RedditSearchQuery { Query = query, Sort = "new" });
        return Select(account, filter, (token, size, ct) => FirstAsync(found, token, size, ct), isOrdered: true);
    }

    private SocialPageable<PublishedPost> Select(AccountKey account, PostQuery? query, Func<string?, int?, CancellationToken, Task<SocialPage<RedditPost>>> read, bool isOrdered) => new(async (token, size, cancellationToken) =>
    {
        SocialPage<RedditPost> page = await read(token, size, cancellationToken).ConfigureAwait(false);
        bool isPast = isOrdered && query?.Since is { } since && page.Items.Count > 0 && page.Items[^1].CreatedAt < since;
        return new SocialPage<PublishedPost>
        {
            Items = [.. page.Items.Where(p => Fits(p, query)).Select(p => Read(account, p))],
            ContinuationToken = isPast ? null : page.ContinuationToken,
            RateLimits = page.RateLimits,
        };
    });

    private static bool Fits(RedditPost post, PostQuery? query) =>
        query is null || (!(post.CreatedAt < query.Since) && !(post.CreatedAt > query.Until) && (query.IncludeReposts || post.CrosspostOf is null));

    private static async Task<SocialPage<RedditPost>> FirstAsync(SocialPageable<RedditPost> listing, string? token, int? size, CancellationToken cancellationToken)
    {
        await foreach (SocialPage<RedditPost> page in listing.AsPages(token, size, cancellationToken).ConfigureAwait(false))
        {
            return page;
        }

        throw new InvalidOperationException("A listing has at least one page.");
    }

    private PublishedPost Read(AccountKey account, RedditPost post) => new()
    {
        Reference = posts.ReferenceOf(account, post),
        Title = post.Title,
        Text = post.Text.Length > 0 ? post.Text : null,
        AuthorId = post.AuthorFullname,
        AuthorHandle = post.Author,
        CreatedAt = post.CreatedAt,
        RepostedId = post.CrosspostOf,
        ConversationId = post.Fullname,
        Media = post.Media,
        Metrics = RedditMetricNames.Of(post),
    };
}
