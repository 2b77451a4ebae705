using System.Runtime.CompilerServices;

namespace Social;

/// <summary>A listing that is read page by page as it is iterated: by items, or by pages with a token that another process can go on from.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <remarks>Each iteration starts anew and calls the network. Immutable and thread-safe.</remarks>
public sealed class SocialPageable<T> : IAsyncEnumerable<T>
{
    private readonly Func<string?, int?, CancellationToken, Task<SocialPage<T>>> _readPage;

    /// <summary>Initializes a listing.</summary>
    /// <param name="readPage">Reads the page of a token (null for the first) with a wished size (null for the network's best).</param>
    public SocialPageable(Func<string?, int?, CancellationToken, Task<SocialPage<T>>> readPage)
    {
        ArgumentNullException.ThrowIfNull(readPage);
        _readPage = readPage;
    }

    /// <summary>Iterates pages.</summary>
    /// <param name="continuationToken">The token of the page to begin with, or null for the first.</param>
    /// <param name="pageSizeHint">The wished size of a page, or null; the network's bounds apply.</param>
    /// <param name="cancellationToken">Cancels the iteration.</param>
    /// <exception cref="SocialException">A page could not be read; the token of the last page given still stands.</exception>
    public async IAsyncEnumerable<SocialPage<T>> AsPages(
        string? continuationToken = null,
        int? pageSizeHint = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        string? token = continuationToken;
        do
        {
            SocialPage<T> page = await _readPage(token, pageSizeHint, cancellationToken).ConfigureAwait(false);
            yield return page;

            // A network that answers with the token it was asked with would be read for ever.
            token = page.ContinuationToken == token ? null : page.ContinuationToken;
        }
        while (!string.IsNullOrEmpty(token));
    }

    /// <summary>Iterates items.</summary>
    /// <param name="cancellationToken">Cancels the iteration.</param>
    public async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        await foreach (SocialPage<T> page in AsPages(cancellationToken: cancellationToken).ConfigureAwait(false))
        {
            foreach (T item in page.Items)
            {
                yield return item;
            }
        }
    }
}
