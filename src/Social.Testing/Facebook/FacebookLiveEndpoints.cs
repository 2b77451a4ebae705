using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Live videos: made, gone live, ended, read and listed.</summary>
internal sealed class FacebookLiveEndpoints(FacebookEmulator emulator)
{
    private static readonly string[] Known =
    [
        "status", "title", "description", "event_params", "enable_backup_ingest", "stop_on_delete_stream", "is_audio_only", "is_spherical", "projection", "stereoscopic_mode", "stream_type", "targeting",
        "content_tags", "crossposting_actions", "schedule_custom_profile_image",
    ];

    private static readonly string[] Statuses = ["LIVE_NOW", "UNPUBLISHED", "SCHEDULED_UNPUBLISHED", "SCHEDULED_LIVE", "SCHEDULED_CANCELED"];
    private static readonly string[] ReadStatuses = ["LIVE", "LIVE_STOPPED", "PROCESSING", "VOD", "SCHEDULED_EXPIRED", "UNPUBLISHED", "SCHEDULED_UNPUBLISHED", "SCHEDULED_LIVE", "SCHEDULED_CANCELED"];
    private static readonly TimeSpan LatestStart = TimeSpan.FromDays(7);
    private static readonly GraphPolicy Read = new("pages_read_engagement");

    private GraphState State => emulator.State;

    public void Map(GraphRouter router)
    {
        router.On<EmulatedPage>("POST", "live_videos", Create, FacebookFeedEndpoints.Policy);
        router.On<EmulatedPage>("GET", "live_videos", List, Read);
        router.On<EmulatedLiveVideo>("GET", "", (call, live) => GraphIdentityEndpoints.Select(call, Describe(live, call)), Read);
        router.On<EmulatedLiveVideo>("POST", "", Change, FacebookFeedEndpoints.Policy);
        router.On<EmulatedLiveVideo>("DELETE", "", Delete, FacebookFeedEndpoints.Policy);
    }

    private EmulatorAnswer Create(GraphCall call, EmulatedPage page)
    {
        var parameters = call.Parameters.Only(Known);
        if (!call.Token.Scopes.Contains("publish_video")) throw GraphErrors.Parameter("No permission to publish the video");
        var status = parameters.OneOf("status", Statuses) ?? "UNPUBLISHED";
        parameters.OneOf("stream_type", "REGULAR", "AMBIENT");
        FacebookFeedEndpoints.CheckAudience(parameters);
        var startsAt = parameters.Structure<JsonObject>("event_params")?["start_time"] is { } time ? GraphTime.Read(time.ToString()) : null;
        if (status.StartsWith("SCHEDULED", StringComparison.Ordinal) && (startsAt is null || startsAt <= State.Now || startsAt > State.Now + LatestStart)) throw FacebookErrors.Schedule();
        var live = State.Add(new EmulatedLiveVideo(State.NextId(), page, status == "LIVE_NOW" ? "LIVE" : status, State.Now)
        {
            Title = parameters["title"], Description = parameters["description"], StartsAt = startsAt, BroadcastAt = status == "LIVE_NOW" ? State.Now : null, VideoId = State.NextId(),
        });
        return call.Made(new JsonObject { ["id"] = live.Id, ["stream_url"] = Stream(live, "rtmp"), ["secure_stream_url"] = Stream(live, "rtmps") }, Describe(live, call));
    }

    private EmulatorAnswer Change(GraphCall call, EmulatedLiveVideo live)
    {
        var parameters = call.Parameters.Only([.. Known, "end_live_video"]);
        parameters.OneOf("status", Statuses);
        lock (State.Gate)
        {
            if (parameters.Truth("end_live_video"))
            {
                if (live.Status != "LIVE") throw GraphErrors.Parameter("The live video is not live");
                live.Status = "VOD";
            }
            else if (parameters["status"] is { } status)
            {
                if (live.Status is "VOD" or "LIVE_STOPPED") throw GraphErrors.Parameter("The live video is over");
                live.Status = status == "LIVE_NOW" ? "LIVE" : status;
                if (live.Status == "LIVE") live.BroadcastAt = State.Now;
            }

            live.Title = parameters["title"] ?? live.Title;
            live.Description = parameters["description"] ?? live.Description;
        }

        return EmulatorAnswer.Json(200, new JsonObject { ["id"] = live.Id });
    }

    private EmulatorAnswer Delete(GraphCall call, EmulatedLiveVideo live)
    {
        call.Parameters.Only();
        State.Remove(live);
        return GraphCall.Success();
    }

    private EmulatorAnswer List(GraphCall call, EmulatedPage page)
    {
        var parameters = call.Parameters.Only("limit", "after", "before", "broadcast_status", "source");
        parameters.OneOf("source", "owner", "target");
        var wanted = parameters.List("broadcast_status");
        if (wanted.FirstOrDefault(w => !ReadStatuses.Contains(w)) is { } unknown) throw GraphErrors.Parameter($"Param broadcast_status has no value {unknown}");
        var live = State.All<EmulatedLiveVideo>(v => v.Page == page && (wanted.Count == 0 || wanted.Contains(v.Status)));
        live.Reverse();
        return GraphEdge.Answer(call, live, v => Describe(v, call));
    }

    private static GraphObject Describe(EmulatedLiveVideo live, GraphCall call) => FacebookCommentWriter.AddEdges(
        new GraphObject("LiveVideo", "status", "stream_url", "secure_stream_url", "embed_html", "id")
            .Add("id", live.Id).Add("status", live.Status).Add("title", live.Title).Add("description", live.Description).Add("video", new JsonObject { ["id"] = live.VideoId })
            .Add("stream_url", Stream(live, "rtmp")).Add("secure_stream_url", Stream(live, "rtmps")).Add("dash_preview_url", $"https://video.example.com/{live.Id}.mpd").Add("ingest_streams", new JsonArray())
            .Add("live_views", live.Status == "LIVE" ? 0 : null).Add("creation_time", GraphTime.Write(live.CreatedAt)).Add("broadcast_start_time", live.BroadcastAt is { } at ? GraphTime.Write(at) : null)
            .Add("permalink_url", $"/{live.Page.Id}/videos/{live.VideoId}").Add("embed_html", $"<iframe src=\"https://www.facebook.com/plugins/video.php?href={live.VideoId}\"></iframe>")
            .Add("planned_start_time", live.StartsAt is { } start ? GraphTime.Write(start) : null),
        live, call);

    private static string Stream(EmulatedLiveVideo live, string scheme) => $"{scheme}://rtmp-api.facebook.com:{(scheme == "rtmps" ? 443 : 80)}/rtmp/{live.Id}?s_bl=1";
}
