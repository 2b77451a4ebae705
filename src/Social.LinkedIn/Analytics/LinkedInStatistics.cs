using System.Text.Json.Serialization.Metadata;
using Social.Pipeline;

namespace Social.LinkedIn;

/// <summary>Statistics on LinkedIn: of organizations' posts, followers, pages and videos, and of members' own posts and followers.</summary>
/// <remarks>
/// Thread-safe. Follows LinkedIn's "Organization Statistics" and "Member Post Analytics". Those of organizations need <c>rw_organization_admin</c> and the role of
/// administrator, count organic posts and go back 12 months; those of members need scopes that LinkedIn gives on approval.
/// </remarks>
public sealed class LinkedInStatistics
{
    private const int MaxPosts = 100;

    private readonly LinkedInApi _api;

    internal LinkedInStatistics(LinkedInApi api) => _api = api;

    /// <summary>Reads the statistics of all the organization's posts together: <c>GET /rest/organizationalEntityShareStatistics</c>.</summary>
    /// <param name="account">The organization's account.</param>
    /// <param name="interval">The span and its steps, or null for all time as one element.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">LinkedIn refused or could not be reached.</exception>
    public async Task<IReadOnlyList<LinkedInShareStatistics>> GetShareStatisticsAsync(AccountKey account, LinkedInTimeInterval? interval = null, CancellationToken cancellationToken = default)
    {
        RestLiPath path = RestLiPath.Of(StatisticsRoutes.Shares).Add("organizationalEntity", LinkedInInput.Organization(account)).Add("timeIntervals", interval?.ToValue());
        return [.. (await FindAsync(StatisticsRoutes.Shares, account, path, LinkedInJsonContext.Default.ElementsDataShareStatisticsData, cancellationToken).ConfigureAwait(false)).Select(LinkedInShareStatistics.Of)];
    }

    /// <summary>Reads the statistics of single posts over all time, 100 a call. LinkedIn leaves out posts without activity.</summary>
    /// <param name="account">The organization's account.</param>
    /// <param name="postUrns">The posts' URNs, shares and ugcPosts.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <exception cref="SocialValidationException">A URN is of something else; nothing was sent.</exception>
    /// <exception cref="SocialException">LinkedIn refused or could not be reached.</exception>
    public async Task<IReadOnlyList<LinkedInShareStatistics>> GetPostStatisticsAsync(AccountKey account, IReadOnlyList<string> postUrns, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(postUrns);
        string organization = LinkedInInput.Organization(account);
        string[] urns = [.. postUrns.Select((urn, i) => LinkedInInput.Urn(urn, $"{nameof(postUrns)}[{i}]", LinkedInInput.PostTypes)).Distinct(StringComparer.Ordinal)];
        List<LinkedInShareStatistics> all = [];
        foreach (string[] batch in urns.Chunk(MaxPosts))
        {
            RestLiPath path = RestLiPath.Of(StatisticsRoutes.Shares).Add("organizationalEntity", organization);
            Add(path, "shares", [.. batch.Where(u => u.StartsWith("urn:li:share:", StringComparison.Ordinal))]);
            Add(path, "ugcPosts", [.. batch.Where(u => u.StartsWith("urn:li:ugcPost:", StringComparison.Ordinal))]);
            all.AddRange((await FindAsync(StatisticsRoutes.Shares, account, path, LinkedInJsonContext.Default.ElementsDataShareStatisticsData, cancellationToken).ConfigureAwait(false)).Select(LinkedInShareStatistics.Of));
        }

        return all;
    }

    /// <summary>Reads who follows the organization, by trait: <c>GET /rest/organizationalEntityFollowerStatistics</c>. The total is <see cref="LinkedInOrganizations.GetFollowerCountAsync"/>'s.</summary>
    /// <param name="account">The organization's account.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">LinkedIn refused or could not be reached.</exception>
    public async Task<IReadOnlyList<LinkedInFollowerSegment>> GetFollowerSegmentsAsync(AccountKey account, CancellationToken cancellationToken = default)
    {
        RestLiPath path = RestLiPath.Of(StatisticsRoutes.Followers).Add("organizationalEntity", LinkedInInput.Organization(account));
        IReadOnlyList<FollowerStatisticsData> found = await FindAsync(StatisticsRoutes.Followers, account, path, LinkedInJsonContext.Default.ElementsDataFollowerStatisticsData, cancellationToken).ConfigureAwait(false);
        return [.. found.SelectMany(Segments)];
    }

