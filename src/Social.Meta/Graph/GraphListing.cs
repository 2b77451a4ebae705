using System.Globalization;
using System.Text.Json.Serialization.Metadata;
using Social.Pipeline;

namespace Social.Meta;

/// <summary>One edge that is read page by page.</summary>
/// <typeparam name="TData">The items as Meta sends them.</typeparam>
/// <typeparam name="TItem">The items as we give them.</typeparam>
internal sealed class GraphListing<TData, TItem>(PlatformClient client, SocialRoute route, AccountKey account, JsonTypeInfo<GraphPage<TData>> type)
{
    /// <summary>Gets the path and query, size and cursor aside.</summary>
    public required Func<RoutePath> Path { get; init; }

    /// <summary>Gets how an item is read.</summary>
    public required Func<TData, TItem> Read { get; init; }

    /// <summary>Gets the most items of a page.</summary>
    public int MaxSize { get; init; } = 100;

    /// <summary>Gets whether a page goes on by its cursor although no address of a next page came (Threads).</summary>
    public bool CursorsGoOn { get; init; }

    public SocialPageable<TItem> ToPageable() => new(ReadPageAsync);

    private async Task<SocialPage<TItem>> ReadPageAsync(string? token, int? size, CancellationToken cancellationToken)
    {
        string path = Path().Add("limit", Math.Clamp(size ?? MaxSize, 1, MaxSize).ToString(CultureInfo.InvariantCulture)).Add("after", token).ToString();
        SocialAnswer<GraphPage<TData>> answer = await client.SendAsync(new SocialCall(route, account) { Path = path }, type, cancellationToken).ConfigureAwait(false);
        IReadOnlyList<TData> items = answer.Value.Data ?? [];
        return new SocialPage<TItem>
        {
            Items = [.. items.Select(Read)],
            ContinuationToken = Next(answer.Value.Paging, items.Count),
            RateLimits = await answer.GetRateLimitsAsync().ConfigureAwait(false),
        };
    }

    /// <summary>The end is where no next page is named, not where a page is short: filters shorten pages, and a last page has a cursor too.</summary>
    private string? Next(GraphPaging? paging, int count) =>
        paging?.Next is not null || (CursorsGoOn && count > 0) ? paging?.Cursors?.After : null;
}
