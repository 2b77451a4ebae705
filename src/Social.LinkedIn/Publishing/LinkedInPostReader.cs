namespace Social.LinkedIn;

/// <summary>Reads posts in common words.</summary>
internal sealed class LinkedInPostReader(LinkedInApi api, LinkedInPosts posts) : IPostReader
{
    /// <inheritdoc/>
    public async Task<PublishedPost?> GetPostAsync(AccountKey account, string postId, CancellationToken cancellationToken = default) =>
        await posts.GetAsync(account, postId, null, cancellationToken).ConfigureAwait(false) is { } post ? Read(account, post) : null;

    /// <inheritdoc/>
    /// <remarks>LinkedIn cannot filter: posts are read newest first until the bounds are passed.</remarks>
    public SocialPageable<PublishedPost> ListPosts(AccountKey account, PostQuery? query = null)
    {
        SocialPageable<LinkedInPost> all = posts.ListByAuthor(account);
        return new SocialPageable<PublishedPost>(async (token, size, cancellationToken) =>
        {
            SocialPage<LinkedInPost> page = await all.FirstPageAsync(token, size, cancellationToken).ConfigureAwait(false);
            bool isPast = query?.Since is { } since && page.Items.Any(p => p.CreatedAt < since);
            return new SocialPage<PublishedPost>
            {
                Items = [.. page.Items.Where(p => Takes(query, p)).Select(p => Read(account, p))],
                ContinuationToken = isPast ? null : page.ContinuationToken,
                RateLimits = page.RateLimits,
            };
        });
    }

    private static bool Takes(PostQuery? query, LinkedInPost post) =>
        query is null || (!(post.CreatedAt < query.Since) && !(post.CreatedAt > query.Until) && (query.IncludeReposts || !IsRepost(post)));

    private static bool IsRepost(LinkedInPost post) => post.Reshare?.Parent is not null && post.Commentary.Length == 0;

    private PublishedPost Read(AccountKey account, LinkedInPost post) => new()
    {
        Reference = new PostReference { Account = post.Author == account.Id ? account : default, Id = post.Id, Url = PostReconciler.Permalink(api.Client, post.Id) },
        Text = post.Text,
        Title = post.Content?.Media?.Title ?? post.Content?.Article?.Title,
        AuthorId = post.Author,
        CreatedAt = post.PublishedAt ?? post.CreatedAt,
        QuotedId = IsRepost(post) ? null : post.Reshare?.Parent,
        RepostedId = IsRepost(post) ? post.Reshare?.Parent : null,
        Media = [.. Media(post.Content).Where(m => m.Id is not null).Select(m => new PublishedMedia { Id = m.Id!, Kind = KindOf(m.Id!), AltText = m.AltText })],
    };

    private static IEnumerable<LinkedInMediaContent> Media(LinkedInPostContent? content) =>
        content?.MultiImage?.Images ?? (content?.Media is { } one ? [one] : (IEnumerable<LinkedInMediaContent>)[]);

    private static MediaKind KindOf(string id) => LinkedInUrn.TryParse(id, out LinkedInUrn urn) ? new MediaKind(urn.Type) : default;
}
