using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>The organic business API's account and videos.</summary>
internal sealed class TikTokBusinessAccountEndpoints(TikTokEmulator emulator)
{
    private readonly Dictionary<string, Func<EmulatedTikTokUser, JsonNode?>> _account = new(StringComparer.Ordinal)
    {
        ["is_business_account"] = _ => true,
        ["username"] = u => u.Username,
        ["display_name"] = u => u.DisplayName,
        ["profile_image"] = u => u.AvatarUrl,
        ["followers_count"] = u => u.FollowerCount,
        ["following_count"] = u => u.FollowingCount,
        ["total_likes"] = u => emulator.State.Videos.Where(v => v.Owner == u).Sum(v => v.LikeCount),
        ["videos_count"] = u => emulator.State.Videos.Count(v => v.Owner == u),
        ["audience_countries"] = u => new JsonArray(new JsonObject { ["country"] = u.RegionCode, ["percentage"] = 1.0 }),
        ["audience_genders"] = _ => new JsonArray(),
        ["metrics"] = _ => new JsonArray(),
    };

    private readonly Dictionary<string, Func<EmulatedTikTokVideo, JsonNode?>> _video = new(StringComparer.Ordinal)
    {
        ["item_id"] = v => v.Id.ToString(CultureInfo.InvariantCulture),
        ["create_time"] = v => v.CreatedAt.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
        ["thumbnail_url"] = v => v.CoverUrl,
        ["share_url"] = v => v.ShareUrl,
        ["embed_url"] = v => $"https://www.tiktok.com/player/v1/{v.Id}",
        ["caption"] = v => v.Description,
        ["video_views"] = v => v.ViewCount,
        ["video_duration"] = v => v.DurationSeconds,
        ["likes"] = v => v.LikeCount,
        ["comments"] = v => emulator.State.Comments.Count(c => c.Video == v),
        ["shares"] = v => v.ShareCount,
        ["reach"] = v => v.ViewCount,
        ["full_video_watched_rate"] = _ => 0.5,
        ["total_time_watched"] = v => v.ViewCount * v.DurationSeconds / 2,
        ["average_time_watched"] = v => v.DurationSeconds / 2.0,
        ["impression_sources"] = _ => new JsonArray(),
        ["audience_countries"] = _ => new JsonArray(),
    };

    public void Map(RouteTable routes)
    {
        routes.Map("GET", "/open_api/v1.3/business/get/", Account, TikTokPolicy.Account("user.info.basic", "user.insights"));
        routes.Map("GET", "/open_api/v1.3/business/video/list/", Videos, TikTokPolicy.Account("video.list"));
    }

    /// <summary>Checks that the account that is named is the token's own.</summary>
    public static void CheckBusiness(EmulatorExchange exchange, string id)
    {
        var caller = (TikTokCaller)exchange.Caller!;
        if (caller.User!.OpenIdFor(caller.App) != id) throw TikTokProblems.Business(40001, "No permission to operate this account.");
    }

    private EmulatorAnswer Account(EmulatorExchange exchange)
    {
        CheckBusiness(exchange, TikTokBusinessQuery.Require(exchange, "business_id"));
        var fields = Fields(exchange, _account.Keys, ["username", "display_name", "profile_image"]);
        lock (emulator.State.Gate) return emulator.Envelope.BusinessOk(TikTokFields.Write(fields, _account, ((TikTokCaller)exchange.Caller!).User!));
    }

    private EmulatorAnswer Videos(EmulatorExchange exchange)
    {
        CheckBusiness(exchange, TikTokBusinessQuery.Require(exchange, "business_id"));
        var user = ((TikTokCaller)exchange.Caller!).User;
        var fields = Fields(exchange, _video.Keys, ["item_id"]);
        var count = TikTokBusinessQuery.Number(exchange, "max_count", 10, 1, 20);
        var cursor = long.TryParse(exchange["cursor"], NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at > 0 ? at : long.MaxValue;
        var ids = Ids(exchange);
        lock (emulator.State.Gate)
        {
            emulator.State.Settle();
            var now = emulator.State.Now;
            var found = emulator.State.Videos
                .Where(v => v.Owner == user && v.IsPublicAt(now) && v.CreatedAt.ToUnixTimeMilliseconds() < cursor && ids?.Contains(v.Id.ToString(CultureInfo.InvariantCulture)) != false)
                .OrderByDescending(v => v.CreatedAt).Take(count + 1).ToList();
            var page = found.Take(count).ToList();
            return emulator.Envelope.BusinessOk(new JsonObject
            {
                ["videos"] = new JsonArray([.. page.Select(v => TikTokFields.Write(fields, _video, v))]),
                ["cursor"] = page.Count > 0 ? page[^1].CreatedAt.ToUnixTimeMilliseconds() : 0,
                ["has_more"] = found.Count > count,
            });
        }
    }

    private static IReadOnlyList<string> Fields(EmulatorExchange exchange, ICollection<string> known, IReadOnlyList<string> fallback)
    {
        var fields = TikTokBusinessQuery.List(exchange, "fields") ?? fallback;
        return fields.FirstOrDefault(f => !known.Contains(f)) is { } unknown ? throw TikTokProblems.BusinessParameter($"fields: {unknown} is not a field.") : fields;
    }

    private static List<string>? Ids(EmulatorExchange exchange) =>
        TikTokBusinessQuery.Json(exchange, "filters") is { ValueKind: JsonValueKind.Object } filters
        && filters.TryGetProperty("video_ids", out var ids) && ids.ValueKind == JsonValueKind.Array
            ? [.. ids.EnumerateArray().Select(v => v.ToString())]
            : null;
}
