using System.Text;
using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Captions: list, insert, update, delete, download.</summary>
internal sealed class YouTubeCaptionEndpoints(YouTubeEmulator emulator)
{
    private const long Limit = 104_857_600;
    private static readonly string[] Types = ["text/xml", "application/octet-stream", "*/*"];

    public void Map(RouteTable routes)
    {
        const string path = "/youtube/v3/captions";
        var insert = YouTubePolicy.Of("Caption.Insert", "FP", 400, "part", "sync");
        var update = YouTubePolicy.Of("Caption.Update", "FP", 450, "part", "sync");
        routes.Map("GET", path, List, YouTubePolicy.Of("Caption.List", "FP", 50, "part", "videoId", "id"));
        routes.Map("POST", "/upload" + path, InsertAsync, insert);
        routes.Map("POST", path, _ => new GoogleProblem(400, "The request does not contain the caption track contents.") { Reason = "contentRequired", Domain = "youtube.caption" }.ToAnswer(), insert);
        routes.Map("PUT", "/upload" + path, exchange => exchange["upload_id"] is null ? ReplaceAsync(exchange) : emulator.Uploads.ContinueAsync(exchange), update);
        routes.Map("PUT", path, UpdateAsync, update);
        routes.Map("DELETE", path, Delete, YouTubePolicy.Of("Caption.Delete", "FP", 50, "id"));
        routes.Map("GET", path + "/{id}", Download, YouTubePolicy.Of("Caption.Download", "FP", 200, "tfmt", "tlang"));
    }

    private EmulatorAnswer List(EmulatorExchange exchange)
    {
        var parts = YouTubeParts.Read(exchange, "snippet");
        var channel = emulator.RequireChannel(exchange);
        var ids = GoogleQuery.List(exchange, "id");
        var videoId = GoogleQuery.Require(exchange, "videoId");
        lock (emulator.State.Gate)
        {
            var video = OwnVideo(videoId, channel, "videoId");
            return YouTubeJson.List("captionListResponse", emulator.State.Captions.Values
                .Where(c => c.Video == video && ids?.Contains(c.Id) != false).Select(c => YouTubeJson.Select(Write(c), parts)));
        }
    }

    private Task<EmulatorAnswer> InsertAsync(EmulatorExchange exchange) => emulator.Uploads.BeginAsync(exchange, "captions", Limit, Types, (body, _) =>
    {
        var parts = YouTubeParts.Read(exchange, "snippet");
        var channel = emulator.RequireChannel(exchange);
        body.Only("kind", "etag", "id", "snippet");
        YouTubeParts.CheckBody(body, parts);
        var snippet = body.Object("snippet");
        var (videoId, language, name) = (snippet?.Text("videoId"), snippet?.Text("language"), snippet?.Text("name") ?? "");
        if (string.IsNullOrEmpty(videoId) || string.IsNullOrEmpty(language))
            throw YouTubeProblems.Body("caption", "invalidMetadata", "snippet", "The request contains invalid metadata values, which prevent the track from being created: videoId and language are required.");
        if (name.Length > 150) throw YouTubeProblems.Body("caption", "nameTooLong", "snippet.name", "The specified name in the request is too long. The maximum supported length is 150 characters.");
        var isDraft = snippet!.Flag("isDraft") ?? false;
        lock (emulator.State.Gate)
        {
            var video = OwnVideo(videoId, channel, "body.snippet.videoId");
            CheckFree(video, language, name);
            return (_, sink) => Insert(new EmulatedCaption("AUieDa" + YouTubeState.NewId(50), video, language, name) { IsDraft = isDraft }, sink, parts);
        }
    });

    private EmulatorAnswer Insert(EmulatedCaption caption, MediaSink sink, IReadOnlySet<string> parts)
    {
        lock (emulator.State.Gate)
        {
            if (sink.Length == 0) throw new GoogleProblem(400, "The request does not contain the caption track contents.") { Reason = "contentRequired", Domain = "youtube.caption" }.Refuse();
            CheckFree(caption.Video, caption.Language, caption.Name);
            caption.Content = sink.Head;
            caption.UpdatedAt = emulator.State.Now;
            emulator.State.Captions[caption.Id] = caption;
            return GoogleJson.Ok(YouTubeJson.Select(Write(caption), parts));
        }
    }

    private void CheckFree(EmulatedVideo video, string language, string name)
    {
        if (emulator.State.Captions.Values.Any(c => c.Video == video && c.Language == language && c.Name == name))
            throw YouTubeProblems.Parameter("caption", "captionExists", "body.snippet", "The specified video already has a caption track with the given snippet.language and snippet.name values.", 409);
    }

