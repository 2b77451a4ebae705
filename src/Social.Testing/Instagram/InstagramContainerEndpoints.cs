using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Makes containers and tells how they stand.</summary>
internal sealed class InstagramContainerEndpoints(GraphEmulator emulator)
{
    private static readonly Dictionary<string, string> Texts = new(StringComparer.Ordinal)
    {
        ["FINISHED"] = "Finished: Media has been uploaded and it is ready to be published.",
        ["IN_PROGRESS"] = "In Progress: Media is still being processed.",
        ["PUBLISHED"] = "Published: Media has been published.",
        ["EXPIRED"] = "Expired: Media was not published within 24 hours.",
    };

    private readonly InstagramContainerRules _rules = new(emulator.State);

    private GraphState State => emulator.State;

    public void Map(GraphRouter router)
    {
        router.On<EmulatedInstagramAccount>("POST", "media", CreateAsync, InstagramPublishEndpoints.Policy);
        router.On<EmulatedInstagramContainer>("GET", "", (call, container) => GraphIdentityEndpoints.Select(call, Describe(container)), new GraphPolicy("instagram_basic", "instagram_business_basic"));
    }

    private async Task<EmulatorAnswer> CreateAsync(GraphCall call, EmulatedInstagramAccount account)
    {
        var type = _rules.Check(call, account);
        var parameters = call.Parameters;
        if (account.IsRestricted) throw InstagramErrors.Restricted();
        if (emulator.Shared.EnforceRateLimits && State.All<EmulatedInstagramContainer>(c => c.Account == account && c.CreatedAt > State.Now.AddHours(-24)).Count >= State.Instagram.ContainersADay)
            throw GraphErrors.Refuse(4, "(#4) Application request limit reached", isTransient: true);
        var isVideo = type is "REELS" or "VIDEO" || (type == "STORIES" && !parameters.Has("image_url"));
        var url = parameters["image_url"] ?? parameters["video_url"];
        var children = type == "CAROUSEL" ? Children(account, parameters.List("children")) : [];
        var (found, media) = url is null ? (true, null) : await emulator.Fetcher.TryFetchAsync(url, call.Aborted).ConfigureAwait(false);
        // An image is looked at while the request waits, a video afterwards.
        if (!found && !isVideo) throw InstagramErrors.Unreachable();
        if (!isVideo && media is not null && emulator.Shared.ChecksMedia) InstagramMediaRules.CheckImage(media, type == "STORIES");
        if (parameters["cover_url"] is { } cover && !(await emulator.Fetcher.TryFetchAsync(cover, call.Aborted).ConfigureAwait(false)).Found) throw InstagramErrors.Unreachable();
        var container = Create(call, account, type, isVideo, media, children);
        if (!found) container.Error = "2207077";
        State.Add(container);
        var answer = new JsonObject { ["id"] = container.Id };
        if (container.Upload is not null) answer["uri"] = $"{call.Origin}/ig-api-upload/{call.Version}/{container.Id}";
        return EmulatorAnswer.Json(200, answer);
    }

    private EmulatedInstagramContainer Create(GraphCall call, EmulatedInstagramAccount account, string type, bool isVideo, GraphMedia? media, IReadOnlyList<EmulatedInstagramContainer> children)
    {
        var parameters = call.Parameters;
        var isUpload = parameters["upload_type"] is not null;
        var fault = call.Fault;
        var processing = fault?.Kind == EmulatorFaultKind.SlowProcessing ? fault.Delay : isVideo ? State.Instagram.VideoProcessing : State.Instagram.ImageProcessing;
        var container = new EmulatedInstagramContainer(State.NextId(), account, type, State.Now)
        {
            Caption = parameters["caption"], MediaUrl = parameters["image_url"] ?? parameters["video_url"], Children = children, IsVideo = isVideo, IsCarouselItem = parameters.Truth("is_carousel_item"),
            Parameters = InstagramContainerRules.Names.Where(n => parameters[n] is not null).ToDictionary(n => n, n => parameters[n]!, StringComparer.Ordinal),
            Upload = isUpload ? new GraphUpload() : null, FinishedAt = isUpload ? null : State.Now + processing, Sha256 = media?.Sha256,
        };
        container.Error = fault?.Kind == EmulatorFaultKind.FailedProcessing ? fault.Reason ?? "2207026" : isVideo ? State.Instagram.FailsWith : null;
        if (isVideo && media is not null && emulator.Shared.ChecksMedia) container.Error ??= InstagramMediaRules.CheckVideo(media, container);
        return container;
    }

    private List<EmulatedInstagramContainer> Children(EmulatedInstagramAccount account, IReadOnlyList<string> ids)
    {
        List<EmulatedInstagramContainer> children = [];
        foreach (var id in ids)
        {
            if (State.Find<EmulatedInstagramContainer>(id) is not { IsCarouselItem: true } child || child.Account != account) throw InstagramErrors.NoContainer();
            if (child.StatusAt(State.Now) == "EXPIRED") throw InstagramErrors.Expired();
            children.Add(child);
        }

        return children;
    }

    private GraphObject Describe(EmulatedInstagramContainer container)
    {
        var status = container.StatusAt(State.Now);
        var described = new GraphObject("IGContainer", "id")
            .Add("id", container.Id).Add("status_code", status)
            .Add("status", status == "ERROR" ? $"Error: Media upload has failed with error code {container.Error}" : Texts[status])
            .Add("copyright_check_status", (JsonNode?)null);
        if (container.Upload is not { } upload) return described.Add("video_status", (JsonNode?)null);
        var uploading = new JsonObject { ["status"] = upload.IsComplete ? "complete" : upload.Received > 0 ? "in_progress" : "not_started", ["bytes_transferred"] = upload.Received };
        if (upload.Size is { } size) uploading["source_file_size"] = size;
        var processing = new JsonObject { ["status"] = status switch { "FINISHED" or "PUBLISHED" => "complete", "ERROR" => "error", _ => upload.IsComplete ? "in_progress" : "not_started" } };
        if (status == "ERROR") processing["errors"] = new JsonArray(new JsonObject { ["code"] = container.Error, ["message"] = "Media upload has failed" });
        return described.Add("video_status", new JsonObject { ["uploading_phase"] = uploading, ["processing_phase"] = processing });
    }
}
