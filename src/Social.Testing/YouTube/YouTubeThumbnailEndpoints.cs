namespace Social.Testing;

/// <summary>thumbnails.set.</summary>
internal sealed class YouTubeThumbnailEndpoints(YouTubeEmulator emulator)
{
    private const long Limit = 50 * 1024 * 1024;
    private static readonly string[] Types = ["image/jpeg", "image/png", "application/octet-stream"];

    public void Map(RouteTable routes)
    {
        var policy = YouTubePolicy.Of("Thumbnail.Set", "YFUP", 50, "videoId");
        routes.Map("POST", "/upload/youtube/v3/thumbnails/set", SetAsync, policy);
        routes.Map("PUT", "/upload/youtube/v3/thumbnails/set", emulator.Uploads.ContinueAsync);
        routes.Map(
            "POST", "/youtube/v3/thumbnails/set",
            _ => new GoogleProblem(400, "The request does not include the image content.") { Reason = "mediaBodyRequired", Domain = "youtube.thumbnail" }.ToAnswer(), policy);
    }

    private Task<EmulatorAnswer> SetAsync(EmulatorExchange exchange) => emulator.Uploads.BeginAsync(exchange, "thumbnails/set", Limit, Types, (_, _) =>
    {
        var channel = emulator.RequireChannel(exchange);
        var id = GoogleQuery.Require(exchange, "videoId");
        lock (emulator.State.Gate)
        {
            if (emulator.State.Video(id) is not { } video) throw YouTubeProblems.NotFound("thumbnail", "videoNotFound", "videoId", "The video that you are trying to insert a thumbnail image for cannot be found.");
            const string forbidden = "The authenticated user doesnt have permissions to upload and set custom video thumbnails.";
            if (video.Channel != channel || !channel.IsPhoneVerified) throw YouTubeProblems.Parameter("thumbnail", "forbidden", "videoId", forbidden, 403);
            return (_, sink) => Finish(video, sink);
        }
    });

    private EmulatorAnswer Finish(EmulatedVideo video, MediaSink sink)
    {
        var head = sink.Head;
        var isPng = head.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']);
        var isJpeg = head.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]);
        if (!isPng && !isJpeg) throw new GoogleProblem(400, "The provided image content is invalid.") { Reason = "invalidImage", Domain = "youtube.thumbnail" }.Refuse();
        lock (emulator.State.Gate)
        {
            video.ThumbnailMediaType = isPng ? "image/png" : "image/jpeg";
            video.ThumbnailSha256 = sink.Sha256;
            return YouTubeJson.List("thumbnailSetResponse", [YouTubeJson.Thumbnails($"https://i.ytimg.com/vi/{video.Id}/")]);
        }
    }
}
