using System.Globalization;
using Social.Pipeline;

namespace Social.Reddit;

/// <summary>Listings of Reddit: pages of at most 100, continued after a fullname; a short page is not the end.</summary>
internal static class RedditListing
{
    private const int MaxPage = 100;

    /// <summary>Lists things.</summary>
    /// <param name="client">The client.</param>
    /// <param name="route">The route.</param>
    /// <param name="account">The account that reads.</param>
    /// <param name="path">Makes the path and query, size and token aside.</param>
    /// <param name="read">Reads a thing; null leaves it out.</param>
    /// <param name="isEnd">Whether the listing may end after a page, since what follows is older than wanted; or null.</param>
    public static SocialPageable<T> Of<T>(
        PlatformClient client, SocialRoute route, AccountKey account, Func<CancellationToken, ValueTask<RoutePath>> path, Func<ThingData, T?> read, Func<ListingData, bool>? isEnd = null)
        where T : class =>
        new(async (token, size, cancellationToken) =>
        {
            (ListingData listing, SocialAnswer<ThingData> answer) = await ReadAsync(client, route, account, await path(cancellationToken).ConfigureAwait(false), token, size, false, cancellationToken).ConfigureAwait(false);
            return new SocialPage<T>
            {
                Items = [.. (listing.Children ?? []).Select(read).OfType<T>()],
                ContinuationToken = isEnd?.Invoke(listing) == true ? null : listing.After,
                RateLimits = await answer.GetRateLimitsAsync().ConfigureAwait(false),
            };
        });

    /// <summary>Reads one page.</summary>
    public static async Task<(ListingData Listing, SocialAnswer<ThingData> Answer)> ReadAsync(
        PlatformClient client, SocialRoute route, AccountKey account, RoutePath path, string? after, int? size, bool isFresh, CancellationToken cancellationToken)
    {
        string address = path.Add("limit", Math.Clamp(size ?? MaxPage, 1, MaxPage).ToString(CultureInfo.InvariantCulture)).Add("after", after).ToString();
        SocialAnswer<ThingData> answer = await client.SendAsync(new SocialCall(route, account) { Path = address, IsFresh = isFresh }, RedditJsonContext.Default.ThingData, cancellationToken).ConfigureAwait(false);
        ListingData listing = answer.Value.ReadListing() ?? throw new SocialApiException(SocialErrorCode.PlatformError, Remedy.None, $"Reddit answered '{route.Name}' without a listing.")
        {
            Platform = client.Name, Account = account, Operation = route.Name, Status = answer.Status,
        };
        return (listing, answer);
    }
}