    private Task<EmulatorAnswer> ReplaceAsync(EmulatorExchange exchange) => emulator.Uploads.BeginAsync(exchange, "captions", Limit, Types, (body, _) =>
    {
        var parts = YouTubeParts.Read(exchange, "snippet");
        var channel = emulator.RequireChannel(exchange);
        body.Only("kind", "etag", "id", "snippet");
        YouTubeParts.CheckBody(body, parts);
        EmulatedCaption caption;
        lock (emulator.State.Gate) caption = Own(body.Text("id"), channel);
        var isDraft = body.Object("snippet")?.Flag("isDraft");
        return (_, sink) =>
        {
            lock (emulator.State.Gate)
            {
                if (sink.Length == 0) throw new GoogleProblem(400, "The request does not contain the caption track contents.") { Reason = "contentRequired", Domain = "youtube.caption" }.Refuse();
                caption.Content = sink.Head;
                if (parts.Contains("snippet")) caption.IsDraft = isDraft ?? false;
                caption.UpdatedAt = emulator.State.Now;
                return GoogleJson.Ok(YouTubeJson.Select(Write(caption), parts));
            }
        };
    });

    private async Task<EmulatorAnswer> UpdateAsync(EmulatorExchange exchange)
    {
        var parts = YouTubeParts.Read(exchange, "snippet");
        var channel = emulator.RequireChannel(exchange);
        var body = (await GoogleBody.ReadAsync(exchange).ConfigureAwait(false)).Only("kind", "etag", "id", "snippet");
        YouTubeParts.CheckBody(body, parts);
        lock (emulator.State.Gate)
        {
            var caption = Own(body.Text("id"), channel);
            if (parts.Contains("snippet")) caption.IsDraft = body.Object("snippet")?.Flag("isDraft") ?? false;
            caption.UpdatedAt = emulator.State.Now;
            return GoogleJson.Ok(YouTubeJson.Select(Write(caption), parts));
        }
    }

    private EmulatorAnswer Delete(EmulatorExchange exchange)
    {
        var channel = emulator.RequireChannel(exchange);
        var id = GoogleQuery.Require(exchange, "id");
        lock (emulator.State.Gate)
        {
            emulator.State.Captions.Remove(Own(id, channel).Id);
            return EmulatorAnswer.Empty(204);
        }
    }

    private EmulatorAnswer Download(EmulatorExchange exchange)
    {
        var channel = emulator.RequireChannel(exchange);
        var format = GoogleQuery.OneOf(exchange, "tfmt", "", "sbv", "srt", "vtt", "scc", "ttml");
        lock (emulator.State.Gate)
        {
            var caption = Own(exchange.RouteValues["id"], channel);
            // Formats are not converted, except that a WebVTT file announces itself.
            var content = caption.Content;
            if (format == "vtt" && !Encoding.UTF8.GetString(content.Span).StartsWith("WEBVTT", StringComparison.Ordinal)) content = (byte[])[.. "WEBVTT\n\n"u8, .. content.Span];
            return EmulatorAnswer.Bytes(200, content, "application/octet-stream");
        }
    }

    private EmulatedCaption Own(string? id, EmulatedChannel channel)
    {
        if (id is null || !emulator.State.Captions.TryGetValue(id, out var caption))
            throw YouTubeProblems.NotFound("caption", "captionNotFound", "id", "The caption track could not be found.");
        return caption.Video.Channel == channel ? caption : throw YouTubeProblems.Forbidden("caption", "The permissions associated with the request are not sufficient for the caption track.");
    }

    private EmulatedVideo OwnVideo(string id, EmulatedChannel channel, string where)
    {
        if (emulator.State.Video(id) is not { } video || !emulator.State.CanSee(video, channel))
            throw YouTubeProblems.NotFound("caption", "videoNotFound", where, "The video identified by the videoId parameter could not be found.");
        return video.Channel == channel ? video : throw YouTubeProblems.Forbidden("caption", "The permissions associated with the request are not sufficient for the video's captions.");
    }

    private static JsonObject Write(EmulatedCaption caption) => new()
    {
        ["kind"] = "youtube#caption",
        ["id"] = caption.Id,
        ["snippet"] = new JsonObject
        {
            ["videoId"] = caption.Video.Id,
            ["lastUpdated"] = GoogleJson.PreciseTime(caption.UpdatedAt),
            ["trackKind"] = "standard",
            ["language"] = caption.Language,
            ["name"] = caption.Name,
            ["audioTrackType"] = "unknown",
            ["isCC"] = false,
            ["isLarge"] = false,
            ["isEasyReader"] = false,
            ["isDraft"] = caption.IsDraft,
            ["isAutoSynced"] = false,
            ["status"] = caption.Status,
        },
    };
}
