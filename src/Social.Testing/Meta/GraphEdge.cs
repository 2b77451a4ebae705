using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace Social.Testing;

/// <summary>Pages of an edge: by cursors, or by time as Pages' feeds do.</summary>
internal static class GraphEdge
{
    private const int DefaultLimit = 25;
    private const int MaxLimit = 100;

    /// <summary>Answers the page that the call asks for.</summary>
    public static EmulatorAnswer Answer<T>(GraphCall call, IReadOnlyList<T> items, Func<T, GraphObject> describe, bool hasSummary = false, int maxLimit = MaxLimit)
        where T : EmulatedGraphNode
    {
        call.Parameters.Number("limit", 0);
        var mask = call["fields"] is { } text ? GraphField.Parse(text) : null;
        var page = Page(items, call.Parameters, maxLimit, out var limit, out var hasMore, out var hasLess);
        var answer = new JsonObject { ["data"] = new JsonArray([.. page.Select(i => describe(i).Select(mask))]) };
        if (page.Count > 0)
        {
            var paging = new JsonObject { ["cursors"] = Cursors(page) };
            if (hasLess) paging["previous"] = Link(call, limit, "before", page[0].Id);
            if (hasMore) paging["next"] = Link(call, limit, "after", page[^1].Id);
            answer["paging"] = paging;
        }

        if (hasSummary && call["summary"] is "1" or "true" or "total_count") answer["summary"] = new JsonObject { ["total_count"] = items.Count };
        return EmulatorAnswer.Json(200, answer);
    }

    /// <summary>Describes an edge inside a mask: <c>comments.limit(5){message}</c>.</summary>
    public static JsonObject Nested<T>(GraphField field, IReadOnlyList<T> items, Func<T, GraphObject> describe)
        where T : EmulatedGraphNode
    {
        var parameters = new GraphParameters([.. field.Arguments.Select(a => KeyValuePair.Create(a.Key, a.Value))]);
        var page = Page(items, parameters, MaxLimit, out _, out _, out _);
        var edge = new JsonObject { ["data"] = new JsonArray([.. page.Select(i => describe(i).Select(field.Fields))]) };
        if (page.Count > 0) edge["paging"] = new JsonObject { ["cursors"] = Cursors(page) };
        if (parameters["summary"] is "1" or "true" or "total_count") edge["summary"] = new JsonObject { ["total_count"] = items.Count };
        return edge;
    }

    /// <summary>Answers a page of a feed, newest first, that is continued by time: its links hold the token, keys without values, and <c>pretty</c>.</summary>
    public static EmulatorAnswer AnswerByTime<T>(GraphCall call, IReadOnlyList<T> newestFirst, Func<T, DateTimeOffset> time, Func<T, GraphObject> describe)
        where T : EmulatedGraphNode
    {
        var limit = (int)(call.Parameters.Number("limit", 1, MaxLimit) ?? DefaultLimit);
        var mask = call["fields"] is { } text ? GraphField.Parse(text) : null;
        List<T> rest = [.. Between(call, newestFirst, time)];
        var isBack = call["__previous"] is "1";
        if (call["__paging_token"] is { Length: > 0 } token && rest.FindIndex(i => Cursor(i.Id) == token) is >= 0 and var at)
            rest = isBack ? rest[Math.Max(0, at - limit)..at] : rest[(at + 1)..];
        List<T> page = [.. rest.Take(limit)];
        var answer = new JsonObject { ["data"] = new JsonArray([.. page.Select(i => describe(i).Select(mask))]) };
        if (page.Count > 0)
        {
            var paging = new JsonObject();
            var link = Start(call, limit);
            paging["previous"] = $"{link}&__previous=1&since={time(page[0]).ToUnixTimeSeconds()}&until&__paging_token={Cursor(page[0].Id)}";
            if (rest.Count > page.Count || isBack) paging["next"] = $"{link}&until={time(page[^1]).ToUnixTimeSeconds()}&since&__paging_token={Cursor(page[^1].Id)}&__previous";
            answer["paging"] = paging;
        }

        return EmulatorAnswer.Json(200, answer);
    }

    public static IEnumerable<T> Between<T>(GraphCall call, IEnumerable<T> items, Func<T, DateTimeOffset> time)
    {
        var since = Time(call, "since");
        var until = Time(call, "until");
        return items.Where(i => (since is null || time(i).ToUnixTimeSeconds() >= since.Value.ToUnixTimeSeconds()) && (until is null || time(i).ToUnixTimeSeconds() <= until.Value.ToUnixTimeSeconds()));
    }

    private static List<T> Page<T>(IReadOnlyList<T> items, GraphParameters parameters, int maxLimit, out int limit, out bool hasMore, out bool hasLess)
        where T : EmulatedGraphNode
    {
        limit = (int)Math.Min(parameters.Number("limit", 0) ?? DefaultLimit, maxLimit);
        var (start, end) = (0, items.Count);
        if (parameters["after"] is { Length: > 0 } after) start = Position(items, after) + 1;
        if (parameters["before"] is { Length: > 0 } before)
        {
            end = Position(items, before);
            start = Math.Max(0, end - limit);
        }

        end = Math.Min(end, start + limit);
        (hasMore, hasLess) = (end < items.Count, start > 0);
        return [.. items.Skip(start).Take(end - start)];
    }

    /// <summary>A cursor dies with what it points at.</summary>
    private static int Position<T>(IReadOnlyList<T> items, string cursor)
        where T : EmulatedGraphNode
    {
        for (var i = 0; i < items.Count; i++)
            if (Cursor(items[i].Id) == cursor) return i;
        throw GraphErrors.Parameter("Invalid cursors values");
    }

    private static DateTimeOffset? Time(GraphCall call, string name) =>
        call[name] is not { Length: > 0 } text ? null : GraphTime.Read(text) ?? throw GraphErrors.Parameter($"Param {name} is not a valid time: {text}");

    private static JsonObject Cursors<T>(List<T> page)
        where T : EmulatedGraphNode => new() { ["before"] = Cursor(page[0].Id), ["after"] = Cursor(page[^1].Id) };

    private static string Cursor(string id) => WebEncoders.Base64UrlEncode(Encoding.ASCII.GetBytes("AQ" + id));

    private static string Link(GraphCall call, int limit, string direction, string id) => $"{Start(call, limit)}&{direction}={Cursor(id)}";

    private static string Start(GraphCall call, int limit)
    {
        var link = new StringBuilder(call.Origin).Append(call.Path).Append("?access_token=").Append(call.Token.AccessToken).Append("&pretty=0");
        foreach (var (name, value) in call.Parameters.Pairs)
        {
            if (name is "access_token" or "appsecret_proof" or "pretty" or "limit" or "after" or "before" or "since" or "until" or "__paging_token" or "__previous") continue;
            link.Append('&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
        }

        return link.Append(CultureInfo.InvariantCulture, $"&limit={limit}").ToString();
    }
}