    /// <summary>Reads how many followers each step of a span gave the organization.</summary>
    /// <param name="account">The organization's account.</param>
    /// <param name="interval">The span and its steps.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">LinkedIn refused or could not be reached.</exception>
    public async Task<IReadOnlyList<LinkedInFollowerGain>> GetFollowerGainsAsync(AccountKey account, LinkedInTimeInterval interval, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(interval);
        RestLiPath path = RestLiPath.Of(StatisticsRoutes.Followers).Add("organizationalEntity", LinkedInInput.Organization(account)).Add("timeIntervals", interval.ToValue());
        IReadOnlyList<FollowerStatisticsData> found = await FindAsync(StatisticsRoutes.Followers, account, path, LinkedInJsonContext.Default.ElementsDataFollowerStatisticsData, cancellationToken).ConfigureAwait(false);
        return [.. found
            .Where(f => LinkedInTime.Read(f.TimeRange?.Start) is not null)
            .Select(f => new LinkedInFollowerGain(LinkedInTime.Read(f.TimeRange!.Start)!.Value, f.FollowerGains?.OrganicFollowerGain, f.FollowerGains?.PaidFollowerGain))];
    }

    /// <summary>Reads how often the organization's page was seen: <c>GET /rest/organizationPageStatistics</c>.</summary>
    /// <param name="account">The organization's account.</param>
    /// <param name="interval">The span and its steps, or null for all time as one element.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">LinkedIn refused or could not be reached.</exception>
    public async Task<IReadOnlyList<LinkedInPageStatistics>> GetPageStatisticsAsync(AccountKey account, LinkedInTimeInterval? interval = null, CancellationToken cancellationToken = default)
    {
        RestLiPath path = RestLiPath.Of(StatisticsRoutes.Pages).Add("organization", LinkedInInput.Organization(account)).Add("timeIntervals", interval?.ToValue());
        return [.. (await FindAsync(StatisticsRoutes.Pages, account, path, LinkedInJsonContext.Default.ElementsDataPageStatisticsData, cancellationToken).ConfigureAwait(false)).Select(LinkedInPageStatistics.Of)];
    }

    /// <summary>Reads one number of a video of the organization's: <c>GET /rest/videoAnalytics</c>.</summary>
    /// <param name="account">The organization's account.</param>
    /// <param name="postUrn">The post's URN, a ugcPost.</param>
    /// <param name="type">LinkedIn's word: <c>VIDEO_VIEW</c>, <c>VIEWER</c>, <c>TIME_WATCHED</c> or <c>TIME_WATCHED_FOR_VIDEO_VIEWS</c>; times in milliseconds.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">LinkedIn refused or could not be reached.</exception>
    public async Task<double?> GetVideoStatisticAsync(AccountKey account, string postUrn, string type, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(type);
        RestLiPath path = RestLiPath.Of(StatisticsRoutes.Videos).Add("entity", LinkedInInput.Urn(postUrn, nameof(postUrn), "ugcPost")).Add("type", type).Add("aggregation", "ALL");
        IReadOnlyList<VideoStatisticsData> found = await FindAsync(StatisticsRoutes.Videos, account, path, LinkedInJsonContext.Default.ElementsDataVideoStatisticsData, cancellationToken).ConfigureAwait(false);
        return found.Count > 0 ? found[0].Value : null;
    }

    /// <summary>Reads one number of the member's posts, all or one: <c>GET /rest/memberCreatorPostAnalytics</c>. One point for the whole, or one for each day.</summary>
    /// <param name="account">The member's account.</param>
    /// <param name="query">Which.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">LinkedIn refused or could not be reached.</exception>
    public Task<IReadOnlyList<MetricPoint>> GetMemberPostAnalyticsAsync(AccountKey account, LinkedInMemberAnalyticsQuery query, CancellationToken cancellationToken = default) =>
        MemberAsync(StatisticsRoutes.MemberPosts, StatisticsRoutes.MemberPost, account, query, cancellationToken);

    /// <summary>Reads one number of the member's videos, all or one: <c>GET /rest/memberCreatorVideoAnalytics</c>.</summary>
    /// <param name="account">The member's account.</param>
    /// <param name="query">Which.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">LinkedIn refused or could not be reached.</exception>
    public Task<IReadOnlyList<MetricPoint>> GetMemberVideoAnalyticsAsync(AccountKey account, LinkedInMemberAnalyticsQuery query, CancellationToken cancellationToken = default) =>
        MemberAsync(StatisticsRoutes.MemberVideos, StatisticsRoutes.MemberVideo, account, query, cancellationToken);

