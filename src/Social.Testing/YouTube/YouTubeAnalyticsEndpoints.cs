using System.Globalization;
using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>The reports of the YouTube Analytics API.</summary>
internal sealed class YouTubeAnalyticsEndpoints(YouTubeEmulator emulator)
{
    private static readonly string[] Integers =
    [
        "averageViewDuration", "views", "engagedViews", "redViews", "likes", "dislikes", "comments", "shares", "subscribersGained", "subscribersLost", "estimatedMinutesWatched",
        "estimatedRedMinutesWatched", "videosAddedToPlaylists", "videosRemovedFromPlaylists", "peakConcurrentViewers", "monetizedPlaybacks", "adImpressions",
    ];

    public void Map(RouteTable routes) => routes.Map("GET", "/v2/reports", Query, new GooglePolicy(
        "youtubeanalytics.googleapis.com", "google.youtube.analytics.v2.YouTubeAnalytics.Query",
        ["yt-analytics.readonly", "yt-analytics-monetary.readonly", "youtube.readonly", "youtube", "youtubepartner"],
        ["ids", "startDate", "endDate", "metrics", "dimensions", "filters", "sort", "maxResults", "startIndex", "currency", "includeHistoricalChannelData"])
    {
        Bucket = YouTubePolicy.Analytics,
    });

    private EmulatorAnswer Query(EmulatorExchange exchange)
    {
        var channel = Channel(exchange);
        var (start, end) = (Date(exchange, "startDate"), Date(exchange, "endDate"));
        if (end < start) throw Invalid("endDate", exchange["endDate"]!);
        var metrics = List(GoogleQuery.Require(exchange, "metrics"));
        var dimensions = List(exchange["dimensions"] ?? "");
        var filters = Filters(exchange["filters"] ?? "");
        var sort = List(exchange["sort"] ?? "");
        int? max = exchange["maxResults"] is null ? null : GoogleQuery.Number(exchange, "maxResults", 1, int.MaxValue, 0);
        var first = GoogleQuery.Number(exchange, "startIndex", 1, int.MaxValue, 1);
        if (metrics.Count == 0 || sort.Any(s => !metrics.Contains(s.TrimStart('-')) && !dimensions.Contains(s.TrimStart('-')))) throw Unsupported();
        if (!YouTubeAnalyticsReports.Allows(dimensions, metrics, filters, sort is [['-', ..], ..], max)) throw Unsupported();
        if (dimensions.Contains("month") && (start.Day != 1 || end.Day != 1)) throw Invalid("startDate", exchange["startDate"]!);
        if (metrics.Any(YouTubeAnalyticsReports.Money.Contains)) RequireMoney(exchange, channel);
        lock (emulator.State.Gate)
        {
            var last = dimensions.Contains("month") ? end.AddMonths(1).AddDays(-1) : end;
            var rows = Rows([.. emulator.State.Facts.Where(f => f.Channel == channel && f.Day >= start && f.Day <= last && Fits(f, filters))], dimensions, metrics);
            foreach (var key in sort.AsEnumerable().Reverse()) rows = Sort(rows, [.. dimensions, .. metrics], key);
            var page = rows.Skip(first - 1).Take(max ?? int.MaxValue).ToList();
            return GoogleJson.Ok(new JsonObject
            {
                ["kind"] = "youtubeAnalytics#resultTable",
                ["columnHeaders"] = new JsonArray([.. dimensions.Select(d => Header(d, "DIMENSION", "STRING")), .. metrics.Select(m => Header(m, "METRIC", Integers.Contains(m) ? "INTEGER" : "FLOAT"))]),
                ["rows"] = new JsonArray([.. page.Select(r => new JsonArray([.. r.Keys.Select(k => (JsonNode)k), .. r.Values.Select((v, i) => (JsonNode)Number(v, Integers.Contains(metrics[i])))]))]),
            });
        }
    }

    private EmulatedChannel Channel(EmulatorExchange exchange)
    {
        var ids = GoogleQuery.Require(exchange, "ids");
        var channel = emulator.CallerChannel(exchange);
        if (ids == "channel==MINE") return channel ?? throw YouTubeProblems.SignupRequired();
        if (!ids.StartsWith("channel==", StringComparison.Ordinal) && !ids.StartsWith("contentOwner==", StringComparison.Ordinal)) throw Invalid("ids", ids);
        return channel is not null && ids == "channel==" + channel.Id ? channel : throw new GoogleProblem(403, "Forbidden") { Reason = "forbidden" }.Refuse();
    }

