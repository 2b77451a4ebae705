using System.Globalization;
using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Uploading media: at once, or in segments; and its processing.</summary>
internal sealed class TwitterMediaEndpoints(TwitterEmulator emulator)
{
    private const int MaxSegments = 1000;
    private const int InitialLifetimeSeconds = 1_295_999;
    private static readonly string[] Types =
    [
        "video/mp4", "video/webm", "video/mp2t", "video/quicktime", "text/srt", "text/vtt", "image/jpeg", "image/gif", "image/bmp", "image/png",
        "image/webp", "image/pjpeg", "image/tiff", "model/gltf-binary", "model/vnd.usdz+zip",
    ];

    private static readonly string[] Categories = ["amplify_video", "tweet_gif", "tweet_image", "tweet_video", "dm_gif", "dm_image", "dm_video", "subtitles"];

    private TwitterState State => emulator.State;

    public void Map(RouteTable routes)
    {
        routes.Map("POST", "/2/media/upload", UploadAsync, Policy());
        routes.Map("POST", "/2/media/upload/initialize", InitializeAsync, Policy());
        routes.Map("POST", "/2/media/upload/{id}/append", AppendAsync, Policy());
        routes.Map("POST", "/2/media/upload/{id}/finalize", FinalizeAsync, Policy());
        routes.Map("GET", "/2/media/upload", Status, TwitterPolicy.Read(TwitterAccess.User, "media.write", "media_id", "command"));
    }

    /// <summary>Finds media that the caller may work on.</summary>
    public static EmulatedTwitterMedia Find(TwitterEmulator emulator, EmulatorExchange exchange, string id)
    {
        var user = ((TwitterCaller)exchange.Caller!).User!;
        lock (emulator.State.Gate)
        {
            return emulator.State.Media.GetValueOrDefault(id) is { } media && media.Owner == user && (media.ExpiresAt > emulator.State.Now || media.IsAttached)
                ? media
                : throw new TwitterRefusal(TwitterProblems.InvalidRequest("BadRequest: Not found"));
        }
    }

    private static TwitterPolicy Policy() => TwitterPolicy.Write(TwitterAccess.User, "media.write");

    private async Task<EmulatorAnswer> UploadAsync(EmulatorExchange exchange)
    {
        var user = ((TwitterCaller)exchange.Caller!).User!;
        var store = new SegmentStore(exchange.Http.Request.ContentLength ?? long.MaxValue);
        try
        {
            var upload = await TwitterUpload.ReadAsync(exchange, store, long.MaxValue, "media", "media_category", "additional_owners").ConfigureAwait(false);
            var category = upload["media_category"] ?? throw Invalid("media_category", "", "$.media_category: is missing but it is required");
            if (!Categories.Contains(category) || category == "amplify_video")
                throw Invalid("media_category", category, $"$.media_category: does not have a value in the enumeration [{string.Join(", ", Categories.Where(c => c != "amplify_video"))}]");
            store.Commit(0, upload.Media!);
            var (hash, head, content) = await store.AssembleAsync(emulator.Options.MediaBytesKept, exchange.Aborted).ConfigureAwait(false);
            var type = MediaSniffer.TypeOf(head) ?? throw Invalid("media", "", "media type unrecognized");
            CheckSize(category, store.Length, user);
            CheckCategory(category, type);
            lock (State.Gate)
            {
                var media = new EmulatedTwitterMedia(State.NextId(), user, category, type, store.Length, State.Now + emulator.Options.MediaLifetime);
                media.AdditionalOwners.UnionWith(upload.AdditionalOwners);
                media.Segments.Commit(0, upload.Media!);
                Finish(media, hash, head, content, exchange.Fault);
                State.Media[media.Id] = media;
                return Describe(media, fresh: true);
            }
        }
        finally
        {
            store.Dispose();
        }
    }

