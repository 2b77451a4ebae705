namespace Social.Testing;

/// <summary>videos.insert.</summary>
internal sealed class YouTubeVideoUploadEndpoints(YouTubeEmulator emulator)
{
    private const long Limit = 274_877_906_944;
    private static readonly string[] Types = ["video/*", "application/octet-stream"];
    private static readonly HashSet<string> RejectionReasons =
    [
        "copyright", "inappropriate", "duplicate", "termsOfUse", "uploaderAccountSuspended", "length", "claim", "uploaderAccountClosed", "trademark", "legal",
        "conversion", "invalidFile", "emptyFile", "tooSmall", "codec", "uploadAborted",
    ];

    public void Map(RouteTable routes)
    {
        var policy = YouTubePolicy.Of("Video.Insert", "YFUP", 1, "part", "autoLevels", "notifySubscribers", "stabilize") with { Bucket = YouTubePolicy.Uploads };
        foreach (var prefix in (string[])["/upload", "/resumable/upload"])
        {
            routes.Map("POST", prefix + "/youtube/v3/videos", InsertAsync, policy);
            routes.Map("PUT", prefix + "/youtube/v3/videos", emulator.Uploads.ContinueAsync);
        }

        routes.Map(
            "POST", "/youtube/v3/videos",
            _ => new GoogleProblem(400, "The request does not include the video content.") { Reason = "mediaBodyRequired", Domain = "youtube.video" }.ToAnswer(), policy);
    }

    private Task<EmulatorAnswer> InsertAsync(EmulatorExchange exchange) => emulator.Uploads.BeginAsync(exchange, "videos", Limit, Types, (metadata, media) =>
    {
        var channel = emulator.RequireChannel(exchange);
        var parts = YouTubeParts.Read(exchange, YouTubeVideoWriter.PartNames);
        var notifies = GoogleQuery.Flag(exchange, "notifySubscribers", missing: true);
        lock (emulator.State.Gate)
        {
            // Checked at once, written when the bytes are there: until then there is no video.
            YouTubeVideoRules.Write(metadata, parts, new EmulatedVideo("", channel, emulator.State.Now), update: false, emulator.State.Now);
            var since = emulator.State.Now - TimeSpan.FromDays(1);
            if (emulator.State.Videos.Values.Count(v => v.Channel == channel && v.Broadcast is null && v.UploadedAt > since) >= emulator.Options.ChannelUploadsPerDay) throw YouTubeProblems.UploadLimit();
        }

        return (last, sink) => Finish(last, sink, channel, metadata, parts, media, notifies);
    });

    private EmulatorAnswer Finish(
        EmulatorExchange exchange, MediaSink sink, EmulatedChannel channel, GoogleBody metadata, IReadOnlySet<string> parts, UploadAnnouncement media, bool notifies)
    {
        lock (emulator.State.Gate)
        {
            var now = emulator.State.Now;
            var video = new EmulatedVideo(YouTubeState.NewId(11), channel, now)
            {
                NotifiedSubscribers = notifies,
                Size = sink.Length,
                Sha256 = sink.Sha256,
                Content = sink.Content is { } content ? content : (ReadOnlyMemory<byte>?)null,
                MediaType = media.MediaType,
                FileName = media.FileName,
                VisibleFrom = now + emulator.Options.VisibilityDelay,
                ProcessingEnds = now + emulator.Options.Processing,
                Failure = sink.Length == 0 ? "emptyFile" : null,
            };
            if (exchange.Fault is { Kind: EmulatorFaultKind.SlowProcessing } slow) video.ProcessingEnds = now + slow.Delay;
            if (exchange.Fault is { Kind: EmulatorFaultKind.FailedProcessing } failed)
                video.Failure = failed.Reason is { } reason && RejectionReasons.Contains(reason) ? reason : "invalidFile";
            YouTubeVideoRules.Write(metadata, parts, video, update: false, now);
            if (emulator.Options.LockUploadsToPrivate) video.Part("status")["privacyStatus"] = "private";
            emulator.State.Videos[video.Id] = video;
            // The answer to the upload is older than any processing.
            var whole = YouTubeVideoWriter.Write(video, isOwner: true, now - TimeSpan.FromTicks(1));
            return GoogleJson.Answer(emulator.Options.FinishedUploadStatus, YouTubeJson.Select(whole, parts));
        }
    }
}
