using System.Globalization;
using System.Text.Json.Serialization.Metadata;
using Social.Pipeline;

namespace Social.Meta;

/// <summary>One edge that is read page by page.</summary>
/// <typeparam name="TData">The items as Meta sends them.</typeparam>
/// <typeparam name="TItem">The items as we give them.</typeparam>
internal sealed class GraphListing<TData, TItem>(PlatformClient client, SocialRoute route, AccountKey account, JsonTypeInfo<GraphPage<TData>> type)
{
    private const string Query = "q:";

    private static readonly string[] Left = ["access_token", "appsecret_proof", "pretty"];

    /// <summary>Gets the path and query, size and cursor aside.</summary>
    public required Func<RoutePath> Path { get; init; }

    /// <summary>Gets how an item is read.</summary>
    public required Func<TData, TItem> Read { get; init; }

    /// <summary>Gets the most items of a page.</summary>
    public int MaxSize { get; init; } = 100;

    /// <summary>Gets whether a page goes on by its cursor although no address of a next page came (Threads).</summary>
    public bool CursorsGoOn { get; init; }

    /// <summary>Gets whether the network is asked even if the cache has a page.</summary>
    public bool IsFresh { get; init; }

    public SocialPageable<TItem> ToPageable() => new(ReadPageAsync);

    private async Task<SocialPage<TItem>> ReadPageAsync(string? token, int? size, CancellationToken cancellationToken)
    {
        SocialAnswer<GraphPage<TData>> answer = await client.SendAsync(new SocialCall(route, account) { Path = PathOf(token, size), IsFresh = IsFresh }, type, cancellationToken).ConfigureAwait(false);
        IReadOnlyList<TData> items = answer.Value.Data ?? [];
        return new SocialPage<TItem>
        {
            Items = [.. items.Select(Read)],
            ContinuationToken = Next(answer.Value.Paging, items.Count),
            RateLimits = await answer.GetRateLimitsAsync().ConfigureAwait(false),
        };
    }

    private string PathOf(string? token, int? size)
    {
        if (token is not null && token.StartsWith(Query, StringComparison.Ordinal))
        {
            string path = Path().ToString();
            int query = path.IndexOf('?', StringComparison.Ordinal);
            return $"{(query < 0 ? path : path[..query])}?{Clean(token[Query.Length..])}";
        }

        return Path().Add("limit", Math.Clamp(size ?? MaxSize, 1, MaxSize).ToString(CultureInfo.InvariantCulture)).Add("after", token).ToString();
    }

    /// <summary>The end is where no next page is named, not where a page is short: filters shorten pages, and a last page has a cursor too. Edges in order of time have no cursors: there the next address' own query goes on.</summary>
    private string? Next(GraphPaging? paging, int count)
    {
        if (paging?.Next is not { } next)
        {
            return CursorsGoOn && count > 0 ? paging?.Cursors?.After : null;
        }

        int query = next.IndexOf('?', StringComparison.Ordinal);
        return paging.Cursors?.After ?? (query < 0 ? null : Query + Clean(next[(query + 1)..]));
    }

    /// <summary>Leaves out the token and its proof, which travel elsewhere, and what Meta no longer takes. Keys without a value belong to the address.</summary>
    private static string Clean(string query) => string.Join('&', query.Split('&', StringSplitOptions.RemoveEmptyEntries).Where(p => !Left.Contains(p.Split('=')[0], StringComparer.OrdinalIgnoreCase)));
}
