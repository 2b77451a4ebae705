using System.Net;
using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>search.list: a bucket of its own, and titles escaped for HTML.</summary>
internal sealed class YouTubeSearchEndpoints(YouTubeEmulator emulator)
{
    private static readonly string[] VideoFilters =
    [
        "eventType", "forMine", "forDeveloper", "forContentOwner", "location", "locationRadius", "videoCaption", "videoCategoryId", "videoDefinition", "videoDimension", "videoDuration",
        "videoEmbeddable", "videoLicense", "videoPaidProductPlacement", "videoSyndicated", "videoType",
    ];

    public void Map(RouteTable routes) => routes.Map("GET", "/youtube/v3/search", List, YouTubePolicy.Public(
        "Search.List", "YFRP", 1,
        [
            "part", "channelId", "channelType", "maxResults", "order", "pageToken", "publishedAfter", "publishedBefore", "q", "regionCode", "relevanceLanguage", "safeSearch", "topicId", "type", .. VideoFilters,
        ]) with
    { Bucket = YouTubePolicy.Search });

    private EmulatorAnswer List(EmulatorExchange exchange)
    {
        var parts = YouTubeParts.Read(exchange, "snippet");
        var types = GoogleQuery.List(exchange, "type") ?? ["video", "channel", "playlist"];
        if (types.Except(["video", "channel", "playlist"]).FirstOrDefault() is { } unknown) throw YouTubeProblems.Parameter("search", "invalidParameter", "type", $"Invalid value '{unknown}' for type.");
        var isVideos = types is ["video"];
        foreach (var name in VideoFilters)
            if (exchange[name] is not null && !isVideos) throw YouTubeProblems.Parameter("search", "invalidSearchFilter", name, $"The {name} parameter needs type=video.");
        if (exchange["location"] is null != exchange["locationRadius"] is null) throw YouTubeProblems.Parameter("search", "invalidLocation", "location", "The location and locationRadius parameters go together.");
        var order = GoogleQuery.OneOf(exchange, "order", "relevance", "date", "rating", "relevance", "title", "videoCount", "viewCount");
        var mine = GoogleQuery.Flag(exchange, "forMine");
        var viewer = mine ? emulator.RequireChannel(exchange) : null;
        var (after, before) = (Time(exchange, "publishedAfter"), Time(exchange, "publishedBefore"));
        lock (emulator.State.Gate)
        {
            if (exchange["channelId"] is { } id && !id.StartsWith("UC", StringComparison.Ordinal)) throw YouTubeProblems.Parameter("search", "invalidChannelId", "channelId", "The channelId parameter specified an invalid channel ID.");
            List<Hit> hits = [];
            if (types.Contains("video"))
            {
                hits.AddRange(emulator.State.Videos.Keys.ToList().Select(emulator.State.Video).OfType<EmulatedVideo>()
                    .Where(v => v.VisibleFrom <= emulator.State.Now && (mine ? v.Channel == viewer : v.PrivacyStatus == "public") && Fits(exchange, v))
                    .Select(v => new Hit("video", v.Id, v.Channel, v.Title, v.Description, v.PublishedAt, v.Views, v.Broadcast?.Content ?? "none")));
            }

            if (types.Contains("channel")) hits.AddRange(emulator.State.Channels.Values.Select(c => new Hit("channel", c.Id, c, c.Title, "", c.CreatedAt, 0, "none")));
            if (types.Contains("playlist"))
            {
                hits.AddRange(emulator.State.Playlists.Values.Where(p => p.PrivacyStatus == "public")
                    .Select(p => new Hit("playlist", p.Id, p.Channel, p.Title, p.Description, p.CreatedAt, 0, "none")));
            }

            var found = hits.Where(h => (exchange["channelId"] is not { } wanted || h.Channel.Id == wanted) && (after is null || h.At >= after) && (before is null || h.At < before) && Matches(h, exchange["q"]));
            found = order switch
            {
                "date" => found.OrderByDescending(h => h.At),
                "title" => found.OrderBy(h => h.Title, StringComparer.Ordinal),
                "viewCount" or "rating" => found.OrderByDescending(h => h.Views),
                _ => found,
            };
            return YouTubePage.Answer(exchange, "searchListResponse", [.. found.Take(500)], h => Write(h, parts));
        }
    }

    private static DateTimeOffset? Time(EmulatorExchange exchange, string name) =>
        exchange[name] is not { } text ? null
        : GoogleJson.TryTime(text, out var time) ? time
        : throw YouTubeProblems.Parameter("search", "invalidParameter", name, $"Invalid value '{text}' for {name}.");

    private static bool Fits(EmulatorExchange exchange, EmulatedVideo video) =>
        (exchange["videoCategoryId"] is not { } category || video.CategoryId == category)
        && (exchange["eventType"] is not { } type || (video.Broadcast is { } live && live.Content == type) || (type == "completed" && video.Broadcast?.LifeCycleStatus == "complete"))
        && exchange["videoDuration"] switch
        {
            "short" => video.Duration < TimeSpan.FromMinutes(4),
            "medium" => video.Duration >= TimeSpan.FromMinutes(4) && video.Duration <= TimeSpan.FromMinutes(20),
            "long" => video.Duration > TimeSpan.FromMinutes(20),
            _ => true,
        };

    /// <summary>Reads <c>|</c> as OR and a leading <c>-</c> as NOT.</summary>
    private static bool Matches(Hit hit, string? query)
    {
        if (string.IsNullOrWhiteSpace(query)) return true;
        var text = $"{hit.Title}\n{hit.Description}";
        bool Has(string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);
        return query.Split('|').Any(alternative => alternative.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => word is ['-', .. var without] && without.Length > 0 ? !Has(without) : Has(word)));
    }

    private static JsonObject Write(Hit hit, IReadOnlySet<string> parts)
    {
        var body = new JsonObject { ["kind"] = "youtube#searchResult", ["id"] = new JsonObject { ["kind"] = "youtube#" + hit.Kind, [hit.Kind + "Id"] = hit.Id } };
        body["snippet"] = new JsonObject
        {
            ["publishedAt"] = GoogleJson.Time(hit.At),
            ["channelId"] = hit.Channel.Id,
            ["title"] = WebUtility.HtmlEncode(hit.Title),
            ["description"] = hit.Description,
            ["thumbnails"] = YouTubeJson.Thumbnails($"https://i.ytimg.com/vi/{hit.Id}/"),
            ["channelTitle"] = hit.Channel.Title,
            ["liveBroadcastContent"] = hit.Live,
            ["publishTime"] = GoogleJson.Time(hit.At),
        };
        return YouTubeJson.Select(body, parts);
    }

    private sealed record Hit(string Kind, string Id, EmulatedChannel Channel, string Title, string Description, DateTimeOffset At, long Views, string Live);
}
