using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>The insights of Pages and posts by today's names; a retired one refuses the whole call, a missing permission empties it.</summary>
internal static class FacebookInsightEndpoints
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(90);
    private static readonly GraphPolicy Policy = new("pages_read_engagement", Task: "ANALYZE");
    private static readonly string[] Reactions = ["like", "love", "wow", "haha", "sorry", "anger"];

    private static readonly HashSet<string> OfPage =
    [
        "page_media_view", "page_total_media_view_unique", "page_post_engagements", "page_total_actions", "page_views_total", "page_follows", "page_daily_follows", "page_daily_follows_unique",
        "page_daily_unfollows_unique", "page_follows_city", "page_follows_country", "page_video_views", "page_actions_post_reactions_total",
        .. Reactions.Select(r => $"page_actions_post_reactions_{r}_total"),
    ];

    private static readonly HashSet<string> OfPost =
    [
        "post_media_view", "post_total_media_view_unique", "post_clicks", "post_clicks_by_type", "post_reactions_by_type_total", "post_activity_by_action_type", "post_video_avg_time_watched", "post_video_views",
        .. Reactions.Select(r => $"post_reactions_{r}_total"),
    ];

    private static readonly HashSet<string> OfStory =
    [
        "PAGES_FB_STORY_REPLIES", "PAGES_FB_STORY_SHARES", "PAGES_FB_STORY_STICKER_INTERACTIONS", "PAGES_FB_STORY_THREAD_LIGHTWEIGHT_REACTIONS", "STORY_INTERACTION", "STORY_MEDIA_VIEW", "STORY_TOTAL_MEDIA_VIEW_UNIQUE",
    ];

    private static readonly HashSet<string> OfReel = ["blue_reels_play_count", "fb_reels_total_plays", "post_video_social_actions", "post_video_avg_time_watched", "post_video_views"];

    public static void Map(GraphRouter router)
    {
        router.On<EmulatedPage>("GET", "insights", (call, page) => Answer(call, page, GraphInsight.Metrics(call)), Policy);
        router.On<EmulatedPage>("GET", "insights/{metric}", (call, page) => Answer(call, page, [call.RouteValues["metric"]]), Policy);
        router.On<EmulatedPagePost>("GET", "insights", (call, post) => Answer(call, post, post.Insights, GraphInsight.Metrics(call), post.IsStory ? OfStory : OfPost), Policy);
        router.On<EmulatedPagePost>("GET", "insights/{metric}", (call, post) => Answer(call, post, post.Insights, [call.RouteValues["metric"]], post.IsStory ? OfStory : OfPost), Policy);
        router.On<EmulatedPageVideo>("GET", "video_insights", (call, video) => Answer(call, video, video.Insights, GraphInsight.Metrics(call), OfReel), Policy);
    }

    private static bool IsTold(GraphCall call) => call.Token.Scopes.Contains("read_insights");

    private static EmulatorAnswer Answer(GraphCall call, EmulatedPage page, string[] metrics)
    {
        Read(call);
        var period = call.Parameters.OneOf("period", "day", "week", "days_28", "month", "lifetime", "total_over_range") ?? "day";
        var data = new JsonArray();
        foreach (var metric in metrics)
        {
            if (!OfPage.Contains(metric)) throw Unknown();
            var value = GraphInsight.Value(page.Insights, metric);
            JsonNode told = metric is "page_follows_city" or "page_follows_country" ? new JsonObject { ["CH"] = value } : metric == "page_actions_post_reactions_total" ? ByType(page.Insights, "page_actions_post_reactions_") : JsonValue.Create(value);
            var item = Item(page, metric, period);
            item["values"] = period is "lifetime" or "total_over_range" ? new JsonArray(new JsonObject { ["value"] = told }) : GraphInsight.Days(call, told, Longest);
            data.Add(Ordered(item));
        }

        return GraphInsight.Answer(call, IsTold(call) ? data : [], isOverTime: true);
    }

    private static EmulatorAnswer Answer(GraphCall call, EmulatedGraphNode node, IDictionary<string, long> insights, string[] metrics, HashSet<string> known)
    {
        Read(call);
        var data = new JsonArray();
        foreach (var metric in metrics)
        {
            if (!known.Contains(metric)) throw Unknown();
            var item = Item(node, metric, "lifetime");
            JsonNode value = metric == "post_reactions_by_type_total" ? ByType(insights, "post_reactions_") : metric == "post_clicks_by_type" ? new JsonObject { ["other clicks"] = GraphInsight.Value(insights, "post_clicks") } : JsonValue.Create(GraphInsight.Value(insights, metric));
            item["values"] = new JsonArray(new JsonObject { ["value"] = value });
            data.Add(Ordered(item));
        }

        return GraphInsight.Answer(call, IsTold(call) ? data : [], isOverTime: true);
    }

    private static void Read(GraphCall call)
    {
        var parameters = call.Parameters.Only("metric", "period", "since", "until", "date_preset", "breakdown");
        parameters.OneOf(
            "date_preset", "today", "yesterday", "last_3d", "last_7d", "last_14d", "last_28d", "last_30d", "last_90d", "last_week_mon_sun", "last_week_sun_sat", "last_month", "last_quarter", "last_year",
            "this_week_mon_today", "this_week_sun_today", "this_month", "this_quarter", "this_year", "maximum", "data_maximum");
        parameters.OneOf("breakdown", "is_from_ads", "is_from_followers");
    }

    private static JsonObject ByType(IDictionary<string, long> insights, string prefix)
    {
        var types = new JsonObject();
        foreach (var reaction in Reactions)
            if (GraphInsight.Value(insights, $"{prefix}{reaction}_total") is > 0 and var count) types[reaction] = count;
        return types;
    }

    private static JsonObject Item(EmulatedGraphNode node, string metric, string period) => GraphInsight.Item(node, metric, period);

    /// <summary>Facebook tells values before titles.</summary>
    private static JsonObject Ordered(JsonObject item)
    {
        var ordered = new JsonObject();
        foreach (var name in (string[])["name", "period", "values", "title", "description", "id"]) ordered[name] = item[name]!.DeepClone();
        return ordered;
    }

    private static GraphRefusal Unknown() => GraphErrors.Parameter("The value must be a valid insights metric");
}
