using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>The synchronous report: metrics of an advertiser, summed by dimensions, as text.</summary>
internal sealed class TikTokReportEndpoints(TikTokEmulator emulator)
{
    private static readonly string[] Dimensions = ["advertiser_id", "campaign_id", "stat_time_day"];
    private static readonly string[] FilterTypes = ["IN", "MATCH", "GREATER_EQUAL", "GREATER_THAN", "LOWER_EQUAL", "LOWER_THAN", "BETWEEN", "RANGE"];

    public void Map(RouteTable routes) => routes.Map("GET", "/open_api/v1.3/report/integrated/get/", Report, TikTokPolicy.Ads());

    private EmulatorAnswer Report(EmulatorExchange exchange)
    {
        var advertiser = TikTokCampaignEndpoints.Advertiser(exchange);
        TikTokBusinessQuery.Choice(exchange, "report_type", null, "BASIC", "AUDIENCE", "PLAYABLE_MATERIAL", "CATALOG", "BC", "TT_SHOP");
        TikTokBusinessQuery.Choice(exchange, "service_type", "AUCTION", "AUCTION", "RESERVATION");
        if (exchange["data_level"] is not null || exchange["report_type"] == "BASIC")
            TikTokBusinessQuery.Choice(exchange, "data_level", null, [.. Levels("AUCTION_"), .. Levels("RESERVATION_")]);
        var dimensions = TikTokBusinessQuery.List(exchange, "dimensions") is { Count: > 0 } some ? some : throw TikTokProblems.BusinessParameter("dimensions: Missing data for required field.");
        if (dimensions.Except(Dimensions).FirstOrDefault() is { } unknown) throw TikTokProblems.BusinessParameter($"dimensions: {unknown} is not served here.");
        var metrics = TikTokBusinessQuery.List(exchange, "metrics") ?? ["spend", "impressions"];
        var (from, to) = Dates(exchange);
        var ids = Filter(exchange);
        lock (emulator.State.Gate)
        {
            var campaigns = emulator.Ads.Campaigns.Where(c => c.AdvertiserId == advertiser && ids?.Contains(c.Id) != false).Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
            var rows = emulator.Ads.Metrics
                .Where(m => campaigns.Contains(m.CampaignId) && m.Date >= from && m.Date <= to)
                .GroupBy(m => string.Join('|', dimensions.Select(d => Value(d, m, advertiser))))
                .Select(g => new JsonObject
                {
                    ["dimensions"] = Object(dimensions, d => Value(d, g.First(), advertiser)),
                    ["metrics"] = Object(metrics, name => Sum(g, name)),
                })
                .ToList();
            return emulator.Envelope.BusinessOk(TikTokBusinessPage.Write(exchange, rows));
        }
    }

    private static IEnumerable<string> Levels(string service) => [service + "AD", service + "ADGROUP", service + "CAMPAIGN", service + "ADVERTISER"];

    private static (DateOnly From, DateOnly To) Dates(EmulatorExchange exchange)
    {
        if (exchange["query_lifetime"] == "true") return (DateOnly.MinValue, DateOnly.MaxValue);
        var (from, to) = (TikTokBusinessQuery.Date(exchange, "start_date"), TikTokBusinessQuery.Date(exchange, "end_date"));
        return to >= from ? (from, to) : throw TikTokProblems.BusinessParameter("end_date: Must not be before start_date.");
    }

    /// <summary>Reads the filters; the value of each is text even when it holds a list.</summary>
    private static List<string>? Filter(EmulatorExchange exchange)
    {
        if (TikTokBusinessQuery.Json(exchange, "filtering") is not { } filters) return null;
        if (filters.ValueKind != JsonValueKind.Array) throw TikTokProblems.BusinessParameter("filtering: Must be a JSON array.");
        List<string>? ids = null;
        foreach (var filter in filters.EnumerateArray())
        {
            if (Text(filter, "field_name") is not { } field || !FilterTypes.Contains(Text(filter, "filter_type")) || Text(filter, "filter_value") is not { } value)
                throw TikTokProblems.BusinessParameter("filtering: field_name, filter_type and filter_value must be strings.");
            if (field != "campaign_ids") continue;
            try
            {
                using var list = JsonDocument.Parse(value);
                ids = [.. list.RootElement.EnumerateArray().Select(v => v.GetString()!)];
            }
            catch (Exception e) when (e is JsonException or InvalidOperationException)
            {
                throw TikTokProblems.BusinessParameter("filtering: The filter_value of campaign_ids must be a JSON array as text.");
            }
        }

        return ids;
    }

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string Value(string dimension, EmulatedTikTokAdMetrics row, string advertiser) => dimension switch
    {
        "advertiser_id" => advertiser,
        "campaign_id" => row.CampaignId,
        _ => row.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + " 00:00:00",
    };

    /// <summary>Metrics are text, and a hyphen where there is nothing.</summary>
    private static string Sum(IEnumerable<EmulatedTikTokAdMetrics> rows, string metric)
    {
        var values = rows.Where(r => r.Metrics.ContainsKey(metric)).Select(r => r.Metrics[metric]).ToList();
        return values.Count == 0 ? "-" : values.Sum().ToString(CultureInfo.InvariantCulture);
    }

    private static JsonObject Object(IReadOnlyList<string> names, Func<string, string> value)
    {
        var body = new JsonObject();
        foreach (var name in names) body[name] = value(name);
        return body;
    }
}
