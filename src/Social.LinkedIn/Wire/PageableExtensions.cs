namespace Social.LinkedIn;

/// <summary>Reads a listing page by page.</summary>
internal static class PageableExtensions
{
    public static async Task<SocialPage<T>> FirstPageAsync<T>(this SocialPageable<T> source, string? token, int? size, CancellationToken cancellationToken)
    {
        await foreach (SocialPage<T> page in source.AsPages(token, size, cancellationToken).ConfigureAwait(false))
        {
            return page;
        }

        throw new InvalidOperationException("A listing has at least one page.");
    }
}
