using System.Globalization;
using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>The Performance API: daily metrics and search keywords. Flat, dotted parameters; zero is not written.</summary>
internal sealed class GoogleBusinessPerformanceEndpoints(GoogleBusinessEmulator emulator)
{
    private const long KeywordThreshold = 15;

    private static readonly string[] Known =
    [
        "BUSINESS_IMPRESSIONS_DESKTOP_MAPS", "BUSINESS_IMPRESSIONS_DESKTOP_SEARCH", "BUSINESS_IMPRESSIONS_MOBILE_MAPS", "BUSINESS_IMPRESSIONS_MOBILE_SEARCH", "BUSINESS_CONVERSATIONS",
        "BUSINESS_DIRECTION_REQUESTS", "CALL_CLICKS", "WEBSITE_CLICKS", "BUSINESS_BOOKINGS", "BUSINESS_FOOD_ORDERS", "BUSINESS_FOOD_MENU_CLICKS",
    ];

    private static readonly string[] Range =
    [
        "dailyRange.startDate.year", "dailyRange.startDate.month", "dailyRange.startDate.day", "dailyRange.endDate.year", "dailyRange.endDate.month", "dailyRange.endDate.day",
    ];

    private static readonly string[] Months =
        ["monthlyRange.startMonth.year", "monthlyRange.startMonth.month", "monthlyRange.startMonth.day", "monthlyRange.endMonth.year", "monthlyRange.endMonth.month", "monthlyRange.endMonth.day"];

    public void Map(RouteTable routes)
    {
        routes.Map("GET", "/v1/locations/{location}:fetchMultiDailyMetricsTimeSeries", Many, Policy("FetchMultiDailyMetricsTimeSeries", ["dailyMetrics", .. Range]));
        routes.Map("GET", "/v1/locations/{location}:getDailyMetricsTimeSeries", One, Policy("GetDailyMetricsTimeSeries", ["dailyMetric", .. Range]));
        routes.Map("GET", "/v1/locations/{location}/searchkeywords/impressions/monthly", Keywords, Policy("ListSearchKeywordImpressionsMonthly", [.. Months, "pageSize", "pageToken"]));
    }

    private static GooglePolicy Policy(string method, string[] query) => GoogleBusinessPolicy.Of(GoogleBusinessPolicy.Performance, "performance.v1.Performance." + method, query);

    private EmulatorAnswer Many(EmulatorExchange exchange)
    {
        // Commas are no separators here: the parameter repeats.
        var metrics = exchange.Query.Where(q => GoogleQuery.Camel(q.Key) == "dailyMetrics").Select(q => q.Value).ToList();
        if (metrics.Count == 0) throw GoogleBusinessProblems.Invalid("daily_metrics", "At least one metric is required.");
        foreach (var metric in metrics) CheckMetric(metric, "daily_metrics");
        var days = Days(exchange);
        lock (emulator.State.Gate)
        {
            var location = emulator.Location(exchange);
            return GoogleJson.Ok(new JsonObject
            {
                ["multiDailyMetricTimeSeries"] = new JsonArray(new JsonObject
                {
                    ["dailyMetricTimeSeries"] = new JsonArray([.. metrics.Select(m => new JsonObject { ["dailyMetric"] = m, ["timeSeries"] = Series(location, m, days) })]),
                }),
            });
        }
    }

    private EmulatorAnswer One(EmulatorExchange exchange)
    {
        var metric = GoogleQuery.Text(exchange, "dailyMetric") ?? throw GoogleBusinessProblems.Invalid("daily_metric", "A metric is required.");
        CheckMetric(metric, "daily_metric");
        var days = Days(exchange);
        lock (emulator.State.Gate) return GoogleJson.Ok(new JsonObject { ["timeSeries"] = Series(emulator.Location(exchange), metric, days) });
    }

    private EmulatorAnswer Keywords(EmulatorExchange exchange)
    {
        var (start, end) = (Month(exchange, "startMonth"), Month(exchange, "endMonth"));
        if (end < start) throw GoogleBusinessProblems.Invalid("monthly_range", "The range ends before it starts.");
        lock (emulator.State.Gate)
        {
            var location = emulator.Location(exchange);
            var found = emulator.State.Keywords.Where(k => k.Key.Location == location.Id && k.Key.Month >= start && k.Key.Month <= end)
                .GroupBy(k => k.Key.Keyword, StringComparer.Ordinal).Select(g => (Keyword: g.Key, Count: g.Sum(k => k.Value))).OrderByDescending(k => k.Count).ToList();
            return GoogleBusinessPage.Answer(exchange, "searchKeywordsCounts", found, k => new JsonObject
            {
                ["searchKeyword"] = k.Keyword,
                ["insightsValue"] = k.Count < KeywordThreshold ? new JsonObject { ["threshold"] = GoogleJson.Long(KeywordThreshold) } : new JsonObject { ["value"] = GoogleJson.Long(k.Count) },
            }, 100, 100);
        }
    }

    private JsonObject Series(EmulatedBusinessLocation location, string metric, List<DateOnly> days)
    {
        var values = days.Select(d => (Day: d, Value: emulator.State.Metrics.TryGetValue((location.Id, metric, d), out var v) ? v : (long?)null)).Where(v => v.Value is not null).ToList();
        if (values.Count == 0) return [];
        return new JsonObject
        {
            ["datedValues"] = new JsonArray([.. values.Select(v =>
            {
                var body = new JsonObject { ["date"] = new JsonObject { ["year"] = v.Day.Year, ["month"] = v.Day.Month, ["day"] = v.Day.Day } };
                if (v.Value != 0) body["value"] = GoogleJson.Long(v.Value!.Value);
                return body;
            })]),
        };
    }

    private static void CheckMetric(string metric, string field)
    {
        if (!Known.Contains(metric)) throw GoogleBusinessProblems.Invalid(field, $"Invalid value at '{field}' (type.googleapis.com/google.mybusiness.performance.v1.DailyMetric), \"{metric}\"");
    }

    private static List<DateOnly> Days(EmulatorExchange exchange)
    {
        var (start, end) = (Date(exchange, "startDate"), Date(exchange, "endDate"));
        if (end < start) throw GoogleBusinessProblems.Invalid("daily_range", "The range ends before it starts.");
        return [.. Enumerable.Range(0, end.DayNumber - start.DayNumber + 1).Select(start.AddDays)];
    }

    private static DateOnly Date(EmulatorExchange exchange, string name) =>
        Make(Part(exchange, $"dailyRange.{name}.year"), Part(exchange, $"dailyRange.{name}.month"), Part(exchange, $"dailyRange.{name}.day"), "daily_range");

    private static DateOnly Month(EmulatorExchange exchange, string name) =>
        Make(Part(exchange, $"monthlyRange.{name}.year"), Part(exchange, $"monthlyRange.{name}.month"), 1, "monthly_range");

    private static DateOnly Make(int year, int month, int day, string field) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : throw GoogleBusinessProblems.Invalid(field, "Invalid date.");

    private static int Part(EmulatorExchange exchange, string name) => int.TryParse(GoogleQuery.Text(exchange, name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : 0;
}
