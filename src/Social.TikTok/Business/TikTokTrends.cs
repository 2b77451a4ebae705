using Social.Pipeline;

namespace Social.TikTok;

/// <summary>What is trending, for advertisers. TikTok for Developers has no such endpoint.</summary>
/// <remarks>Thread-safe.</remarks>
public sealed class TikTokTrends
{
    private readonly BusinessCalls _calls;

    internal TikTokTrends(BusinessCalls calls) => _calls = calls;

    /// <summary>Lists trending hashtags, the highest rank first: <c>GET /discovery/trending_list/</c>.</summary>
    /// <param name="advertiser">The advertiser's account; its id is the advertiser's.</param>
    /// <param name="query">Which, or null for TikTok's defaults.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<IReadOnlyList<TikTokTrendingHashtag>> GetHashtagsAsync(AccountKey advertiser, TikTokTrendQuery? query = null, CancellationToken cancellationToken = default)
    {
        RoutePath path = RoutePath.Of(BusinessRoutes.Trending)
            .Add("discovery_type", "HASHTAG")
            .Add("advertiser_id", advertiser.Id)
            .Add("country_code", query?.CountryCode)
            .Add("category_name", query?.CategoryName)
            .Add("date_range", query?.DateRange);
        SocialAnswer<BusinessEnvelope<BusinessPageData<TrendData>>> answer =
            await _calls.SendAsync(BusinessRoutes.Trending, advertiser, path, TikTokJsonContext.Default.BusinessEnvelopeBusinessPageDataTrendData, cancellationToken).ConfigureAwait(false);
        return [.. (answer.Value.Data!.List ?? []).Select(TikTokTrendingHashtag.Of)];
    }
}
