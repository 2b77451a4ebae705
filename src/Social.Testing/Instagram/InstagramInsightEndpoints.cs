using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>The insights of media and accounts, by today's names; one metric that does not fit refuses the call.</summary>
internal sealed class InstagramInsightEndpoints(GraphEmulator emulator)
{
    private static readonly GraphPolicy Policy = new("instagram_manage_insights", "instagram_business_manage_insights");
    private static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    private static readonly Dictionary<string, string[]> ByProduct = new(StringComparer.Ordinal)
    {
        ["FEED"] = ["comments", "follows", "likes", "profile_activity", "profile_visits", "reach", "reposts", "saved", "shares", "total_interactions", "views", "facebook_views"],
        ["REELS"] = ["comments", "crossposted_views", "facebook_views", "ig_reels_avg_watch_time", "ig_reels_video_view_total_time", "likes", "reach", "reels_skip_rate", "reposts", "saved", "shares", "total_interactions", "views"],
        ["STORY"] = ["facebook_views", "follows", "navigation", "profile_activity", "profile_visits", "reach", "replies", "reposts", "shares", "total_interactions", "views"],
    };

    private static readonly string[] FacebookLoginOnly = ["total_likes", "total_comments", "total_views"];

    private static readonly Dictionary<string, string> MediaBreakdowns = new(StringComparer.Ordinal) { ["profile_activity"] = "action_type", ["navigation"] = "story_navigation_action_type" };

    /// <summary>The metrics of an account: the periods, the kinds of value, and the breakdowns of each.</summary>
    private static readonly Dictionary<string, (string Period, string[] Types, string[] Breakdowns)> OfAccount = new(StringComparer.Ordinal)
    {
        ["accounts_engaged"] = ("day", ["total_value"], []), ["comments"] = ("day", ["total_value"], ["media_product_type"]), ["likes"] = ("day", ["total_value"], ["media_product_type"]),
        ["replies"] = ("day", ["total_value"], []), ["saves"] = ("day", ["total_value"], ["media_product_type"]), ["shares"] = ("day", ["total_value"], ["media_product_type"]),
        ["total_interactions"] = ("day", ["total_value"], ["media_product_type"]), ["reposts"] = ("day", ["total_value"], []), ["views"] = ("day", ["total_value"], ["follower_type", "follow_type", "media_product_type"]),
        ["reach"] = ("day", ["total_value", "time_series"], ["media_product_type", "follow_type"]), ["follows_and_unfollows"] = ("day", ["total_value"], ["follow_type"]),
        ["profile_links_taps"] = ("day", ["total_value"], ["contact_button_type"]), ["follower_count"] = ("day", ["time_series"], []), ["online_followers"] = ("lifetime", ["time_series"], []),
        ["follower_demographics"] = ("lifetime", ["total_value"], ["age", "city", "country", "gender"]), ["engaged_audience_demographics"] = ("lifetime", ["total_value"], ["age", "city", "country", "gender"]),
    };

    private static readonly Dictionary<string, string> Samples = new(StringComparer.Ordinal)
    {
        ["media_product_type"] = "POST", ["follow_type"] = "FOLLOWER", ["follower_type"] = "FOLLOWER", ["contact_button_type"] = "UNDEFINED", ["age"] = "25-34", ["city"] = "Zürich, Zürich", ["country"] = "CH", ["gender"] = "F",
        ["action_type"] = "bio_link_clicked", ["story_navigation_action_type"] = "tap_forward",
    };

    public void Map(GraphRouter router)
    {
        router.On<EmulatedInstagramMedia>("GET", "insights", OfMedia, Policy);
        router.On<EmulatedInstagramAccount>("GET", "insights", OfUser, Policy);
    }

