using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Cuts a list into pages; a token is good only for the query that made it.</summary>
internal static class GoogleBusinessPage
{
    public static EmulatorAnswer Answer<T>(EmulatorExchange exchange, string member, IReadOnlyList<T> all, Func<T, JsonNode> write, int missing, int max, Action<JsonObject>? complete = null)
    {
        var size = GoogleQuery.Number(exchange, "pageSize", 0, int.MaxValue, missing);
        if (size == 0) size = missing;
        size = Math.Min(size, max);
        var query = string.Join('&', exchange.Query.Where(q => q.Key is not ("pageToken" or "page_token" or "pageSize" or "page_size")).Select(q => $"{q.Key}={q.Value}"));
        var start = GoogleQuery.Text(exchange, "pageToken") is { Length: > 0 } token ? Read(token, query) : 0;
        var page = all.Skip(start).Take(size).ToList();
        var body = new JsonObject();
        if (page.Count > 0) body[member] = new JsonArray([.. page.Select(write)]);
        if (start + page.Count < all.Count) body["nextPageToken"] = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{start + page.Count}|{query}"));
        complete?.Invoke(body);
        return GoogleJson.Ok(body);
    }

    private static int Read(string token, string query)
    {
        var buffer = new byte[token.Length];
        if (Convert.TryFromBase64String(token, buffer, out var length))
        {
            var parts = Encoding.UTF8.GetString(buffer, 0, length).Split('|', 2);
            if (parts.Length == 2 && parts[1] == query && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var start)) return start;
        }

        throw GoogleBusinessProblems.Invalid("page_token", "The page token is not valid for this request.");
    }
}
