namespace Social.Twitter;

/// <summary>Reads a listing in other words, page by page, token and problems kept.</summary>
internal static class PageableExtensions
{
    public static SocialPageable<TResult> Select<T, TResult>(this SocialPageable<T> source, Func<T, TResult> select) =>
        source.SelectPages<T, TResult>(page => [.. page.Items.Select(select)]);

    public static SocialPageable<TResult> SelectPages<T, TResult>(this SocialPageable<T> source, Func<SocialPage<T>, IReadOnlyList<TResult>> select) =>
        new(async (token, size, cancellationToken) =>
        {
            SocialPage<T> page = await source.FirstPageAsync(token, size, cancellationToken).ConfigureAwait(false);
            return new SocialPage<TResult>
            {
                Items = select(page), ContinuationToken = page.ContinuationToken, Problems = page.Problems, RateLimits = page.RateLimits,
            };
        });

    public static async Task<SocialPage<T>> FirstPageAsync<T>(this SocialPageable<T> source, string? token, int? size, CancellationToken cancellationToken)
    {
        await foreach (SocialPage<T> page in source.AsPages(token, size, cancellationToken).ConfigureAwait(false))
        {
            return page;
        }

        throw new InvalidOperationException("A listing has at least one page.");
    }
}
