using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Pages of Reddit's listings, by fullname.</summary>
internal static class RedditListing
{
    private const int Reachable = 1000;

    /// <summary>Cuts the page that the call asks for.</summary>
    /// <param name="call">The call: <c>limit</c>, <c>after</c>, <c>before</c>.</param>
    /// <param name="items">What the listing is made of, in its order, hidden items included.</param>
    /// <param name="name">The fullname by which pages are found.</param>
    /// <param name="isVisible">Whether an item is shown. Hidden ones still take room: a short page is not the end.</param>
    /// <param name="write">Writes an item as a thing.</param>
    public static EmulatorAnswer Answer<T>(RedditCall call, IEnumerable<T> items, Func<T, string> name, Func<T, bool> isVisible, Func<T, JsonNode> write)
    {
        List<T> all = [.. items.Take(Reachable)];
        var limit = call.Number("limit", 25, 1, 100);
        var (start, end) = (0, Math.Min(limit, all.Count));
        if (call["after"] is { Length: > 0 } after)
        {
            var at = all.FindIndex(i => name(i) == after);
            (start, end) = at < 0 ? (0, 0) : (at + 1, Math.Min(at + 1 + limit, all.Count));
        }
        else if (call["before"] is { Length: > 0 } before)
        {
            // An anchor that was deleted since leads nowhere: the page is empty.
            var at = all.FindIndex(i => name(i) == before && isVisible(i));
            (start, end) = at < 0 ? (0, 0) : (Math.Max(0, at - limit), at);
        }

        var page = all[start..end];
        var shown = page.Where(isVisible).Select(write).ToList();
        return call.Answer(Write(
            shown,
            end > start && end < all.Count ? name(page[^1]) : null,
            start > 0 && end > start ? name(page[0]) : null));
    }

    public static JsonObject Write(IReadOnlyList<JsonNode> children, string? after = null, string? before = null) => RedditJson.Thing("Listing", new JsonObject
    {
        ["after"] = after,
        ["dist"] = children.Count,
        ["modhash"] = null,
        ["geo_filter"] = "",
        ["children"] = new JsonArray([.. children]),
        ["before"] = before,
    });
}
