using System.Globalization;
using System.Text.Json.Serialization.Metadata;
using Social.Pipeline;

namespace Social.Google;

/// <summary>One listing: where it is, how large its pages may be, and how its items are read.</summary>
/// <typeparam name="TPage">A page as Google sends it.</typeparam>
/// <typeparam name="TItem">The items as we give them.</typeparam>
internal sealed class BusinessListing<TPage, TItem>(PlatformClient client, SocialRoute route, AccountKey account, JsonTypeInfo<TPage> type)
{
    /// <summary>Gets the path and query, size and token aside.</summary>
    public required Func<CancellationToken, ValueTask<RoutePath>> Path { get; init; }

    /// <summary>Gets the largest page, which is taken when no size is wished; null where the endpoint takes no size.</summary>
    public required int? MaxPageSize { get; init; }

    /// <summary>Gets how the items of a page are read.</summary>
    public required Func<TPage, IReadOnlyList<TItem>> Read { get; init; }

    /// <summary>Gets the token of the next page.</summary>
    public required Func<TPage, string?> Next { get; init; }

    public SocialPageable<TItem> ToPageable() => new(ReadPageAsync);

    private async Task<SocialPage<TItem>> ReadPageAsync(string? token, int? size, CancellationToken cancellationToken)
    {
        RoutePath path = await Path(cancellationToken).ConfigureAwait(false);
        if (MaxPageSize is { } most)
        {
            path = path.Add("pageSize", Math.Clamp(size ?? most, 1, most).ToString(CultureInfo.InvariantCulture));
        }

        SocialAnswer<TPage> answer = await client.SendAsync(new SocialCall(route, account) { Path = path.Add("pageToken", token).ToString() }, type, cancellationToken).ConfigureAwait(false);
        string? next = Next(answer.Value);
        return new SocialPage<TItem>
        {
            Items = Read(answer.Value),
            ContinuationToken = string.IsNullOrEmpty(next) ? null : next,
            RateLimits = await answer.GetRateLimitsAsync().ConfigureAwait(false),
        };
    }
}
