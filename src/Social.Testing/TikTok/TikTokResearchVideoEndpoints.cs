using System.Globalization;
using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>The Research API's video query: every user's public videos, in pages of one search.</summary>
internal sealed class TikTokResearchVideoEndpoints(TikTokEmulator emulator)
{
    private static readonly TimeSpan MaxSpan = TimeSpan.FromDays(30);
    private readonly Dictionary<string, int> _searches = new(StringComparer.Ordinal);

    // Ids are numbers here, where the Display API has text.
    private readonly Dictionary<string, Func<EmulatedTikTokVideo, JsonNode?>> _fields = new(StringComparer.Ordinal)
    {
        ["id"] = v => v.Id,
        ["video_description"] = v => v.Description,
        ["create_time"] = v => v.CreatedAt.ToUnixTimeSeconds(),
        ["region_code"] = v => v.Owner.RegionCode,
        ["share_count"] = v => v.ShareCount,
        ["view_count"] = v => v.ViewCount,
        ["like_count"] = v => v.LikeCount,
        ["comment_count"] = v => emulator.State.Comments.Count(c => c.Video == v),
        ["music_id"] = v => v.MusicId,
        ["hashtag_names"] = v => new JsonArray([.. v.HashtagNames.Select(h => (JsonNode)h)]),
        ["username"] = v => v.Owner.Username,
        ["effect_ids"] = _ => new JsonArray(),
        ["playlist_id"] = _ => null,
        ["voice_to_text"] = _ => "",
        ["is_stem_verified"] = _ => false,
        ["favorites_count"] = v => v.FavoriteCount,
        ["video_duration"] = v => v.DurationSeconds,
        ["hashtag_info_list"] = v => new JsonArray([.. v.HashtagNames.Select(h => new JsonObject { ["hashtag_name"] = h })]),
        ["sticker_info_list"] = _ => new JsonArray(),
        ["effect_info_list"] = _ => new JsonArray(),
        ["video_mention_list"] = _ => new JsonArray(),
        ["video_label"] = _ => null,
        ["video_tag"] = _ => null,
    };

    public void Map(RouteTable routes) => routes.Map("POST", "/v2/research/video/query/", QueryAsync, TikTokPolicy.Research());

    public void Clear()
    {
        lock (emulator.State.Gate) _searches.Clear();
    }

    private async Task<EmulatorAnswer> QueryAsync(EmulatorExchange exchange)
    {
        var app = ((TikTokCaller)exchange.Caller!).App;
        var fields = TikTokFields.Read(exchange, _fields.Keys);
        var body = await TikTokBody.ReadAsync(exchange).ConfigureAwait(false);
        var query = TikTokResearchQuery.Read(body);
        var (from, to) = Dates(body);
        var count = (int)(body.Number("max_count", 1, 100) ?? 20);
        var cursor = body.Number("cursor", 0, int.MaxValue) ?? 0;
        body.Flag("is_random");
        TikTokResearchQuota.TakeRequest(emulator, app);
        lock (emulator.State.Gate)
        {
            var search = Search(body, cursor);
            emulator.State.Settle();
            var now = emulator.State.Now;
            var found = emulator.State.Videos
                .Where(v => v.IsPublicAt(now) && v.CreatedAt >= from && v.CreatedAt < to && query.Matches(v))
                .OrderByDescending(v => v.CreatedAt).Skip((int)cursor).Take(count + 1).ToList();
            var page = found.Take(count).ToList();
            TikTokResearchQuota.TakeRecords(emulator, app, page.Count);
            return emulator.Envelope.Ok(new JsonObject
            {
                ["videos"] = new JsonArray([.. page.Select(v => TikTokFields.Write(fields, _fields, v))]),
                ["cursor"] = cursor + page.Count,
                ["search_id"] = search,
                ["has_more"] = found.Count > count,
            });
        }
    }

    /// <summary>A page that is not the first must name its search, which is refused for a while after it began.</summary>
    private string Search(TikTokBody body, long cursor)
    {
        if (body.String("search_id") is not { Length: > 0 } search)
        {
            if (cursor > 0) throw body.Refuse("Invalid count or cursor");
            search = emulator.State.NextId().ToString(CultureInfo.InvariantCulture);
            _searches[search] = emulator.Options.ResearchSearchWarmUp;
            return search;
        }

        if (!_searches.TryGetValue(search, out var refusals)) throw body.Refuse($"Search Id {search} is invalid or expired");
        if (cursor > 0 && refusals > 0)
        {
            _searches[search] = refusals - 1;
            throw body.Refuse($"Search Id {search} is invalid or expired");
        }

        return search;
    }

    private static (DateTimeOffset From, DateTimeOffset To) Dates(TikTokBody body)
    {
        var from = TikTokResearchQuery.Day(body.RequireString("start_date")) ?? throw body.Refuse("start_date is YYYYMMDD.");
        var to = TikTokResearchQuery.Day(body.RequireString("end_date")) ?? throw body.Refuse("end_date is YYYYMMDD.");
        if (to < from) throw body.Refuse("end_date is before start_date.");
        if (to - from > MaxSpan) throw body.Refuse("end_date is more than 30 days after start_date.");
        return (from, to.AddDays(1));
    }
}
