using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Takes videos: by address, in one piece, or by the phases start, transfer, finish and cancel.</summary>
internal sealed class FacebookVideoEndpoints(FacebookEmulator emulator)
{
    private static readonly string[] Details =
    [
        "title", "description", "published", "scheduled_publish_time", "unpublished_content_type", "thumb", "content_category", "content_tags", "custom_labels", "targeting", "feed_targeting", "embeddable",
        "call_to_action", "no_story", "is_voice_clip", "spherical", "expiration", "crossposted_video_id", "replace_video_id", "swap_mode", "sponsor_id", "reference_only", "place", "backdated_time",
    ];

    private static readonly string[] Categories =
    [
        "BEAUTY_FASHION", "BUSINESS", "CARS_TRUCKS", "COMEDY", "CUTE_ANIMALS", "ENTERTAINMENT", "FAMILY", "FOOD_HEALTH", "HOME", "LIFESTYLE", "MUSIC", "NEWS", "OTHER", "POLITICS", "SCIENCE", "SPORTS",
        "TECHNOLOGY", "VIDEO_GAMING",
    ];

    private static readonly GraphPolicy Read = new("pages_read_engagement");

    private GraphState State => emulator.State;

    public void Map(GraphRouter router)
    {
        router.On<EmulatedPage>("POST", "videos", CreateAsync, FacebookFeedEndpoints.Policy);
        router.On<EmulatedPage>("GET", "videos", (call, page) => List(call, page, null), Read);
        router.On<EmulatedPage>("GET", "indexed_videos", (call, page) => List(call, page, null), Read);
        router.On<EmulatedPage>("GET", "video_reels", (call, page) => List(call, page, "reel"), Read);
        router.On<EmulatedPageVideo>("GET", "", (call, video) => GraphIdentityEndpoints.Select(call, FacebookVideoWriter.Describe(video, call)), Read);
        router.On<EmulatedPageVideo>("POST", "", Edit, FacebookFeedEndpoints.Policy);
        router.On<EmulatedPageVideo>("DELETE", "", Delete, FacebookFeedEndpoints.Policy);
        router.On<EmulatedPageVideo>("POST", "thumbnails", ThumbnailAsync, FacebookFeedEndpoints.Policy);
        router.On<EmulatedPageVideo>("POST", "captions", Captions, FacebookFeedEndpoints.Policy);
    }

    private async Task<EmulatorAnswer> CreateAsync(GraphCall call, EmulatedPage page)
    {
        if (!call.Token.Scopes.Contains("publish_video")) throw GraphErrors.Parameter("No permission to publish the video");
        if (page.IsBlocked) throw FacebookErrors.Blocked();
        return call["upload_phase"]?.ToLowerInvariant() switch
        {
            null => await AtOnceAsync(call, page).ConfigureAwait(false),
            "start" => Start(call, page),
            "transfer" => await TransferAsync(call, page).ConfigureAwait(false),
            "finish" => await FinishAsync(call, page).ConfigureAwait(false),
            "cancel" => Cancel(call, page),
            _ => throw GraphErrors.Parameter("Param upload_phase must be one of {start, transfer, finish, cancel}"),
        };
    }

    private async Task<EmulatorAnswer> AtOnceAsync(GraphCall call, EmulatedPage page)
    {
        var parameters = call.Parameters.Only([.. Details, "file_url", "source", "fbuploader_video_file_chunk"]);
        var publishesAt = Check(call);
        var video = NewVideo(page);
        if (parameters.File("source") is { } file) video.Upload.Complete(await file.ReadAsync(call.Aborted).ConfigureAwait(false));
        else if (parameters["fbuploader_video_file_chunk"] is { } handle) video.Upload.Complete(Uploaded(handle));
        else
        {
            var (found, media) = await emulator.Fetcher.TryFetchAsync(parameters["file_url"] ?? throw FacebookErrors.NotWhole(), call.Aborted).ConfigureAwait(false);
            if (!found) throw GraphErrors.Refuse(389, "(#389) Unable to fetch video file from URL.", 1363057);
            video.Upload.Complete(media);
        }

        await TakeThumbnailAsync(call, video).ConfigureAwait(false);
        Publish(call, State.Add(video), publishesAt);
        return call.Made(new JsonObject { ["id"] = video.Id }, FacebookVideoWriter.Describe(video, call));
    }

