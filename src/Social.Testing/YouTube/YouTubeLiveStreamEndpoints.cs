using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Live streams: insert, list, update, delete.</summary>
internal sealed class YouTubeLiveStreamEndpoints(YouTubeEmulator emulator)
{
    private static readonly string[] PartNames = ["snippet", "cdn", "contentDetails", "status"];
    private static readonly string[] Types = ["rtmp", "hls", "dash", "webrtc"];
    private static readonly string[] Resolutions = ["240p", "360p", "480p", "720p", "1080p", "1440p", "2160p", "variable"];
    private static readonly string[] Rates = ["30fps", "60fps", "variable"];

    public void Map(RouteTable routes)
    {
        const string path = "/youtube/v3/liveStreams";
        routes.Map("GET", path, List, YouTubePolicy.Of("LiveStream.List", "YFR", 1, "part", "id", "mine", "maxResults", "pageToken"));
        routes.Map("POST", path, InsertAsync, YouTubePolicy.Of("LiveStream.Insert", "YF", 50, "part"));
        routes.Map("PUT", path, UpdateAsync, YouTubePolicy.Of("LiveStream.Update", "YF", 50, "part"));
        routes.Map("DELETE", path, Delete, YouTubePolicy.Of("LiveStream.Delete", "YF", 50, "id"));
    }

    private EmulatorAnswer List(EmulatorExchange exchange)
    {
        var parts = YouTubeParts.Read(exchange, PartNames);
        var filter = YouTubeEmulator.OneFilter(exchange, "id", "mine");
        var channel = emulator.RequireChannel(exchange);
        lock (emulator.State.Gate)
        {
            var ids = filter == "id" ? YouTubeEmulator.Ids(exchange) : null;
            var found = emulator.State.LiveStreams.Values.Where(s => s.Channel == channel && ids?.Contains(s.Id) != false).ToList();
            return YouTubePage.Answer(exchange, "liveStreamListResponse", found, s => YouTubeJson.Select(Write(s), parts));
        }
    }

    private async Task<EmulatorAnswer> InsertAsync(EmulatorExchange exchange)
    {
        var parts = YouTubeParts.Read(exchange, PartNames);
        var channel = emulator.RequireChannel(exchange);
        if (!channel.CanStreamLive) throw YouTubeProblems.Forbidden("liveStream", "The user that authorized the request is not enabled to stream live video on YouTube.", "liveStreamingNotEnabled");
        var body = (await GoogleBody.ReadAsync(exchange).ConfigureAwait(false)).Only(["kind", "etag", "id", .. PartNames]);
        YouTubeParts.CheckBody(body, parts);
        var cdn = body.Object("cdn") ?? throw YouTubeProblems.Body("liveStream", "cdnRequired", "cdn", "The live stream must have cdn settings.");
        lock (emulator.State.Gate)
        {
            var stream = new EmulatedLiveStream($"{channel.Id[2..]}{YouTubeState.NewId(22)}", channel, Title(body), emulator.State.Now)
            {
                Description = body.Object("snippet")?.Text("description") ?? "",
                IngestionType = OneOf(cdn, "ingestionType", Types),
                Resolution = OneOf(cdn, "resolution", Resolutions),
                FrameRate = OneOf(cdn, "frameRate", Rates),
                IsReusable = body.Object("contentDetails")?.Flag("isReusable") ?? true,
            };
            emulator.State.LiveStreams[stream.Id] = stream;
            return GoogleJson.Ok(YouTubeJson.Select(Write(stream), parts));
        }
    }

    private async Task<EmulatorAnswer> UpdateAsync(EmulatorExchange exchange)
    {
        var parts = YouTubeParts.Read(exchange, PartNames);
        var channel = emulator.RequireChannel(exchange);
        var body = (await GoogleBody.ReadAsync(exchange).ConfigureAwait(false)).Only(["kind", "etag", "id", .. PartNames]);
        YouTubeParts.CheckBody(body, parts);
        lock (emulator.State.Gate)
        {
            var stream = Own(body.Text("id"), channel);
            if (parts.Contains("snippet"))
            {
                stream.Title = Title(body);
                stream.Description = body.Object("snippet")!.Text("description") ?? "";
            }

            if (parts.Contains("cdn") && body.Object("cdn") is { } cdn && (OneOf(cdn, "ingestionType", Types) != stream.IngestionType || OneOf(cdn, "resolution", Resolutions) != stream.Resolution))
                throw YouTubeProblems.Forbidden("liveStream", "The live stream's ingestion settings cannot be modified.", "liveStreamModificationNotAllowed");
            return GoogleJson.Ok(YouTubeJson.Select(Write(stream), parts));
        }
    }

