using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Cuts a list into pages with opaque tokens.</summary>
internal static class YouTubePage
{
    public static EmulatorAnswer Answer<T>(EmulatorExchange exchange, string kind, IReadOnlyList<T> all, Func<T, JsonObject> write, int min = 0, int max = 50, int missing = 5)
    {
        var size = GoogleQuery.Number(exchange, "maxResults", min, max, missing);
        var start = exchange["pageToken"] is { Length: > 0 } token ? Read(token) : 0;
        var page = all.Skip(start).Take(size).ToList();
        var body = new JsonObject { ["kind"] = "youtube#" + kind };
        if (size > 0 && start + size < all.Count) body["nextPageToken"] = Token(start + size);
        if (start > 0 && size > 0) body["prevPageToken"] = Token(Math.Max(0, start - size));
        body["pageInfo"] = new JsonObject { ["totalResults"] = all.Count, ["resultsPerPage"] = size };
        body["items"] = new JsonArray([.. page.Select(write)]);
        return YouTubeJson.Seal(body);
    }

    private static string Token(int start) => "CA" + Convert.ToHexString(Encoding.ASCII.GetBytes(start.ToString(CultureInfo.InvariantCulture))) + "QAA";

    private static int Read(string token)
    {
        if (token.Length > 5 && token.StartsWith("CA", StringComparison.Ordinal) && token.EndsWith("QAA", StringComparison.Ordinal) && token.Length % 2 == 1
            && token[2..^3].All(char.IsAsciiHexDigit)
            && int.TryParse(Encoding.ASCII.GetString(Convert.FromHexString(token[2..^3])), NumberStyles.None, CultureInfo.InvariantCulture, out var start))
            return start;
        throw YouTubeProblems.Parameter("parameter", "invalidPageToken", "pageToken", "The request specifies an invalid page token.");
    }
}
