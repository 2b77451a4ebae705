using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Recent search and its counts.</summary>
internal sealed class TwitterSearchEndpoints(TwitterEmulator emulator)
{
    private static readonly TimeSpan Recent = TimeSpan.FromDays(7);
    private static readonly string[] Range = ["query", "start_time", "end_time", "since_id", "until_id", "next_token", "pagination_token"];

    private TwitterState State => emulator.State;

    public void Map(RouteTable routes)
    {
        routes.Map("GET", "/2/tweets/search/recent", Search, TwitterPolicy.Read(
            TwitterAccess.Any, "tweet.read users.read", [.. Range, "max_results", "sort_order", .. TwitterFields.TweetParameters]));
        routes.Map("GET", "/2/tweets/counts/recent", Count, TwitterPolicy.Read(TwitterAccess.Any, "tweet.read users.read", [.. Range, "granularity", "search_count.fields"]));
    }

    private EmulatorAnswer Search(EmulatorExchange exchange)
    {
        var size = TwitterQuery.Number(exchange, "max_results", 10, 100, 10);
        TwitterQuery.Choice(exchange, "sort_order", "recency", "recency", "relevancy");
        lock (State.Gate)
        {
            var envelope = new TwitterEnvelope(emulator, exchange);
            var (page, meta) = TwitterPage.Cut(exchange, Matches(exchange), TwitterTimelineEndpoints.Number, size, "next_token", "pagination_token");
            TwitterPage.AddEnds(meta, page);
            return envelope.Answer(new JsonArray([.. page.Select(envelope.Write)]), meta);
        }
    }

    private EmulatorAnswer Count(EmulatorExchange exchange)
    {
        var step = TwitterQuery.Choice(exchange, "granularity", "hour", "minute", "hour", "day") switch
        {
            "minute" => TimeSpan.FromMinutes(1),
            "hour" => TimeSpan.FromHours(1),
            _ => TimeSpan.FromDays(1),
        };
        lock (State.Gate)
        {
            var times = Matches(exchange).Select(t => t.CreatedAt).ToList();
            var start = TwitterQuery.Time(exchange, "start_time") ?? State.Now - Recent;
            var end = TwitterQuery.Time(exchange, "end_time") ?? State.Now;
            var data = new JsonArray();
            while (start < end)
            {
                // Buckets end on the boundary of their unit; the first and the last may be shorter.
                var next = new DateTimeOffset((start.Ticks / step.Ticks * step.Ticks) + step.Ticks, TimeSpan.Zero);
                if (next > end) next = end;
                data.Add(new JsonObject { ["end"] = TwitterJson.Time(next), ["start"] = TwitterJson.Time(start), ["tweet_count"] = times.Count(t => t >= start && t < next) });
                start = next;
            }

            return EmulatorAnswer.Json(200, new JsonObject { ["data"] = data, ["meta"] = new JsonObject { ["total_tweet_count"] = times.Count } });
        }
    }

    private IEnumerable<EmulatedTweet> Matches(EmulatorExchange exchange)
    {
        var query = exchange["query"];
        if (string.IsNullOrWhiteSpace(query)) throw TwitterQuery.Refuse("query", query ?? "", "The `query` query parameter can not be empty");
        if (query.Length > emulator.Options.SearchQueryLimit)
            throw TwitterQuery.Refuse("query", query, $"The `query` query parameter has a maximum length of {emulator.Options.SearchQueryLimit} characters.");
        var matches = TwitterSearchQuery.Compile(query);
        var since = TwitterQuery.Id(exchange, "since_id");
        var until = TwitterQuery.Id(exchange, "until_id");
        var start = TwitterQuery.Time(exchange, "start_time");
        var end = TwitterQuery.Time(exchange, "end_time");
        if ((since ?? until) is not null && (start ?? end) is not null)
            throw new TwitterRefusal(TwitterProblems.InvalidRequest("Invalid use of 'since_id' or 'until_id' in conjunction with 'start_time' or 'end_time'."));
        var oldest = State.Now - Recent;
        if (start < oldest)
            throw TwitterQuery.Refuse("start_time", exchange["start_time"]!, $"Invalid 'start_time':'{exchange["start_time"]}'. 'start_time' must be on or after {TwitterJson.Time(oldest)}");
        // Since May 2026 search returns no reposts, and it never returned superseded versions.
        return State.NewestFirst.Where(t =>
            t.CreatedAt >= oldest && t.RepostOf is null && t.EditHistory[^1] == t.Id && !t.Author.IsProtected
            && !(since >= TwitterTimelineEndpoints.Number(t)) && !(until <= TwitterTimelineEndpoints.Number(t))
            && !(t.CreatedAt < start) && !(t.CreatedAt >= end) && matches(t));
    }
}
