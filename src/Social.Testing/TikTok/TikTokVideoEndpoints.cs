using System.Globalization;
using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>The Display API's videos: what is public, of the caller.</summary>
internal sealed class TikTokVideoEndpoints(TikTokEmulator emulator)
{
    private const int MaxCount = 20;
    private const int MaxText = 150;

    private readonly Dictionary<string, Func<EmulatedTikTokVideo, JsonNode?>> _fields = new(StringComparer.Ordinal)
    {
        ["id"] = v => v.Id.ToString(CultureInfo.InvariantCulture),
        ["create_time"] = v => v.CreatedAt.ToUnixTimeSeconds(),
        ["cover_image_url"] = v => v.CoverUrl,
        ["share_url"] = v => v.ShareUrl,
        ["video_description"] = v => Cut(v.Description),
        ["title"] = v => Cut(v.Title),
        ["duration"] = v => v.DurationSeconds,
        ["height"] = v => v.Height,
        ["width"] = v => v.Width,
        ["embed_html"] = v => $"<blockquote class=\"tiktok-embed\" cite=\"{v.ShareUrl}\" data-video-id=\"{v.Id}\"></blockquote>",
        ["embed_link"] = v => $"https://www.tiktok.com/player/v1/{v.Id}",
        ["like_count"] = v => v.LikeCount,
        ["comment_count"] = v => emulator.State.Comments.Count(c => c.Video == v),
        ["share_count"] = v => v.ShareCount,
        ["view_count"] = v => v.ViewCount,
    };

    public void Map(RouteTable routes)
    {
        routes.Map("POST", "/v2/video/list/", ListAsync, TikTokPolicy.Display("video.list"));
        routes.Map("POST", "/v2/video/query/", QueryAsync, TikTokPolicy.Display("video.list"));
    }

    private static string Cut(string text) => text.Length <= MaxText ? text : text[..MaxText];

    private async Task<EmulatorAnswer> ListAsync(EmulatorExchange exchange)
    {
        var caller = (TikTokCaller)exchange.Caller!;
        var fields = TikTokFields.Read(exchange, _fields.Keys);
        var body = await TikTokBody.ReadAsync(exchange, optional: true).ConfigureAwait(false);
        var count = (int)(body.Number("max_count", 1, MaxCount) ?? 10);
        var cursor = body.Number("cursor", 0, long.MaxValue);
        // 0 and nothing both begin with the newest.
        if (cursor is null or 0) cursor = long.MaxValue;
        lock (emulator.State.Gate)
        {
            var videos = Own(caller).Where(v => v.CreatedAt.ToUnixTimeMilliseconds() < cursor).OrderByDescending(v => v.CreatedAt).Take(count + 1).ToList();
            var page = videos.Take(count).ToList();
            return emulator.Envelope.Ok(new JsonObject
            {
                ["videos"] = Write(page, fields),
                ["cursor"] = page.Count > 0 ? page[^1].CreatedAt.ToUnixTimeMilliseconds() : cursor == long.MaxValue ? 0 : cursor,
                ["has_more"] = videos.Count > count,
            });
        }
    }

    private async Task<EmulatorAnswer> QueryAsync(EmulatorExchange exchange)
    {
        var caller = (TikTokCaller)exchange.Caller!;
        var fields = TikTokFields.Read(exchange, _fields.Keys);
        var body = await TikTokBody.ReadAsync(exchange).ConfigureAwait(false);
        var ids = body.Require("filters").RequireStrings("video_ids", MaxCount);
        lock (emulator.State.Gate)
        {
            var own = Own(caller).ToList();
            var found = ids.Distinct().Select(emulator.State.Video).Where(v => v is not null && own.Contains(v)).Select(v => v!);
            return emulator.Envelope.Ok(new JsonObject { ["videos"] = Write(found, fields) });
        }
    }

    private IEnumerable<EmulatedTikTokVideo> Own(TikTokCaller caller)
    {
        emulator.State.Settle();
        var now = emulator.State.Now;
        return emulator.State.Videos.Where(v => v.Owner == caller.User && v.IsPublicAt(now));
    }

    private JsonArray Write(IEnumerable<EmulatedTikTokVideo> videos, IReadOnlyList<string> fields) =>
        new([.. videos.Select(v => TikTokFields.Write(fields, _fields, v))]);
}
