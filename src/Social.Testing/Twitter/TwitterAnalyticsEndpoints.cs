using System.Globalization;
using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Analytics of posts and media, and the app's usage.</summary>
internal sealed class TwitterAnalyticsEndpoints(TwitterEmulator emulator)
{
    private static readonly string[] TweetMetrics =
    [
        "app_install_attempts", "app_opens", "bookmarks", "detail_expands", "email_tweet", "engagements", "follows", "hashtag_clicks", "id", "impressions",
        "likes", "media_views", "permalink_clicks", "quote_tweets", "replies", "retweets", "shares", "timestamp", "timestamped_metrics", "unfollows",
        "unlikes", "url_clicks", "user_profile_clicks",
    ];

    private static readonly string[] MediaMetrics =
    [
        "cta_url_clicks", "cta_watch_clicks", "media_key", "play_from_tap", "playback25", "playback50", "playback75", "playback_complete",
        "playback_start", "timestamp", "timestamped_metrics", "video_views", "watch_time_ms",
    ];

    private static readonly string[] UsageFields = ["cap_reset_day", "daily_client_app_usage", "daily_project_usage", "project_cap", "project_id", "project_usage"];

    private TwitterState State => emulator.State;

    public void Map(RouteTable routes)
    {
        routes.Map("GET", "/2/tweets/analytics", Tweets, TwitterPolicy.Read(
            TwitterAccess.User, "tweet.read users.read", "ids", "start_time", "end_time", "granularity", "analytics.fields"));
        routes.Map("GET", "/2/media/analytics", Media, TwitterPolicy.Read(
            TwitterAccess.User, "tweet.read", "media_keys", "start_time", "end_time", "granularity", "media_analytics.fields"));
        routes.Map("GET", "/2/usage/tweets", Usage, TwitterPolicy.Read(TwitterAccess.AppOnly, "", "days", "usage.fields"));
    }

    private EmulatorAnswer Tweets(EmulatorExchange exchange)
    {
        var user = ((TwitterCaller)exchange.Caller!).User!;
        var ids = TwitterQuery.List(exchange, "ids", 100, TwitterQuery.IsId);
        var (start, end) = Window(exchange);
        var granularity = TwitterQuery.Choice(exchange, "granularity", "total", "hourly", "daily", "weekly", "total");
        var fields = Fields(exchange, "analytics.fields", TweetMetrics);
        lock (State.Gate)
        {
            var data = new JsonArray();
            var errors = new JsonArray();
            foreach (var id in ids.Distinct())
            {
                if (State.Tweet(id) is not { } tweet) errors.Add(TwitterProblems.PartialNotFound("tweet", "ids", id));
                else if (tweet.Author != user) errors.Add(TwitterProblems.PartialFieldNotAuthorized(id, "analytics"));
                else data.Add(Item("id", id, granularity, start, end, tweet.CreatedAt, fields, name => TweetMetric(tweet, name)));
            }

            return Answer(data, errors);
        }
    }

    private EmulatorAnswer Media(EmulatorExchange exchange)
    {
        var user = ((TwitterCaller)exchange.Caller!).User!;
        var keys = TwitterQuery.List(exchange, "media_keys", 100, k => k.Contains('_', StringComparison.Ordinal));
        var (start, end) = Window(exchange);
        var granularity = TwitterQuery.Choice(exchange, "granularity", "daily", "hourly", "daily", "total");
        var fields = Fields(exchange, "media_analytics.fields", MediaMetrics);
        lock (State.Gate)
        {
            var data = new JsonArray();
            var errors = new JsonArray();
            foreach (var key in keys.Distinct())
            {
                var media = State.Media.Values.FirstOrDefault(m => m.Key == key && m.Owner == user && m.IsFinished);
                if (media is null) errors.Add(TwitterProblems.PartialNotFound("media", "media_keys", key));
                else data.Add(Item("media_key", key, granularity, start, end, media.FinishedAt, fields, name => MediaMetric(media, name)));
            }

            return Answer(data, errors);
        }
    }

