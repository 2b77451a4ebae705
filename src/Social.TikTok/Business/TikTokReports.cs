using System.Text.Json;
using Social.Pipeline;

namespace Social.TikTok;

/// <summary>Reports of an advertiser.</summary>
/// <remarks>Thread-safe.</remarks>
public sealed class TikTokReports
{
    private readonly BusinessCalls _calls;

    internal TikTokReports(BusinessCalls calls) => _calls = calls;

    /// <summary>Runs a report at once and lists its rows, 1 to 1,000 a page: <c>GET /report/integrated/get/</c>.</summary>
    /// <param name="advertiser">The advertiser's account; its id is the advertiser's.</param>
    /// <param name="query">What it shows.</param>
    /// <exception cref="SocialValidationException">Dimensions or days are missing; nothing was sent.</exception>
    public SocialPageable<TikTokReportRow> GetIntegrated(AccountKey advertiser, TikTokReportQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        query.Check();
        return _calls.List(
            BusinessRoutes.Report,
            advertiser,
            () => RoutePath.Of(BusinessRoutes.Report)
                .Add("advertiser_id", advertiser.Id)
                .Add("report_type", query.ReportType)
                .Add("data_level", query.DataLevel)
                .Add("service_type", query.ServiceType)
                .Add("dimensions", BusinessCalls.Json(query.Dimensions))
                .Add("metrics", BusinessCalls.Json(query.Metrics))
                .Add("start_date", query.IsLifetime ? null : BusinessCalls.Day(query.StartDate))
                .Add("end_date", query.IsLifetime ? null : BusinessCalls.Day(query.EndDate))
                .Add("query_lifetime", query.IsLifetime ? "true" : null)
                .Add("filtering", query.Filters.Count == 0 ? null : JsonSerializer.Serialize(query.Filters, TikTokJsonContext.Default.IReadOnlyListTikTokReportFilter))
                .Add("order_field", query.OrderField)
                .Add("order_type", query.OrderField is null ? null : query.IsDescending ? "DESC" : "ASC"),
            TikTokJsonContext.Default.BusinessEnvelopeBusinessPageDataReportRowData,
            row => new TikTokReportRow { Dimensions = Texts(row.Dimensions), Metrics = Texts(row.Metrics) });
    }

    private static Dictionary<string, string> Texts(Dictionary<string, JsonElement>? values) =>
        values?.ToDictionary(v => v.Key, v => v.Value.ValueKind == JsonValueKind.String ? v.Value.GetString()! : v.Value.GetRawText(), StringComparer.Ordinal) ?? [];
}