    private EmulatorAnswer Start(GraphCall call, EmulatedPage page)
    {
        var size = call.Parameters.Only("upload_phase", "file_size").Number("file_size", 1) ?? throw GraphErrors.Parameter("The parameter file_size is required");
        var video = State.Add(NewVideo(page));
        video.Upload.Size = size;
        var answer = new JsonObject { ["upload_session_id"] = video.SessionId, ["video_id"] = video.Id };
        foreach (var (name, value) in Offsets(video)) answer[name] = value!.DeepClone();
        return EmulatorAnswer.Json(200, answer);
    }

    private async Task<EmulatorAnswer> TransferAsync(GraphCall call, EmulatedPage page)
    {
        var parameters = call.Parameters.Only("upload_phase", "upload_session_id", "start_offset", "video_file_chunk");
        var video = Session(parameters, page);
        var offset = parameters.Number("start_offset") ?? throw GraphErrors.Parameter("The parameter start_offset is required");
        var chunk = parameters.File("video_file_chunk") ?? throw GraphErrors.Parameter("The parameter video_file_chunk is required");
        var end = Math.Min(video.Upload.Received + emulator.Options.VideoPartBytes, video.Upload.Size!.Value);
        if (offset != video.Upload.Received || chunk.Segment.Length == 0 || offset + chunk.Segment.Length > end)
        {
            // What arrived stays; the session goes on from the offsets that the refusal tells.
            throw new GraphRefusal(GraphErrors.Error(
                400, 6001, "There was a problem uploading your video file. Please try again.", 1363037, title: "Unable to upload video chunk", explanation: "The chunk does not begin where the upload is.", isTransient: false,
                data: Offsets(video).ToJsonString()));
        }

        var stream = chunk.Open();
        await using (stream.ConfigureAwait(false)) await video.Upload.ReceiveAsync(stream, chunk.Segment.Length, call.Aborted).ConfigureAwait(false);
        return EmulatorAnswer.Json(200, Offsets(video));
    }

    private async Task<EmulatorAnswer> FinishAsync(GraphCall call, EmulatedPage page)
    {
        var parameters = call.Parameters.Only([.. Details, "upload_phase", "upload_session_id"]);
        var video = Session(parameters, page);
        var publishesAt = Check(call);
        if (!video.Upload.IsComplete) throw GraphErrors.Refuse(6000, "There was a problem uploading your video file. Please try again with another file.", 1363045, "Video file size differs", "The size of the file is not what was said at the start.");
        await TakeThumbnailAsync(call, video).ConfigureAwait(false);
        Publish(call, video, publishesAt);
        return GraphCall.Success();
    }

    private EmulatorAnswer Cancel(GraphCall call, EmulatedPage page)
    {
        State.Remove(Session(call.Parameters.Only("upload_phase", "upload_session_id"), page));
        return GraphCall.Success();
    }

    private static DateTimeOffset? Check(GraphCall call)
    {
        FacebookFeedEndpoints.CheckMessage(call["description"], "description");
        FacebookFeedEndpoints.CheckAudience(call.Parameters);
        call.Parameters.OneOf("content_category", Categories);
        return FacebookSchedule.Read(call, isSecondsOnly: true);
    }

    private EmulatedPageVideo NewVideo(EmulatedPage page) => new(State.NextId(), page, "video", State.Now) { SessionId = State.NextId() };

    private EmulatedPageVideo Session(GraphParameters parameters, EmulatedPage page)
    {
        var id = parameters.Require("upload_session_id");
        return State.All<EmulatedPageVideo>(v => v.Page == page && v.SessionId == id && v.State is null).SingleOrDefault()
            ?? throw GraphErrors.Refuse(6000, "There was a problem uploading your video file. Please try again with another file.", 1363033, "Upload session unknown", "The session to upload the video is unknown or over.");
    }