    private EmulatorAnswer Usage(EmulatorExchange exchange)
    {
        var days = TwitterQuery.Number(exchange, "days", 1, 90, 7);
        var fields = Fields(exchange, "usage.fields", UsageFields);
        var caller = (TwitterCaller)exchange.Caller!;
        lock (State.Gate)
        {
            var count = State.Tweets.Count.ToString(CultureInfo.InvariantCulture);
            // X sends these counts as strings.
            var data = new JsonObject { ["project_id"] = "1", ["project_usage"] = count, ["project_cap"] = "3000000" };
            if (fields.Contains("cap_reset_day")) data["cap_reset_day"] = 1;
            var daily = new JsonArray();
            for (var day = days - 1; day >= 0; day--)
            {
                var date = new DateTimeOffset(State.Now.UtcDateTime.Date.AddDays(-day), TimeSpan.Zero);
                var usage = State.Tweets.Values.Count(t => t.CreatedAt >= date && t.CreatedAt < date.AddDays(1));
                daily.Add(new JsonObject { ["date"] = TwitterJson.Time(date), ["usage"] = usage.ToString(CultureInfo.InvariantCulture) });
            }

            if (fields.Contains("daily_project_usage")) data["daily_project_usage"] = new JsonObject { ["project_id"] = "1", ["usage"] = daily.DeepClone() };
            if (fields.Contains("daily_client_app_usage"))
                data["daily_client_app_usage"] = new JsonArray(new JsonObject { ["client_app_id"] = caller.App.ClientId, ["usage"] = daily });
            return TwitterJson.Data(data);
        }
    }

    private static (DateTimeOffset Start, DateTimeOffset End) Window(EmulatorExchange exchange)
    {
        var start = TwitterQuery.Time(exchange, "start_time") ?? throw TwitterQuery.Refuse("start_time", "", "The `start_time` query parameter can not be empty");
        var end = TwitterQuery.Time(exchange, "end_time") ?? throw TwitterQuery.Refuse("end_time", "", "The `end_time` query parameter can not be empty");
        return start < end ? (start, end) : throw TwitterQuery.Refuse("start_time", exchange["start_time"]!, "Invalid 'start_time': 'start_time' must be before 'end_time'");
    }

    private static List<string> Fields(EmulatorExchange exchange, string parameter, string[] known) =>
        exchange[parameter] is null ? [] : [.. TwitterQuery.List(exchange, parameter, known.Length, known.Contains)];

    private static JsonObject Item(
        string idName, string id, string granularity, DateTimeOffset start, DateTimeOffset end, DateTimeOffset createdAt, List<string> fields, Func<string, JsonNode?> metric)
    {
        var item = new JsonObject { [idName] = id };
        if (granularity == "total")
        {
            AddMetrics(item, createdAt < end);
            return item;
        }

        var step = granularity switch { "hourly" => TimeSpan.FromHours(1), "daily" => TimeSpan.FromDays(1), _ => TimeSpan.FromDays(7) };
        var list = new JsonArray();
        for (var at = start; at < end; at += step)
        {
            // The emulator knows totals only; it puts them where the post began.
            var metrics = new JsonObject();
            AddMetrics(metrics, createdAt >= at && createdAt < at + step);
            list.Add(new JsonObject { ["timestamp"] = TwitterJson.Time(at), ["metrics"] = metrics });
        }

        item["timestamped_metrics"] = list;
        return item;

        void AddMetrics(JsonObject target, bool counts)
        {
            foreach (var field in fields)
                if (metric(field) is { } value) target[field] = counts ? value : 0;
        }
    }

    private JsonNode? TweetMetric(EmulatedTweet tweet, string name) => name switch
    {
        "impressions" => tweet.Impressions,
        "likes" => tweet.Likes.Count,
        "bookmarks" => tweet.Bookmarks.Count,
        "replies" => TwitterTweetWriter.Replies(emulator, tweet),
        "retweets" => TwitterTweetWriter.Reposts(emulator, tweet),
        "quote_tweets" => TwitterTweetWriter.Quotes(emulator, tweet),
        "url_clicks" => tweet.UrlClicks,
        "user_profile_clicks" => tweet.ProfileClicks,
        "engagements" => TwitterTweetWriter.Engagements(emulator, tweet),
        "media_views" => tweet.Media.Sum(m => m.Views),
        "id" or "timestamp" or "timestamped_metrics" => null,
        _ => 0,
    };

    private static JsonNode? MediaMetric(EmulatedTwitterMedia media, string name) => name switch
    {
        "video_views" or "playback_start" => media.Views,
        // X mixes numbers and strings here; a reader must take both.
        "watch_time_ms" => (media.Views * 1000L).ToString(CultureInfo.InvariantCulture),
        "media_key" or "timestamp" or "timestamped_metrics" => null,
        _ => 0,
    };

    private static EmulatorAnswer Answer(JsonArray data, JsonArray errors)
    {
        var body = new JsonObject();
        if (data.Count > 0) body["data"] = data;
        if (errors.Count > 0) body["errors"] = errors;
        return EmulatorAnswer.Json(200, body);
    }
}
