using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Live broadcasts: insert, list, update, bind, transition, delete.</summary>
internal sealed class YouTubeBroadcastEndpoints(YouTubeEmulator emulator)
{
    private static readonly string[] PartNames = ["snippet", "status", "contentDetails", "monetizationDetails", "statistics"];

    public void Map(RouteTable routes)
    {
        const string path = "/youtube/v3/liveBroadcasts";
        routes.Map("GET", path, List, Policy("List", "YFR", 1, "id", "mine", "broadcastStatus", "broadcastType", "maxResults", "pageToken"));
        routes.Map("POST", path, InsertAsync, Policy("Insert", "YF", 50));
        routes.Map("PUT", path, UpdateAsync, Policy("Update", "YF", 50));
        routes.Map("DELETE", path, Delete, YouTubePolicy.Of("LiveBroadcast.Delete", "YF", 50, "id"));
        routes.Map("POST", path + "/bind", Bind, Policy("Bind", "YF", 50, "id", "streamId"));
        routes.Map("POST", path + "/transition", Transition, Policy("Transition", "YF", 50, "id", "broadcastStatus"));
        routes.Map("POST", path + "/cuepoint", CuepointAsync, Policy("InsertCuepoint", "YFP", 50, "id"));
    }

    private static GooglePolicy Policy(string method, string scopes, int cost, params string[] query) => YouTubePolicy.Of("LiveBroadcast." + method, scopes, cost, ["part", .. query]);

    private EmulatorAnswer List(EmulatorExchange exchange)
    {
        var parts = YouTubeParts.Read(exchange, PartNames);
        var filter = YouTubeEmulator.OneFilter(exchange, "id", "mine", "broadcastStatus");
        var status = GoogleQuery.OneOf(exchange, "broadcastStatus", "all", "all", "active", "upcoming", "completed");
        var channel = emulator.RequireChannel(exchange);
        lock (emulator.State.Gate)
        {
            var ids = filter == "id" ? YouTubeEmulator.Ids(exchange) : null;
            var found = emulator.State.Broadcasts.Values.Where(b => b.Video.Channel == channel && ids?.Contains(b.Id) != false && status switch
            {
                "active" => b.LifeCycleStatus is "live" or "testing",
                "upcoming" => b.LifeCycleStatus is "created" or "ready",
                "completed" => b.LifeCycleStatus == "complete",
                _ => true,
            }).Reverse().ToList();
            return YouTubePage.Answer(exchange, "liveBroadcastListResponse", found, b => YouTubeJson.Select(Write(b), parts));
        }
    }

    private async Task<EmulatorAnswer> InsertAsync(EmulatorExchange exchange)
    {
        var parts = YouTubeParts.Read(exchange, PartNames);
        var channel = RequireLive(exchange);
        var body = await GoogleBody.ReadAsync(exchange).ConfigureAwait(false);
        lock (emulator.State.Gate)
        {
            var video = new EmulatedVideo(YouTubeState.NewId(11), channel, emulator.State.Now) { MediaType = "live" };
            var broadcast = new EmulatedBroadcast(video, emulator.State.Now);
            Fill(broadcast, body, parts, isNew: true);
            video.Broadcast = broadcast;
            emulator.State.Videos[video.Id] = video;
            emulator.State.Broadcasts[broadcast.Id] = broadcast;
            return GoogleJson.Ok(YouTubeJson.Select(Write(broadcast), parts));
        }
    }

    private async Task<EmulatorAnswer> UpdateAsync(EmulatorExchange exchange)
    {
        var parts = YouTubeParts.Read(exchange, PartNames);
        var channel = RequireLive(exchange);
        var body = await GoogleBody.ReadAsync(exchange).ConfigureAwait(false);
        lock (emulator.State.Gate)
        {
            var broadcast = Own(body.Text("id"), channel);
            Fill(broadcast, body, parts, isNew: false);
            return GoogleJson.Ok(YouTubeJson.Select(Write(broadcast), parts));
        }
    }

    private EmulatorAnswer Delete(EmulatorExchange exchange)
    {
        var channel = RequireLive(exchange);
        var id = GoogleQuery.Require(exchange, "id");
        lock (emulator.State.Gate)
        {
            var broadcast = Own(id, channel);
            if (broadcast.LifeCycleStatus is "live" or "testing") throw YouTubeProblems.Forbidden("liveBroadcast", "Broadcast deletion is not allowed in the current state.", "liveBroadcastDeletionNotAllowed");
            emulator.State.Broadcasts.Remove(broadcast.Id);
            emulator.State.Videos.Remove(broadcast.Id);
            return EmulatorAnswer.Empty(204);
        }
    }

