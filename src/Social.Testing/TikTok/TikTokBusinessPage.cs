using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Cuts a list of the ads API into numbered pages.</summary>
internal static class TikTokBusinessPage
{
    private const int MaxSize = 1000;

    public static JsonObject Write(EmulatorExchange exchange, IReadOnlyList<JsonObject> all)
    {
        var page = TikTokBusinessQuery.Number(exchange, "page", 1, 1, int.MaxValue);
        var size = TikTokBusinessQuery.Number(exchange, "page_size", 10, 1, MaxSize);
        return new JsonObject
        {
            ["list"] = new JsonArray([.. all.Skip((int)Math.Min(int.MaxValue, (page - 1L) * size)).Take(size)]),
            ["page_info"] = new JsonObject
            {
                ["page"] = page, ["page_size"] = size, ["total_number"] = all.Count, ["total_page"] = (all.Count + size - 1) / size,
            },
        };
    }
}
