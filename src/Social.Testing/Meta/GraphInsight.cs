using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Writes insights as Graph does, and reads what is asked of them.</summary>
internal static class GraphInsight
{
    /// <summary>The first day of Meta's day ends when it is midnight in California.</summary>
    private const int DayEndsAt = 8;

    public static string[] Metrics(GraphCall call)
    {
        var metrics = call["metric"] is { Length: > 0 } ? call.Parameters.List("metric") : call.Parameters.List("metric[]");
        return metrics.Count > 0 ? [.. metrics] : throw GraphErrors.Refuse(3001, "(#3001) No metric was specified to be fetched");
    }

    public static JsonObject Item(EmulatedGraphNode node, string metric, string period) => new()
    {
        ["name"] = metric, ["period"] = period, ["title"] = Title(metric), ["description"] = $"{Title(metric)}.", ["id"] = $"{node.Id}/insights/{metric}/{period}",
    };

    /// <summary>Writes a value for each day of the time that was asked for; the first ends a day after it began.</summary>
    public static JsonArray Days(GraphCall call, JsonNode value, TimeSpan longest, int days = 2)
    {
        var now = call.State.Now;
        var until = GraphTime.Read(call["until"]) ?? now;
        var since = GraphTime.Read(call["since"]) ?? until.AddDays(-days);
        if (since > until) throw GraphErrors.Parameter("since must be before until");
        if (until - since > longest) throw GraphErrors.Parameter($"There cannot be more than {(int)longest.TotalDays} days between since and until");
        var values = new JsonArray();
        for (var end = new DateTimeOffset(since.UtcDateTime.Date, TimeSpan.Zero).AddDays(1).AddHours(DayEndsAt); end <= until.AddDays(1) && end <= now.AddDays(1); end = end.AddDays(1))
            values.Add(new JsonObject { ["value"] = value.DeepClone(), ["end_time"] = GraphTime.Write(end) });
        return values;
    }

    /// <summary>Answers a list, with the links to the time before and after that are there for ever.</summary>
    public static EmulatorAnswer Answer(GraphCall call, JsonArray data, bool isOverTime)
    {
        var answer = new JsonObject { ["data"] = data };
        if (isOverTime && data.Count > 0)
        {
            var since = (GraphTime.Read(call["since"]) ?? call.State.Now.AddDays(-2)).ToUnixTimeSeconds();
            var until = (GraphTime.Read(call["until"]) ?? call.State.Now).ToUnixTimeSeconds();
            var link = $"{call.Origin}{call.Path}?access_token={call.Token.AccessToken}&pretty=0&metric={Uri.EscapeDataString(call["metric"] ?? "")}";
            answer["paging"] = new JsonObject { ["previous"] = $"{link}&since={since - (until - since)}&until={since}", ["next"] = $"{link}&since={until}&until={until + (until - since)}" };
        }

        return EmulatorAnswer.Json(200, answer);
    }

    public static long Value(IDictionary<string, long> insights, string metric) => insights.TryGetValue(metric, out var value) ? value : 0;

    private static string Title(string metric) => char.ToUpperInvariant(metric[0]) + metric[1..].Replace('_', ' ');
}
