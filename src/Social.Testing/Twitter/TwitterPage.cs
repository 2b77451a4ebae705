using System.Globalization;
using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Cuts a list, newest first, into pages with opaque tokens. The caller holds the state's gate.</summary>
internal static class TwitterPage
{
    private const string Forward = "7140dibdnow9c7btw";
    private const string Back = "77qp8cvzk1mzs6fj";

    /// <summary>Takes the page that the request asks for.</summary>
    /// <param name="exchange">The request.</param>
    /// <param name="items">All items in order.</param>
    /// <param name="id">The growing id by which the list is ordered.</param>
    /// <param name="size">The size of the page.</param>
    /// <param name="names">The names of the token parameter.</param>
    public static (List<T> Items, JsonObject Meta) Cut<T>(EmulatorExchange exchange, IEnumerable<T> items, Func<T, ulong> id, int size, params string[] names)
    {
        var all = items.ToList();
        var start = 0;
        foreach (var name in names)
        {
            if (exchange[name] is not { } token) continue;
            start = Start(all, id, size, name, token);
        }

        var page = all.Skip(start).Take(size).ToList();
        var meta = new JsonObject { ["result_count"] = page.Count };
        if (start + page.Count < all.Count && page.Count > 0) meta["next_token"] = Forward + Text(id(page[^1]));
        if (start > 0 && page.Count > 0) meta["previous_token"] = Back + Text(id(page[0]));
        return (page, meta);
    }

    public static void AddEnds(JsonObject meta, IReadOnlyList<EmulatedTweet> page)
    {
        if (page.Count == 0) return;
        meta["newest_id"] = page[0].Id;
        meta["oldest_id"] = page[^1].Id;
    }

    private static int Start<T>(List<T> all, Func<T, ulong> id, int size, string name, string token)
    {
        if (token.StartsWith(Forward, StringComparison.Ordinal) && TryRead(token[Forward.Length..], out var last))
            return all.FindIndex(i => id(i) < last) is var next and >= 0 ? next : all.Count;
        if (token.StartsWith(Back, StringComparison.Ordinal) && TryRead(token[Back.Length..], out var first))
        {
            var end = all.FindIndex(i => id(i) <= first);
            return Math.Max(0, (end < 0 ? all.Count : end) - size);
        }

        throw TwitterQuery.Refuse(name, token, $"The `{name}` query parameter value [{token}] is not valid");
    }

    private static bool TryRead(string text, out ulong id) => ulong.TryParse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out id);

    private static string Text(ulong id) => id.ToString("x16", CultureInfo.InvariantCulture);
}
