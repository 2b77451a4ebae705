using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Describes videos, and makes posts of them.</summary>
internal static class FacebookVideoWriter
{
    /// <summary>Begins processing, unless it began with the last byte.</summary>
    public static void Process(GraphCall call, EmulatedPageVideo video, FacebookEmulatorOptions options)
    {
        var fault = call.Fault;
        var processing = fault?.Kind == EmulatorFaultKind.SlowProcessing ? fault.Delay : options.VideoProcessing;
        var error = fault?.Kind == EmulatorFaultKind.FailedProcessing ? fault.Reason ?? "1349125" : options.FailsWith;
        if (video.ProcessedAt is null) ((IGraphUploadTarget)video).Uploaded(call.State.Now, processing, error, options.ChecksMedia);
        else video.Error ??= error;
    }

    /// <summary>Makes the post; it appears when it is to and when processing is done, whatever is later, and never if that fails.</summary>
    public static void Publish(GraphState state, EmulatedPageVideo video, string becomes, DateTimeOffset? publishesAt)
    {
        lock (state.Gate)
        {
            video.State = becomes;
            if (video.Error is not null) return;
            var at = publishesAt is { } time && video.ProcessedAt is { } ready && ready > time ? ready : publishesAt;
            video.Post = state.Add(new EmulatedPagePost($"{video.Page.Id}_{state.NextId()}", video.Page, state.Now)
            {
                Message = video.Description, Video = video, PublishesAt = at, Parameters = video.Parameters, IsStory = video.Kind == "story",
            });
        }
    }

    public static GraphObject Describe(EmulatedPageVideo video, GraphCall call)
    {
        var now = call.State.Now;
        var post = video.IsProcessedAt(now) ? video.Post : null;
        var described = new GraphObject("Video", "updated_time", "description", "id")
            .Add("id", video.Id).Add("title", video.Title).Add("description", video.Description).Add("length", video.Upload.Media?.Duration?.TotalSeconds).Add("source", $"https://video.example.com/{video.Id}.mp4")
            .Add("picture", $"https://scontent.example.com/{video.Id}.jpg").Add("permalink_url", $"/reel/{video.Id}").Add("post_id", post?.Id).Add("status", Status(video, now))
            .Add("published", post?.IsPublishedAt(now) ?? false).Add("scheduled_publish_time", post is not null && post.IsScheduledAt(now) ? GraphTime.Write(post.PublishesAt!.Value) : null)
            .Add("created_time", GraphTime.Write(video.CreatedAt)).Add("updated_time", GraphTime.Write(video.CreatedAt)).Add("views", GraphInsight.Value(video.Insights, "post_video_views"))
            .Add("post_views", GraphInsight.Value(video.Insights, "post_video_views")).Add("embeddable", true).Add("embed_html", $"<iframe src=\"https://www.facebook.com/plugins/video.php?href={video.Id}\"></iframe>")
            .Add("format", new JsonArray()).Add("is_instagram_eligible", true).Add("live_status", (JsonNode?)null).Add("copyright_check_information", (JsonNode?)null).Add("universal_video_id", (JsonNode?)null)
            .Add("from", new JsonObject { ["name"] = video.Page.Name, ["id"] = video.Page.Id });
        foreach (var name in (string[])["content_category", "content_tags"]) described.Add(name, video.Parameters.GetValueOrDefault(name));
        return FacebookCommentWriter.AddEdges(described, video, call);
    }

    private static JsonObject Status(EmulatedPageVideo video, DateTimeOffset now)
    {
        var isReady = video.IsProcessedAt(now);
        var isFailed = video.Error is not null && video.ProcessedAt <= now;
        var uploading = new JsonObject { ["status"] = video.Upload.IsComplete ? "complete" : video.Upload.Received > 0 ? "in_progress" : "not_started" };
        // The guide misspells it, and so do the answers.
        if (!video.Upload.IsComplete) uploading["bytes_transfered"] = video.Upload.Received;
        if (video.Upload.Size is { } size) uploading["source_file_size"] = size;
        var processing = new JsonObject { ["status"] = isFailed ? "error" : isReady ? "complete" : video.Upload.IsComplete ? "in_progress" : "not_started" };
        if (isFailed) processing["errors"] = new JsonArray(new JsonObject { ["code"] = Code(video.Error!), ["message"] = Reason(video.Error!) });
        return new JsonObject
        {
            ["video_status"] = isFailed ? "error" : isReady && video.State is not null ? "ready" : video.Upload.IsComplete ? video.State is null ? "upload_complete" : "processing" : video.Upload.Received > 0 ? "uploading" : "processing",
            ["uploading_phase"] = uploading, ["processing_phase"] = processing, ["publishing_phase"] = Publishing(video, isReady, now),
        };
    }

    private static JsonObject Publishing(EmulatedPageVideo video, bool isReady, DateTimeOffset now)
    {
        if (!isReady || video.Post is not { } post) return new JsonObject { ["status"] = "not_started" };
        if (post.PublishesAt is null) return new JsonObject { ["status"] = "complete", ["publish_status"] = "draft" };
        var isPublished = post.IsPublishedAt(now);
        return new JsonObject { ["status"] = isPublished ? "complete" : "not_started", ["publish_status"] = isPublished ? "published" : "scheduled", ["publish_time"] = GraphTime.Write(post.PublishesAt.Value) };
    }

    private static JsonNode Code(string error) => int.TryParse(error, System.Globalization.CultureInfo.InvariantCulture, out var code) ? code : 1363130;

    private static string Reason(string error) => error switch
    {
        "1363040" => "The aspect ratio of the video is not supported.",
        "1363127" => "The resolution of the video is not supported.",
        "1363128" => "The duration of the video is not supported.",
        "1363129" => "The frame rate of the video is not supported.",
        "1349125" => "The format of the video is not supported.",
        _ => error,
    };
}