    /// <summary>Counts who follows the member: <c>GET /rest/memberFollowersCount?q=me</c>.</summary>
    /// <param name="account">The member's account.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">LinkedIn refused or could not be reached.</exception>
    public async Task<long?> GetMemberFollowerCountAsync(AccountKey account, CancellationToken cancellationToken = default)
    {
        RestLiPath path = RestLiPath.Of(StatisticsRoutes.MemberFollowers);
        IReadOnlyList<MemberFollowersData> found = await FindAsync(StatisticsRoutes.MemberFollowers, account, path, LinkedInJsonContext.Default.ElementsDataMemberFollowersData, cancellationToken).ConfigureAwait(false);
        return found.Count > 0 ? found[0].MemberFollowersCount : null;
    }

    /// <summary>Reads how many followers each day gave the member.</summary>
    /// <param name="account">The member's account.</param>
    /// <param name="start">The first day.</param>
    /// <param name="end">The last day, excluded.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">LinkedIn refused or could not be reached.</exception>
    public async Task<IReadOnlyList<LinkedInFollowerGain>> GetMemberFollowerGainsAsync(AccountKey account, DateOnly start, DateOnly end, CancellationToken cancellationToken = default)
    {
        RestLiPath path = RestLiPath.Of(StatisticsRoutes.MemberFollowerGains).Add("dateRange", LinkedInTime.Days(start, end));
        IReadOnlyList<MemberFollowersData> found = await FindAsync(StatisticsRoutes.MemberFollowerGains, account, path, LinkedInJsonContext.Default.ElementsDataMemberFollowersData, cancellationToken).ConfigureAwait(false);
        return [.. found.Where(f => f.DateRange?.Start?.AsTime is not null).Select(f => new LinkedInFollowerGain(f.DateRange!.Start!.AsTime!.Value, f.MemberFollowersCount, null))];
    }

    private async Task<IReadOnlyList<MetricPoint>> MemberAsync(LinkedInRoute all, LinkedInRoute one, AccountKey account, LinkedInMemberAnalyticsQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        LinkedInInput.Urn(account.Id, "Account", "person");
        LinkedInRoute route = query.PostUrn is null ? all : one;
        RestLiPath path = RestLiPath.Of(route);
        if (query.PostUrn is { } post)
        {
            bool isShare = LinkedInInput.Urn(post, nameof(query.PostUrn), LinkedInInput.PostTypes).StartsWith("urn:li:share:", StringComparison.Ordinal);
            path.Add("entity", RestLiValue.Record((isShare ? "share" : "ugc", post)));
        }

        if (query.Start is null != query.End is null)
        {
            string missing = query.Start is null ? "Start" : "End";
            throw LinkedInInput.Invalid(missing, $"{missing} is missing; LinkedIn takes a span with both its ends, or all time with neither.", "a day", "none");
        }

        path.Add("queryType", query.Metric).Add("aggregation", query.IsDaily ? "DAILY" : "TOTAL");
        if (query is { Start: { } start, End: { } end })
        {
            path.Add("dateRange", LinkedInTime.Days(start, end));
        }

        IReadOnlyList<MemberAnalyticsData> found = await FindAsync(route, account, path, LinkedInJsonContext.Default.ElementsDataMemberAnalyticsData, cancellationToken).ConfigureAwait(false);
        return [.. found.Select(f => new MetricPoint(f.DateRange?.Start?.AsTime ?? default, f.Count))];
    }

    private async Task<IReadOnlyList<T>> FindAsync<T>(LinkedInRoute route, AccountKey account, RestLiPath path, JsonTypeInfo<ElementsData<T>> type, CancellationToken cancellationToken)
    {
        SocialAnswer<ElementsData<T>> answer = await _api.SendAsync(new LinkedInRequest(route, account) { Path = path }, type, cancellationToken).ConfigureAwait(false);
        return answer.Value.Elements ?? [];
    }

    private static void Add(RestLiPath path, string name, string[] urns)
    {
        if (urns.Length > 0)
        {
            path.Add(name, RestLiValue.ListOf(urns));
        }
    }

    private static IEnumerable<LinkedInFollowerSegment> Segments(FollowerStatisticsData data) =>
    [
        .. Of("associationType", data.FollowerCountsByAssociationType),
        .. Of("seniority", data.FollowerCountsBySeniority),
        .. Of("industry", data.FollowerCountsByIndustry),
        .. Of("function", data.FollowerCountsByFunction),
        .. Of("staffCountRange", data.FollowerCountsByStaffCountRange),
        .. Of("geoCountry", data.FollowerCountsByGeoCountry),
        .. Of("geo", data.FollowerCountsByGeo),
    ];

    private static IEnumerable<LinkedInFollowerSegment> Of(string facet, IReadOnlyList<FollowerFacetData>? counts) =>
        (counts ?? []).Select(c => new LinkedInFollowerSegment(facet, c.Value, c.FollowerCounts?.OrganicFollowerCount ?? 0, c.FollowerCounts?.PaidFollowerCount ?? 0));
}