    private EmulatorAnswer Bind(EmulatorExchange exchange)
    {
        var parts = YouTubeParts.Read(exchange, PartNames);
        var channel = RequireLive(exchange);
        var id = GoogleQuery.Require(exchange, "id");
        lock (emulator.State.Gate)
        {
            var broadcast = Own(id, channel);
            EmulatedLiveStream? stream = null;
            if (exchange["streamId"] is { Length: > 0 } streamId && (!emulator.State.LiveStreams.TryGetValue(streamId, out stream) || stream.Channel != channel))
                throw YouTubeProblems.NotFound("liveBroadcast", "liveStreamNotFound", "streamId", "The live stream specified in the streamId parameter does not exist.");
            if (broadcast.LifeCycleStatus is not ("created" or "ready")) throw YouTubeProblems.Forbidden("liveBroadcast", "The current status of the live broadcast does not allow it to be bound to a stream.", "liveBroadcastBindingNotAllowed");
            broadcast.Stream = stream;
            broadcast.LifeCycleStatus = stream is null ? "created" : "ready";
            return GoogleJson.Ok(YouTubeJson.Select(Write(broadcast), parts));
        }
    }

    private EmulatorAnswer Transition(EmulatorExchange exchange)
    {
        var parts = YouTubeParts.Read(exchange, PartNames);
        var channel = RequireLive(exchange);
        var id = GoogleQuery.Require(exchange, "id");
        GoogleQuery.Require(exchange, "broadcastStatus");
        var status = GoogleQuery.OneOf(exchange, "broadcastStatus", "", "testing", "live", "complete");
        lock (emulator.State.Gate)
        {
            var broadcast = Own(id, channel);
            if (broadcast.LifeCycleStatus == status) throw YouTubeProblems.Forbidden("liveBroadcast", "The live broadcast is already in the requested status.", "redundantTransition");
            var hasMonitor = broadcast.Details["monitorStream"]?["enableMonitorStream"]?.GetValue<bool>() ?? true;
            var allowed = (broadcast.LifeCycleStatus, status) switch
            {
                ("ready", "testing") => hasMonitor,
                ("ready", "live") => !hasMonitor,
                ("testing", "live") => true,
                ("live", "complete") => true,
                _ => false,
            };
            if (!allowed) throw YouTubeProblems.Forbidden("liveBroadcast", "The live broadcast can't transition from its current status to the requested status.", "invalidTransition");
            if (status != "complete" && broadcast.Stream?.Status != "active")
                throw YouTubeProblems.Forbidden("liveBroadcast", "The requested transition is only allowed when the stream that is bound to the broadcast is active.", "errorStreamInactive");
            broadcast.LifeCycleStatus = status;
            if (status == "live") broadcast.StartedAt = emulator.State.Now;
            if (status == "complete") broadcast.EndedAt = emulator.State.Now;
            return GoogleJson.Ok(YouTubeJson.Select(Write(broadcast), parts));
        }
    }

    private async Task<EmulatorAnswer> CuepointAsync(EmulatorExchange exchange)
    {
        var channel = RequireLive(exchange);
        var id = GoogleQuery.Require(exchange, "id");
        var body = (await GoogleBody.ReadAsync(exchange).ConfigureAwait(false)).Only("id", "kind", "cueType", "durationSecs", "insertionOffsetTimeMs", "walltimeMs", "etag");
        if (body.Text("cueType") != "cueTypeAd" || (body.Has("insertionOffsetTimeMs") && body.Has("walltimeMs")))
            throw YouTubeProblems.Body("liveBroadcast", "invalidValue", "cueType", "The cuepoint is not valid.");
        lock (emulator.State.Gate)
        {
            if (Own(id, channel).LifeCycleStatus != "live") throw YouTubeProblems.Forbidden("liveBroadcast", "The live broadcast is not live.", "invalidTransition");
            return GoogleJson.Ok(new JsonObject { ["kind"] = "youtube#cuepoint", ["id"] = YouTubeState.NewId(16), ["cueType"] = "cueTypeAd", ["durationSecs"] = body.Number("durationSecs") ?? 30 });
        }
    }

    private EmulatedChannel RequireLive(EmulatorExchange exchange)
    {
        var channel = emulator.RequireChannel(exchange);
        return channel.CanStreamLive ? channel : throw YouTubeProblems.Forbidden("liveBroadcast", "The user that authorized the request is not enabled to stream live video on YouTube.", "liveStreamingNotEnabled");
    }

    private EmulatedBroadcast Own(string? id, EmulatedChannel channel) =>
        id is not null && emulator.State.Broadcasts.TryGetValue(id, out var broadcast) && broadcast.Video.Channel == channel
            ? broadcast
            : throw YouTubeProblems.NotFound("liveBroadcast", "liveBroadcastNotFound", "id", "The broadcast specified in the id parameter does not exist.");

