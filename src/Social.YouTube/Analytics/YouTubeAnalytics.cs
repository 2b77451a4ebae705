using Social.Pipeline;

namespace Social.YouTube;

/// <summary>Reports of the Analytics API: a typed query gives a table.</summary>
/// <remarks>Thread-safe. It has a quota of its own, apart from the day's units.</remarks>
public sealed class YouTubeAnalytics
{
    internal static readonly SocialRoute Reports = new("analytics.reports", HttpMethod.Get, "/v2/reports")
    {
        Host = YouTubeOptions.AnalyticsHostName, Credentials = [CredentialKind.OAuth2], AnyScopes = YouTubeScopes.Reporting, Cache = ReadKind.Metrics,
    };

    private readonly PlatformClient _client;

    internal YouTubeAnalytics(PlatformClient client) => _client = client;

    /// <summary>Asks for a report: <c>GET /v2/reports</c>.</summary>
    /// <param name="account">The account.</param>
    /// <param name="query">The report.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialValidationException">The query is impossible, by what we know or by YouTube's word.</exception>
    /// <exception cref="SocialException">YouTube refused or could not be reached.</exception>
    public async Task<AnalyticsTable> QueryAsync(AccountKey account, AnalyticsQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        query.Check();
        SocialAnswer<AnalyticsTableData> answer = await _client.SendAsync(new SocialCall(Reports, account) { Path = query.ToPath(Reports) }, YouTubeJsonContext.Default.AnalyticsTableData, cancellationToken).ConfigureAwait(false);
        return new AnalyticsTable(
            [.. (answer.Value.ColumnHeaders ?? []).Select(c => new AnalyticsColumn(c.Name ?? string.Empty, string.Equals(c.ColumnType, "METRIC", StringComparison.OrdinalIgnoreCase), c.DataType))],
            answer.Value.Rows ?? []);
    }
}
