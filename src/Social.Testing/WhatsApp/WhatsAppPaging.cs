using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Answers a listing page by page; the last page has a cursor too, and no next address.</summary>
internal static class WhatsAppPaging
{
    public static EmulatorAnswer Answer(EmulatorExchange exchange, IReadOnlyList<JsonObject> all)
    {
        var limit = exchange["limit"] is { } text ? int.TryParse(text, CultureInfo.InvariantCulture, out var wished) && wished is > 0 and <= 1000 ? wished : throw GraphErrors.Parameter("Param limit must be a positive number") : 25;
        var from = 0;
        if (exchange["after"] is { } after && (!TryRead(after, out from) || from > all.Count)) throw GraphErrors.Parameter("Invalid cursors values");
        JsonObject[] page = [.. all.Skip(from).Take(limit)];
        JsonObject answer = new() { ["data"] = new JsonArray([.. page]) };
        if (page.Length > 0)
        {
            var last = Cursor(from + page.Length);
            JsonObject paging = new() { ["cursors"] = new JsonObject { ["before"] = Cursor(from), ["after"] = last } };
            if (from + page.Length < all.Count) paging["next"] = $"https://graph.facebook.com{exchange.Path}?access_token=EAAhidden&pretty=0&limit={limit}&after={last}";
            answer["paging"] = paging;
        }

        return EmulatorAnswer.Json(200, answer);
    }

    private static string Cursor(int at) => Convert.ToBase64String(Encoding.ASCII.GetBytes($"at:{at}"));

    private static bool TryRead(string cursor, out int at)
    {
        at = 0;
        Span<byte> bytes = stackalloc byte[64];
        return Convert.TryFromBase64String(cursor, bytes, out var length) && Encoding.ASCII.GetString(bytes[..length]).Split(':') is ["at", var number] && int.TryParse(number, CultureInfo.InvariantCulture, out at);
    }
}