    private EmulatorAnswer OfMedia(GraphCall call, EmulatedInstagramMedia media)
    {
        var parameters = call.Parameters.Only("metric", "period", "breakdown");
        if (parameters["period"] is not (null or "lifetime" or "day")) throw GraphErrors.Parameter("period must be lifetime");
        if (media.IsChild) throw GraphErrors.Refuse(100, "(#100) Insights are not available for media inside an album", 2108006);
        if (media.ProductType == "STORY" && media.CreatedAt < emulator.State.Now.AddHours(-24)) throw GraphErrors.NotFound(media.Id);
        string[] known = [.. ByProduct[media.ProductType], .. call.IsInstagramLogin ? [] : FacebookLoginOnly];
        var data = new JsonArray();
        foreach (var metric in GraphInsight.Metrics(call))
        {
            if (!known.Contains(metric)) throw Unknown(metric, known);
            if (media.ProductType == "STORY" && media.HasFewViewers) throw GraphErrors.Refuse(10, "(#10) Not enough viewers for the media to show insights");
            var value = GraphInsight.Value(media.Insights, metric.StartsWith("total_", StringComparison.Ordinal) && metric != "total_interactions" ? metric[6..] : metric);
            var item = GraphInsight.Item(media, metric, "lifetime");
            item["values"] = new JsonArray(new JsonObject { ["value"] = value });
            if (parameters["breakdown"] is { } breakdown)
            {
                if (MediaBreakdowns.GetValueOrDefault(metric) != breakdown) throw new GraphRefusal(GraphErrors.Error(500, 1, "An unknown error has occurred."));
                item["total_value"] = Total(value, [breakdown]);
            }

            data.Add(item);
        }

        return GraphInsight.Answer(call, data, isOverTime: false);
    }

    private EmulatorAnswer OfUser(GraphCall call, EmulatedInstagramAccount account)
    {
        var parameters = call.Parameters.Only("metric", "period", "metric_type", "breakdown", "timeframe", "since", "until");
        var period = parameters.Require("period");
        var type = parameters.OneOf("metric_type", "total_value", "time_series");
        var breakdowns = parameters.List("breakdown");
        var data = new JsonArray();
        foreach (var metric in GraphInsight.Metrics(call))
        {
            if (!OfAccount.TryGetValue(metric, out var known)) throw Unknown(metric, [.. OfAccount.Keys]);
            if (period != known.Period) throw GraphErrors.Parameter($"The metric {metric} must be requested with period={known.Period}");
            if (!known.Types.Contains(type ?? "time_series")) throw GraphErrors.Parameter($"The following metrics ({metric}) should be specified with parameter metric_type={known.Types[0]}");
            if (breakdowns.FirstOrDefault(b => !known.Breakdowns.Contains(b)) is { } wrong) throw GraphErrors.Parameter($"Incompatible breakdown {wrong} with metric {metric}");
            var isDemographic = metric.EndsWith("_demographics", StringComparison.Ordinal);
            if (isDemographic && parameters["timeframe"] is not ("this_month" or "this_week")) throw GraphErrors.Parameter("timeframe must be one of this_month, this_week");
            if (account.Followers < 100 && (isDemographic || metric is "follower_count" or "online_followers")) continue;
            data.Add(Item(call, account, metric, known.Period, type ?? "time_series", breakdowns));
        }

        return GraphInsight.Answer(call, data, isOverTime: period == "day");
    }

    private static JsonObject Item(GraphCall call, EmulatedInstagramAccount account, string metric, string period, string type, IReadOnlyList<string> breakdowns)
    {
        var value = GraphInsight.Value(account.Insights, metric);
        var item = GraphInsight.Item(account, metric, period);
        var id = item["id"]!.DeepClone();
        item.Remove("id");
        JsonNode at = metric == "online_followers" ? new JsonObject { ["0"] = value, ["12"] = value } : JsonValue.Create(value);
        var days = GraphInsight.Days(call, at, Longest);
        if (type == "total_value") item["total_value"] = Total(value, breakdowns);
        else item["values"] = days;
        item["id"] = id;
        return item;
    }

    private static JsonObject Total(long value, IReadOnlyList<string> breakdowns)
    {
        var total = new JsonObject { ["value"] = value };
        if (breakdowns.Count == 0) return total;
        total["breakdowns"] = new JsonArray(new JsonObject
        {
            ["dimension_keys"] = new JsonArray([.. breakdowns.Select(b => JsonValue.Create(b))]),
            ["results"] = new JsonArray(new JsonObject { ["dimension_values"] = new JsonArray([.. breakdowns.Select(b => JsonValue.Create(Samples[b]))]), ["value"] = value }),
        });
        return total;
    }

    private static GraphRefusal Unknown(string metric, string[] known) => GraphErrors.Parameter($"metric[0] must be one of the following values: {string.Join(", ", known)}; got {metric}");
}
