using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Reading an advertiser's campaigns, and the hashtags that trend.</summary>
internal sealed class TikTokCampaignEndpoints(TikTokEmulator emulator)
{
    private static readonly HashSet<string> Filters = new(StringComparer.Ordinal)
    {
        "campaign_ids", "campaign_name", "objective_type", "primary_status", "secondary_status", "buying_types", "campaign_type", "campaign_product_source",
        "campaign_system_origins", "creative_campaign_type", "creation_filter_start_time", "creation_filter_end_time", "is_smart_performance_campaign",
        "optimization_goal", "sales_destination", "split_test_enabled",
    };

    private static readonly Dictionary<string, Func<EmulatedTikTokCampaign, JsonNode?>> Fields = new(StringComparer.Ordinal)
    {
        ["advertiser_id"] = c => c.AdvertiserId,
        ["campaign_id"] = c => c.Id,
        ["campaign_name"] = c => c.Name,
        ["objective_type"] = c => c.ObjectiveType,
        ["operation_status"] = c => c.OperationStatus,
        ["create_time"] = c => c.CreatedAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
    };

    public void Map(RouteTable routes)
    {
        routes.Map("GET", "/open_api/v1.3/campaign/get/", Campaigns, TikTokPolicy.Ads());
        routes.Map("GET", "/open_api/v1.3/discovery/trending_list/", Trends, TikTokPolicy.Ads());
    }

    /// <summary>Reads the advertiser, whom the token must be allowed to see.</summary>
    public static string Advertiser(EmulatorExchange exchange)
    {
        var id = TikTokBusinessQuery.Require(exchange, "advertiser_id");
        return ((TikTokCaller)exchange.Caller!).AdvertiserIds.Contains(id) ? id : throw TikTokProblems.Business(40001, $"No permission to operate advertiser {id}.");
    }

    private EmulatorAnswer Campaigns(EmulatorExchange exchange)
    {
        var advertiser = Advertiser(exchange);
        var fields = TikTokBusinessQuery.List(exchange, "fields") ?? [.. Fields.Keys];
        if (fields.Except(Fields.Keys).FirstOrDefault() is { } unknown) throw TikTokProblems.BusinessParameter($"fields: {unknown} is no field of a campaign.");
        var isWanted = Filter(exchange);
        lock (emulator.State.Gate)
        {
            var found = emulator.Ads.Campaigns.Where(c => c.AdvertiserId == advertiser && isWanted(c)).ToList();
            return emulator.Envelope.BusinessOk(TikTokBusinessPage.Write(exchange, [.. found.Select(c => TikTokFields.Write(fields, Fields, c))]));
        }
    }

    private static Func<EmulatedTikTokCampaign, bool> Filter(EmulatorExchange exchange)
    {
        if (TikTokBusinessQuery.Json(exchange, "filtering") is not { } filter) return _ => true;
        if (filter.ValueKind != JsonValueKind.Object) throw TikTokProblems.BusinessParameter("filtering: Must be a JSON object.");
        if (filter.EnumerateObject().Select(p => p.Name).FirstOrDefault(n => !Filters.Contains(n)) is { } unknown)
            throw TikTokProblems.BusinessParameter($"filtering: {unknown} is no filter of campaigns.");
        var ids = filter.TryGetProperty("campaign_ids", out var list) ? Ids(list) : null;
        var name = filter.TryGetProperty("campaign_name", out var text) ? text.GetString() : null;
        var objective = filter.TryGetProperty("objective_type", out var type) ? type.GetString() : null;
        return c => (ids is null || ids.Contains(c.Id))
            && (name is null || c.Name.Contains(name, StringComparison.OrdinalIgnoreCase))
            && (objective is null || c.ObjectiveType == objective);
    }

    private static List<string> Ids(JsonElement list) => list.ValueKind == JsonValueKind.Array && list.EnumerateArray().All(v => v.ValueKind == JsonValueKind.String)
        ? [.. list.EnumerateArray().Select(v => v.GetString()!)]
        : throw TikTokProblems.BusinessParameter("filtering: campaign_ids must be an array of strings.");

    private EmulatorAnswer Trends(EmulatorExchange exchange)
    {
        Advertiser(exchange);
        TikTokBusinessQuery.Choice(exchange, "discovery_type", null, "HASHTAG");
        var country = exchange["country_code"] ?? "US";
        var category = exchange["category_name"] ?? "ALL";
        var range = TikTokBusinessQuery.Choice(exchange, "date_range", "7DAY", "1DAY", "7DAY", "30DAY", "120DAY");
        lock (emulator.State.Gate)
        {
            var found = emulator.Ads.Trends.Where(t => t.CountryCode == country && (category == "ALL" || t.CategoryName == category)).OrderByDescending(t => t.Views);
            return emulator.Envelope.BusinessOk(new JsonObject
            {
                ["filter_info"] = new JsonObject { ["category_name"] = category, ["country_code"] = country, ["date_range"] = range },
                ["list"] = new JsonArray([.. found.Select((t, i) => Trend(t, i + 1))]),
            });
        }
    }

    private JsonObject Trend(EmulatedTikTokTrend trend, int rank) => new()
    {
        ["hashtag_id"] = trend.HashtagId,
        ["hashtag_name"] = trend.HashtagName,
        ["posts"] = trend.Posts,
        ["posts_global_lifetime"] = trend.Posts * 10,
        ["views"] = trend.Views,
        ["views_global_lifetime"] = trend.Views * 10,
        ["rank_position"] = rank,
        ["rank_change"] = 0,
        ["top_country_list"] = new JsonArray(trend.CountryCode),
        ["trending_history"] = new JsonArray(new JsonObject
        {
            ["date"] = emulator.State.Now.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ["rank_position_daily"] = rank, ["views_daily"] = trend.Views,
        }),
    };
}