    private EmulatorAnswer Delete(EmulatorExchange exchange)
    {
        var channel = emulator.RequireChannel(exchange);
        var id = GoogleQuery.Require(exchange, "id");
        lock (emulator.State.Gate)
        {
            var stream = Own(id, channel);
            if (emulator.State.Broadcasts.Values.Any(b => b.Stream == stream && b.LifeCycleStatus != "complete"))
                throw YouTubeProblems.Forbidden("liveStream", "The specified live stream cannot be deleted because it is bound to a broadcast that is still not complete.", "liveStreamDeletionNotAllowed");
            emulator.State.LiveStreams.Remove(stream.Id);
            return EmulatorAnswer.Empty(204);
        }
    }

    private EmulatedLiveStream Own(string? id, EmulatedChannel channel) =>
        id is not null && emulator.State.LiveStreams.TryGetValue(id, out var stream) && stream.Channel == channel
            ? stream
            : throw YouTubeProblems.NotFound("liveStream", "liveStreamNotFound", "id", "The live stream specified in the id parameter does not exist.");

    private static string Title(GoogleBody body)
    {
        var title = body.Object("snippet")?.Text("title");
        if (string.IsNullOrEmpty(title)) throw YouTubeProblems.Body("liveStream", "titleRequired", "snippet.title", "The live stream must have a title.");
        return title.Length <= 128 ? title : throw YouTubeProblems.Body("liveStream", "invalidTitle", "snippet.title", "The title must be between 1 and 128 characters long.");
    }

    private static string OneOf(GoogleBody cdn, string name, string[] values)
    {
        var text = cdn.Text(name);
        if (string.IsNullOrEmpty(text)) throw YouTubeProblems.Body("liveStream", name + "Required", "cdn." + name, $"The live stream must specify {name}.");
        return values.Contains(text) ? text : throw YouTubeProblems.Body("liveStream", "invalid" + char.ToUpperInvariant(name[0]) + name[1..], "cdn." + name, $"'{text}' is no valid {name}.");
    }

    private JsonObject Write(EmulatedLiveStream stream) => new()
    {
        ["kind"] = "youtube#liveStream",
        ["id"] = stream.Id,
        ["snippet"] = new JsonObject
        {
            ["publishedAt"] = GoogleJson.Time(stream.CreatedAt),
            ["channelId"] = stream.Channel.Id,
            ["title"] = stream.Title,
            ["description"] = stream.Description,
            ["isDefaultStream"] = false,
        },
        ["cdn"] = new JsonObject
        {
            ["ingestionType"] = stream.IngestionType,
            ["ingestionInfo"] = new JsonObject
            {
                ["streamName"] = stream.StreamName,
                ["ingestionAddress"] = "rtmp://a.rtmp.youtube.com/live2",
                ["backupIngestionAddress"] = "rtmp://b.rtmp.youtube.com/live2?backup=1",
                ["rtmpsIngestionAddress"] = "rtmps://a.rtmps.youtube.com/live2",
                ["rtmpsBackupIngestionAddress"] = "rtmps://b.rtmps.youtube.com/live2?backup=1",
            },
            ["resolution"] = stream.Resolution,
            ["frameRate"] = stream.FrameRate,
        },
        ["contentDetails"] = new JsonObject { ["isReusable"] = stream.IsReusable },
        ["status"] = new JsonObject
        {
            ["streamStatus"] = stream.Status,
            ["healthStatus"] = new JsonObject { ["status"] = stream.Status == "active" ? "good" : "noData", ["lastUpdateTimeSeconds"] = GoogleJson.Long(emulator.State.Now.ToUnixTimeSeconds()) },
        },
    };
}
