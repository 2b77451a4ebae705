namespace Social.Google;

/// <summary>Reads local posts in common words.</summary>
internal sealed class LocalPostReader(GoogleBusinessPosts posts) : IPostReader
{
    /// <inheritdoc/>
    public async Task<PublishedPost?> GetPostAsync(AccountKey account, string postId, CancellationToken cancellationToken = default) =>
        await posts.GetAsync(account, postId, cancellationToken).ConfigureAwait(false) is { } post ? Read(account, post) : null;

    /// <summary>Lists a location's posts. Google takes no filter: the query's times are looked at here.</summary>
    /// <inheritdoc/>
    public SocialPageable<PublishedPost> ListPosts(AccountKey account, PostQuery? query = null) => posts.ListWhere(
        account,
        post => (query?.Since is not { } since || post.CreateTime >= since) && (query?.Until is not { } until || post.CreateTime <= until),
        post => Read(account, post));

    public static PublishedPost Read(AccountKey account, LocalPost post) => new()
    {
        Reference = LocalPostStatus.Reference(account, post),
        Text = post.Summary,
        Title = post.Event?.Title,
        AuthorId = account.Id,
        CreatedAt = post.CreateTime,
        Language = post.Language,
        Media = [.. post.Media.Select(static (m, i) => new PublishedMedia { Id = m.Name ?? $"media/{i}", Kind = m.Kind, Url = m.GoogleUrl ?? m.SourceUrl })],
    };
}