    private static void RequireMoney(EmulatorExchange exchange, EmulatedChannel channel)
    {
        var token = ((GoogleCaller)exchange.Caller!).Token!;
        if (!token.Scopes.Contains(GoogleScopes.Prefix + "yt-analytics-monetary.readonly"))
            throw new GoogleProblem(403, "Insufficient permission to access this report.") { Reason = "insufficientPermissions" }.Refuse();
        if (!channel.IsMonetized) throw new GoogleProblem(403, "Forbidden") { Reason = "forbidden" }.Refuse();
    }

    private static bool Fits(YouTubeAnalyticsFact fact, Dictionary<string, IReadOnlyList<string>> filters) =>
        filters.All(f => fact.Dimensions.TryGetValue(f.Key, out var value) && f.Value.Contains(value));

    private static List<Row> Rows(List<YouTubeAnalyticsFact> facts, List<string> dimensions, List<string> metrics)
    {
        string? Key(YouTubeAnalyticsFact fact, string dimension) => dimension switch
        {
            "day" => fact.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            "month" => fact.Day.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            _ => fact.Dimensions.GetValueOrDefault(dimension),
        };
        return [.. facts.Where(f => metrics.Contains(f.Metric))
            .Select(f => (Fact: f, Keys: dimensions.Select(d => Key(f, d)).ToList())).Where(f => !f.Keys.Contains(null))
            .GroupBy(f => string.Join('\n', f.Keys), StringComparer.Ordinal)
            .Select(g => new Row([.. g.First().Keys.Select(k => k!)], [.. metrics.Select(m => Total(m, [.. g.Select(f => f.Fact).Where(f => f.Metric == m)]))]))];
    }

    private static double Total(string metric, List<YouTubeAnalyticsFact> facts) => facts.Count == 0 ? 0
        : YouTubeAnalyticsReports.Averages.Contains(metric) ? facts.Average(f => f.Value)
        : metric == "peakConcurrentViewers" ? facts.Max(f => f.Value)
        : facts.Sum(f => f.Value);

    private static List<Row> Sort(List<Row> rows, List<string> columns, string key)
    {
        var column = columns.IndexOf(key.TrimStart('-'));
        var isKey = column < columns.Count - (rows.Count > 0 ? rows[0].Values.Count : 0);
        var sorted = isKey
            ? rows.OrderBy(r => r.Keys[column], StringComparer.Ordinal)
            : rows.OrderBy(r => r.Values[column - r.Keys.Count]);
        // Reversing a stable order would turn equal rows around; ordering by the opposite keeps them.
        if (!key.StartsWith('-')) return [.. sorted];
        return isKey ? [.. rows.OrderByDescending(r => r.Keys[column], StringComparer.Ordinal)] : [.. rows.OrderByDescending(r => r.Values[column - r.Keys.Count])];
    }

    private static DateOnly Date(EmulatorExchange exchange, string name)
    {
        var text = GoogleQuery.Require(exchange, name);
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : throw Invalid(name, text);
    }

    private static List<string> List(string text) => [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries)];

    private static Dictionary<string, IReadOnlyList<string>> Filters(string text)
    {
        var filters = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var filter in text.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = filter.Split("==");
            if (parts.Length != 2 || parts[0].Length == 0) throw Invalid("filters", text);
            var values = List(parts[1]);
            if (values.Count == 0 || values.Count > 500 || (values.Count > 1 && parts[0] is not ("video" or "playlist" or "channel"))) throw Unsupported();
            if (!filters.TryAdd(parts[0], values)) throw Invalid("filters", text);
        }

        return filters;
    }

    private static JsonObject Header(string name, string column, string type) => new() { ["name"] = name, ["columnType"] = column, ["dataType"] = type };

    private static JsonValue Number(double value, bool isInteger) => isInteger ? JsonValue.Create((long)Math.Round(value)) : JsonValue.Create(value);

    private static GoogleRefusal Unsupported() => new GoogleProblem(400, "The query is not supported.") { Reason = "badRequest", Status = "" }.Refuse();

    private static GoogleRefusal Invalid(string name, string value) =>
        new GoogleProblem(400, $"Invalid value '{value}' for {name}.") { Reason = "invalid", Location = name, LocationType = "parameter", Status = "" }.Refuse();

    private sealed record Row(IReadOnlyList<string> Keys, IReadOnlyList<double> Values);
}