    private async Task<EmulatorAnswer> InitializeAsync(EmulatorExchange exchange)
    {
        var user = ((TwitterCaller)exchange.Caller!).User!;
        var body = await TwitterBody.ReadAsync(exchange, "media_type", "total_bytes", "media_category", "additional_owners", "shared").ConfigureAwait(false);
        foreach (var name in (string[])["media_type", "total_bytes", "media_category"]) body.Require(name);
        var type = body.Text("media_type", null, null, Types)!;
        var category = body.Text("media_category", null, null, Categories)!;
        var total = body.Number("total_bytes", 0, 17_179_869_184)!.Value;
        var owners = body.Ids("additional_owners", 0, 100);
        body.Flag("shared");
        CheckCategory(category, type);
        CheckSize(category, total, user);
        lock (State.Gate)
        {
            var media = new EmulatedTwitterMedia(State.NextId(), user, category, type, total, State.Now.AddSeconds(InitialLifetimeSeconds));
            if (owners is not null) media.AdditionalOwners.UnionWith(owners);
            State.Media[media.Id] = media;
            return TwitterJson.Data(new JsonObject { ["id"] = media.Id, ["media_key"] = media.Key, ["expires_after_secs"] = InitialLifetimeSeconds });
        }
    }

    private async Task<EmulatorAnswer> AppendAsync(EmulatorExchange exchange)
    {
        var media = Find(emulator, exchange, TwitterQuery.PathId(exchange));
        if (media.IsFinished) throw new TwitterRefusal(TwitterProblems.InvalidRequest("BadRequest: the upload is already finalized."));
        var limit = emulator.Options.MaxSegmentBytes;
        var upload = await TwitterUpload.ReadAsync(exchange, media.Segments, limit, "media", "segment_index").ConfigureAwait(false);
        if (upload.Media is null) return EmulatorAnswer.Empty(413);
        var text = upload["segment_index"] ?? throw Invalid("segment_index", "", "$.segment_index: is missing but it is required");
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index) || index >= MaxSegments)
            throw Invalid("segment_index", text, "$.segment_index: must be an integer from 0 to 999");
        lock (State.Gate)
        {
            media.Segments.Commit(index, upload.Media);
            return TwitterJson.Data(new JsonObject { ["expires_at"] = media.ExpiresAt.ToUnixTimeSeconds() });
        }
    }

    private async Task<EmulatorAnswer> FinalizeAsync(EmulatorExchange exchange)
    {
        var media = Find(emulator, exchange, TwitterQuery.PathId(exchange));
        if (!media.IsFinished)
        {
            var segments = media.ReceivedSegments;
            if (media.Segments.Length != media.DeclaredBytes || segments.Count == 0 || segments.Keys.Max() != segments.Count - 1)
                throw new TwitterRefusal(TwitterProblems.InvalidRequest("Segments do not add up to provided total file size."));
            var (hash, head, content) = await media.Segments.AssembleAsync(emulator.Options.MediaBytesKept, exchange.Aborted).ConfigureAwait(false);
            lock (State.Gate) Finish(media, hash, head, content, exchange.Fault);
        }

        lock (State.Gate) return Describe(media, fresh: true);
    }

    private EmulatorAnswer Status(EmulatorExchange exchange)
    {
        var id = exchange["media_id"] ?? throw TwitterQuery.Refuse("media_id", "", "The `media_id` query parameter can not be empty");
        TwitterQuery.Choice(exchange, "command", "STATUS", "STATUS");
        var media = Find(emulator, exchange, id);
        lock (State.Gate)
        {
            if (!media.IsFinished || !media.NeedsProcessing) throw new TwitterRefusal(TwitterProblems.InvalidRequest("BadRequest: Not found"));
            if (State.Now >= media.ProcessingEnds) media.IsPolled = true;
            return Describe(media, fresh: false);
        }
    }

    private void Finish(EmulatedTwitterMedia media, string hash, byte[] head, byte[]? content, EmulatorFault? fault)
    {
        var sniffed = MediaSniffer.TypeOf(head);
        var isFalse = sniffed is null || !MediaSniffer.Agree(media.MediaType, sniffed);
        var fails = fault?.Kind == EmulatorFaultKind.FailedProcessing;
        if ((isFalse || fails) && !media.NeedsProcessing) throw Invalid("media", "", "media type unrecognized");
        media.Sha256 = hash;
        media.Content = content is null ? default(ReadOnlyMemory<byte>?) : content;
        media.Size = media.DeclaredBytes;
        (media.Width, media.Height) = MediaSniffer.SizeOf(head);
        media.IsFinished = true;
        media.ExpiresAt = State.Now + emulator.Options.MediaLifetime;
        media.FinishedAt = State.Now;
        media.ProcessingStarts = State.Now + emulator.Options.MediaPending;
        media.ProcessingEnds = media.ProcessingStarts + (fault?.Kind == EmulatorFaultKind.SlowProcessing ? fault.Delay : emulator.Options.MediaProcessing);
        if (fails) media.Failure = fault!.Reason ?? "Unsupported video format";
        else if (isFalse) media.Failure = "file is invalid";
        media.Segments.Dispose();
    }

    private EmulatorAnswer Describe(EmulatedTwitterMedia media, bool fresh)
    {
        var data = new JsonObject
        {
            ["id"] = media.Id,
            ["media_key"] = media.Key,
            ["size"] = media.Size,
            ["expires_after_secs"] = (long)Math.Max(0, Math.Ceiling((media.ExpiresAt - State.Now).TotalSeconds)),
        };
        if (media.IsVideo) data["video"] = new JsonObject { ["video_type"] = media.MediaType };
        else if (!media.IsSubtitles && media.Width > 0) data["image"] = new JsonObject { ["image_type"] = media.MediaType, ["w"] = media.Width, ["h"] = media.Height };
        if (media.NeedsProcessing) data["processing_info"] = Processing(media, fresh);
        return TwitterJson.Data(data);
    }

    private JsonObject Processing(EmulatedTwitterMedia media, bool fresh)
    {
        // What finalize reports is never the end: X has only just begun.
        var state = fresh && !media.IsPolled ? EmulatedTwitterMediaState.Pending : media.StateAt(State.Now);
        return state switch
        {
            EmulatedTwitterMediaState.Pending => new JsonObject { ["state"] = "pending", ["check_after_secs"] = emulator.Options.MediaCheckAfterSeconds },
            EmulatedTwitterMediaState.InProgress => new JsonObject
            {
                ["state"] = "in_progress",
                ["check_after_secs"] = emulator.Options.MediaCheckAfterSeconds,
                ["progress_percent"] = (int)(100 * ((State.Now - media.ProcessingStarts) / (media.ProcessingEnds - media.ProcessingStarts))),
            },
            EmulatedTwitterMediaState.Failed => new JsonObject
            {
                ["state"] = "failed",
                ["progress_percent"] = 100,
                ["error"] = new JsonObject { ["code"] = 1, ["name"] = "InvalidMedia", ["message"] = media.Failure },
            },
            _ => new JsonObject { ["state"] = "succeeded", ["progress_percent"] = 100 },
        };
    }

    private static void CheckCategory(string category, string type)
    {
        var fits = category switch
        {
            "subtitles" => type.StartsWith("text/", StringComparison.Ordinal),
            "tweet_gif" or "dm_gif" => type == "image/gif",
            "tweet_image" or "dm_image" => type.StartsWith("image/", StringComparison.Ordinal) || type.StartsWith("model/", StringComparison.Ordinal),
            _ => type.StartsWith("video/", StringComparison.Ordinal),
        };
        if (!fits) throw Invalid("media_category", category, $"The media category [{category}] does not take the media type [{type}].");
    }

    private static void CheckSize(string category, long bytes, EmulatedTwitterUser user)
    {
        const long Mega = 1024 * 1024;
        var limit = category switch
        {
            "tweet_image" or "dm_image" => 5 * Mega,
            "tweet_gif" or "dm_gif" => 15 * Mega,
            "tweet_video" or "dm_video" when !user.IsPremium => 512 * Mega,
            _ => long.MaxValue,
        };
        if (bytes > limit) throw Invalid("total_bytes", bytes.ToString(CultureInfo.InvariantCulture), $"File size exceeds {limit} bytes.");
    }

    private static TwitterRefusal Invalid(string parameter, string value, string message) => new(TwitterProblems.InvalidRequest(message, parameter, value));
}