    private void Fill(EmulatedBroadcast broadcast, GoogleBody body, IReadOnlySet<string> parts, bool isNew)
    {
        body.Only(["kind", "etag", "id", .. PartNames]);
        YouTubeParts.CheckBody(body, parts);
        if (isNew || parts.Contains("snippet"))
        {
            var snippet = body.Object("snippet");
            var title = snippet?.Text("title");
            if (string.IsNullOrEmpty(title)) throw YouTubeProblems.Body("liveBroadcast", "titleRequired", "snippet.title", "The broadcast must have a title.");
            if (title.Length > 100) throw YouTubeProblems.Body("liveBroadcast", "invalidTitle", "snippet.title", "The title must be between 1 and 100 characters long.");
            if (snippet!.Text("scheduledStartTime") is not { } start) throw YouTubeProblems.Body("liveBroadcast", "scheduledStartTimeRequired", "snippet.scheduledStartTime", "The broadcast must have a scheduled start time.");
            if (!GoogleJson.TryTime(start, out var startsAt) || (isNew && startsAt < emulator.State.Now))
                throw YouTubeProblems.Body("liveBroadcast", "invalidScheduledStartTime", "snippet.scheduledStartTime", "The scheduled start time must be in the future and close enough to the current date that a broadcast could be reliably scheduled at that time.");
            DateTimeOffset? endsAt = null;
            if (snippet.Text("scheduledEndTime") is { } end)
            {
                if (!GoogleJson.TryTime(end, out var parsed) || parsed <= startsAt) throw YouTubeProblems.Body("liveBroadcast", "invalidScheduledEndTime", "snippet.scheduledEndTime", "The scheduled end time must follow the scheduled start time.");
                endsAt = parsed;
            }

            (broadcast.ScheduledStart, broadcast.ScheduledEnd) = (startsAt, endsAt);
            broadcast.Video.Parts["snippet"] = new JsonObject { ["title"] = title, ["description"] = snippet.Text("description") ?? "", ["categoryId"] = "22" };
        }

        if (isNew || parts.Contains("status"))
        {
            var status = body.Object("status");
            var privacy = status?.Text("privacyStatus");
            if (privacy is null) throw YouTubeProblems.Body("liveBroadcast", "privacyStatusRequired", "status.privacyStatus", "The broadcast must have a privacy status.");
            if (privacy is not ("public" or "unlisted" or "private")) throw YouTubeProblems.Body("liveBroadcast", "invalidPrivacyStatus", "status.privacyStatus", $"'{privacy}' is no privacy status.");
            var kept = new JsonObject { ["privacyStatus"] = privacy };
            if (status!.Flag("selfDeclaredMadeForKids") is { } kids) kept["selfDeclaredMadeForKids"] = kids;
            broadcast.Video.Parts["status"] = kept;
        }

        if (parts.Contains("contentDetails")) broadcast.Details = body.Object("contentDetails")?.Value.DeepClone() as JsonObject ?? [];
    }

    private static JsonObject Write(EmulatedBroadcast broadcast)
    {
        var video = broadcast.Video;
        var snippet = new JsonObject
        {
            ["publishedAt"] = GoogleJson.Time(video.PublishedAt),
            ["channelId"] = video.Channel.Id,
            ["title"] = video.Title,
            ["description"] = video.Description,
            ["thumbnails"] = YouTubeJson.Thumbnails($"https://i.ytimg.com/vi/{video.Id}/"),
            ["isDefaultBroadcast"] = false,
        };
        foreach (var (name, value) in broadcast.StreamingDetails()) snippet[name == "activeLiveChatId" ? "liveChatId" : name] = value!.DeepClone();
        var details = (JsonObject)broadcast.Details.DeepClone();
        details.Remove("boundStreamId");
        if (broadcast.Stream is not null) details["boundStreamId"] = broadcast.Stream.Id;
        details["monitorStream"] ??= new JsonObject { ["enableMonitorStream"] = true };
        return new JsonObject
        {
            ["kind"] = "youtube#liveBroadcast",
            ["id"] = broadcast.Id,
            ["snippet"] = snippet,
            ["status"] = new JsonObject
            {
                ["lifeCycleStatus"] = broadcast.LifeCycleStatus,
                ["privacyStatus"] = video.PrivacyStatus,
                ["recordingStatus"] = broadcast.LifeCycleStatus switch { "live" => "recording", "complete" => "recorded", _ => "notRecording" },
                ["madeForKids"] = video.SelfDeclaredMadeForKids ?? false,
                ["selfDeclaredMadeForKids"] = video.SelfDeclaredMadeForKids ?? false,
            },
            ["contentDetails"] = details,
            ["statistics"] = new JsonObject(),
        };
    }
}
