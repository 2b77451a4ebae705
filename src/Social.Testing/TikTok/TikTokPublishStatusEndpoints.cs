using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>What a creator may post, and what became of it.</summary>
internal sealed class TikTokPublishStatusEndpoints(TikTokEmulator emulator)
{
    public void Map(RouteTable routes)
    {
        routes.Map("POST", "/v2/post/publish/creator_info/query/", CreatorInfo, TikTokPolicy.Posting("video.publish"));
        routes.Map("POST", "/v2/post/publish/status/fetch/", StatusAsync, TikTokPolicy.Posting("video.publish", "video.upload"));
        routes.Map("POST", "/v2/post/publish/cancel/", CancelAsync, TikTokPolicy.Posting("video.publish", "video.upload"));
    }

    private EmulatorAnswer CreatorInfo(EmulatorExchange exchange)
    {
        var caller = (TikTokCaller)exchange.Caller!;
        var user = caller.User!;
        lock (emulator.State.Gate)
        {
            // Bans and caps are told here with 200: only the code in the body refuses.
            if (emulator.Rules.Obstacle(caller) is var (code, message)) throw TikTokProblems.Open(200, code, message);
        }

        return emulator.Envelope.Ok(new JsonObject
        {
            ["creator_avatar_url"] = user.AvatarUrl,
            ["creator_username"] = user.Username,
            ["creator_nickname"] = user.DisplayName,
            ["privacy_level_options"] = new JsonArray([.. user.PrivacyLevelOptions.Select(o => (JsonNode)o)]),
            ["comment_disabled"] = user.CommentDisabled,
            ["duet_disabled"] = user.DuetDisabled,
            ["stitch_disabled"] = user.StitchDisabled,
            ["max_video_post_duration_sec"] = user.MaxVideoDurationSeconds,
        });
    }

    private async Task<EmulatorAnswer> StatusAsync(EmulatorExchange exchange)
    {
        var publish = await FindAsync(exchange).ConfigureAwait(false);
        lock (emulator.State.Gate)
        {
            emulator.State.Settle();
            var now = emulator.State.Now;
            var status = publish.StatusAt(now);
            var data = new JsonObject { ["status"] = status };
            if (status == "FAILED") data["fail_reason"] = publish.FailReason;
            // The misspelling is the network's own.
            data["publicaly_available_post_id"] = publish.Video is { } video && video.IsPublicAt(now) ? new JsonArray(video.Id) : [];
            if (publish.IsUpload) data["uploaded_bytes"] = publish.UploadedBytes;
            else data["downloaded_bytes"] = publish.DownloadedBytes;
            return emulator.Envelope.Ok(data);
        }
    }

    private async Task<EmulatorAnswer> CancelAsync(EmulatorExchange exchange)
    {
        var publish = await FindAsync(exchange).ConfigureAwait(false);
        lock (emulator.State.Gate)
        {
            if (publish.StatusAt(emulator.State.Now) != "PROCESSING_DOWNLOAD")
                throw TikTokProblems.Open(400, "publish_not_cancellable", "The post can no longer be cancelled.");
            publish.Cancel(emulator.State.Now);
        }

        return emulator.Envelope.Ok([]);
    }

    private async Task<EmulatedTikTokPublish> FindAsync(EmulatorExchange exchange)
    {
        var caller = (TikTokCaller)exchange.Caller!;
        var body = await TikTokBody.ReadAsync(exchange).ConfigureAwait(false);
        var id = body.RequireString("publish_id");
        lock (emulator.State.Gate)
        {
            if (!emulator.State.Publishes.TryGetValue(id, out var publish)) throw TikTokProblems.Open(400, "invalid_publish_id", "The publish_id does not exist.");
            return publish.User == caller.User && publish.App == caller.App
                ? publish
                : throw TikTokProblems.Open(400, "token_not_authorized_for_specified_publish_id", "The token is not authorized for the publish_id.");
        }
    }
}