    private GraphMedia Uploaded(string handle) =>
        State.All<GraphUploadSession>(s => s.Handle == handle).SingleOrDefault()?.Upload.Media ?? throw GraphErrors.Parameter("Param fbuploader_video_file_chunk is no handle of an uploaded file");

    private void Publish(GraphCall call, EmulatedPageVideo video, DateTimeOffset? publishesAt)
    {
        video.Title = call["title"];
        video.Description = call["description"];
        video.Parameters = Details.Where(n => call[n] is not null).ToDictionary(n => n, n => call[n]!, StringComparer.Ordinal);
        FacebookVideoWriter.Process(call, video, emulator.Options);
        FacebookVideoWriter.Publish(call.State, video, publishesAt is null ? "DRAFT" : publishesAt > State.Now ? "SCHEDULED" : "PUBLISHED", publishesAt);
    }

    private static async Task TakeThumbnailAsync(GraphCall call, EmulatedPageVideo video)
    {
        if (call.Parameters.File("thumb") is { } thumb) video.ThumbnailSha256 = (await thumb.ReadAsync(call.Aborted).ConfigureAwait(false)).Sha256;
    }

    private JsonObject Offsets(EmulatedPageVideo video)
    {
        var (received, size) = (video.Upload.Received, video.Upload.Size!.Value);
        var end = Math.Min(received + emulator.Options.VideoPartBytes, size);
        return new JsonObject { ["start_offset"] = $"{received}", ["end_offset"] = $"{end}" };
    }

    private EmulatorAnswer List(GraphCall call, EmulatedPage page, string? kind)
    {
        call.Parameters.Only("limit", "after", "before", "since", "until", "type").OneOf("type", "uploaded", "tagged");
        var videos = State.All<EmulatedPageVideo>(v => v.Page == page && v.State is not null && v.Kind != "story" && (kind is null || v.Kind == kind));
        videos.Reverse();
        return GraphEdge.Answer(call, [.. GraphEdge.Between(call, videos, v => v.CreatedAt)], v => FacebookVideoWriter.Describe(v, call));
    }

    private EmulatorAnswer Edit(GraphCall call, EmulatedPageVideo video)
    {
        var parameters = call.Parameters.Only("name", "title", "description", "published", "preferred_thumbnail_id", "scheduled_publish_time", "embeddable", "content_category", "content_tags", "targeting");
        lock (State.Gate)
        {
            video.Title = parameters["title"] ?? parameters["name"] ?? video.Title;
            video.Description = parameters["description"] ?? video.Description;
            if (parameters.Truth("published") && video.Post is { } post && !post.IsPublishedAt(State.Now)) post.PublishesAt = State.Now;
        }

        return GraphCall.Success();
    }

    private EmulatorAnswer Delete(GraphCall call, EmulatedPageVideo video)
    {
        call.Parameters.Only();
        State.Remove(video);
        if (video.Post is { } post) State.Remove(post);
        return GraphCall.Success();
    }

    private static async Task<EmulatorAnswer> ThumbnailAsync(GraphCall call, EmulatedPageVideo video)
    {
        var file = call.Parameters.Only("source", "is_preferred").File("source") ?? throw FacebookErrors.InvalidFile();
        video.ThumbnailSha256 = (await file.ReadAsync(call.Aborted).ConfigureAwait(false)).Sha256;
        return GraphCall.Success();
    }

    private static EmulatorAnswer Captions(GraphCall call, EmulatedPageVideo video)
    {
        var file = call.Parameters.Only("captions_file", "default_locale").File("captions_file") ?? throw GraphErrors.Parameter("The parameter captions_file is required");
        // The file's name tells the language: x.en_US.srt.
        if (file.FileName?.Split('.') is not [.., { Length: 5 } locale, "srt"]) throw GraphErrors.Refuse(386, "(#386) The captions file must be named filename.locale.srt");
        video.CaptionLocales.Add(locale);
        return GraphCall.Success();
    }
}
