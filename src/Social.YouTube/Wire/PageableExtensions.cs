namespace Social.YouTube;

/// <summary>Reads a listing in other words, page by page, token and problems kept.</summary>
internal static class PageableExtensions
{
    public static SocialPageable<TResult> Select<T, TResult>(this SocialPageable<T> source, Func<T, TResult> select) =>
        source.SelectPages((page, _) => Task.FromResult<(IReadOnlyList<TResult>, bool)>(([.. page.Items.Select(select)], false)));

    /// <summary>Reads pages in other words; the reader says whether nothing more is wanted.</summary>
    public static SocialPageable<TResult> SelectPages<T, TResult>(this SocialPageable<T> source, Func<SocialPage<T>, CancellationToken, Task<(IReadOnlyList<TResult> Items, bool IsLast)>> select) =>
        new(async (token, size, cancellationToken) =>
        {
            SocialPage<T> page = await FirstPageAsync(source, token, size, cancellationToken).ConfigureAwait(false);
            (IReadOnlyList<TResult> items, bool isLast) = await select(page, cancellationToken).ConfigureAwait(false);
            return new SocialPage<TResult>
            {
                Items = items, ContinuationToken = isLast ? null : page.ContinuationToken, Problems = page.Problems, RateLimits = page.RateLimits,
            };
        });

    private static async Task<SocialPage<T>> FirstPageAsync<T>(SocialPageable<T> source, string? token, int? size, CancellationToken cancellationToken)
    {
        await foreach (SocialPage<T> page in source.AsPages(token, size, cancellationToken).ConfigureAwait(false))
        {
            return page;
        }

        throw new InvalidOperationException("A listing has at least one page.");
    }
}
