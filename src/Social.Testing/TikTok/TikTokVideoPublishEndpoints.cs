using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Starting a video: as a direct post, or as a draft for the inbox.</summary>
internal sealed class TikTokVideoPublishEndpoints(TikTokEmulator emulator)
{
    private const int MaxTitle = 2200;

    public void Map(RouteTable routes)
    {
        routes.Map("POST", "/v2/post/publish/video/init/", DirectAsync, TikTokPolicy.Posting("video.publish"));
        routes.Map("POST", "/v2/post/publish/inbox/video/init/", InboxAsync, TikTokPolicy.Posting("video.upload"));
    }

    private async Task<EmulatorAnswer> DirectAsync(EmulatorExchange exchange)
    {
        var caller = (TikTokCaller)exchange.Caller!;
        var body = await TikTokBody.ReadAsync(exchange).ConfigureAwait(false);
        var post = body.Require("post_info");
        var level = TikTokPostingRules.PrivacyLevel(post);
        var title = post.String("title", MaxTitle) ?? "";
        post.Number("video_cover_timestamp_ms", 0, int.MaxValue);
        post.Flag("is_aigc");
        var (comment, duet, stitch) = (post.Flag("disable_comment"), post.Flag("disable_duet"), post.Flag("disable_stitch"));
        return Start(exchange, caller, body.Require("source_info"), (id, size, upload) =>
        {
            emulator.Rules.CheckDirect(caller, level);
            return new EmulatedTikTokPublish(id, caller.App, caller.User!, emulator.State.Now, size)
            {
                PostInfo = post.Text,
                Title = title,
                PrivacyLevel = level,
                CommentDisabled = comment,
                DuetDisabled = duet,
                StitchDisabled = stitch,
                ChunkSize = upload.Chunk,
                TotalChunkCount = upload.Count,
                UploadUrl = upload.Url,
                UploadToken = upload.Token,
                UploadExpiresAt = emulator.State.Now + emulator.Options.UploadUrlLifetime,
            };
        }, ("v_pub_file~v2-1.", "v_pub_url~v2."));
    }

    private async Task<EmulatorAnswer> InboxAsync(EmulatorExchange exchange)
    {
        var caller = (TikTokCaller)exchange.Caller!;
        var body = await TikTokBody.ReadAsync(exchange).ConfigureAwait(false);
        return Start(exchange, caller, body.Require("source_info"), (id, size, upload) =>
        {
            emulator.Rules.CheckDraft(caller);
            return new EmulatedTikTokPublish(id, caller.App, caller.User!, emulator.State.Now, size)
            {
                IsDraft = true,
                ChunkSize = upload.Chunk,
                TotalChunkCount = upload.Count,
                UploadUrl = upload.Url,
                UploadToken = upload.Token,
                UploadExpiresAt = emulator.State.Now + emulator.Options.UploadUrlLifetime,
            };
        }, ("v_inbox_file~v2.", "v_inbox_url~v2."));
    }

    private EmulatorAnswer Start(
        EmulatorExchange exchange, TikTokCaller caller, TikTokBody source, Func<string, long, Upload, EmulatedTikTokPublish> create, (string File, string Url) prefix)
    {
        source.RequireString("source");
        EmulatedTikTokPublish publish;
        if (source.Choice("source", "FILE_UPLOAD", "PULL_FROM_URL") == "FILE_UPLOAD")
        {
            var (size, chunk, count) = TikTokChunkRules.Read(source);
            lock (emulator.State.Gate)
            {
                var id = emulator.State.NextId();
                var token = TikTokTokens.NewSecret(16);
                var url = new Uri(emulator.BaseAddress, $"/video/?upload_id={id}&upload_token={token}").AbsoluteUri;
                publish = create(prefix.File + id, size, new Upload(chunk, count, url, token));
                emulator.State.Publishes[publish.Id] = publish;
            }

            return emulator.Envelope.Ok(new JsonObject { ["publish_id"] = publish.Id, ["upload_url"] = publish.UploadUrl });
        }

        var video = emulator.Rules.PullUrl(caller, source.RequireString("video_url"), source);
        lock (emulator.State.Gate)
        {
            publish = create(prefix.Url + emulator.State.NextId(), 0, new Upload(0, 0, null, null));
            emulator.State.Publishes[publish.Id] = publish;
        }

        emulator.Puller.Start(publish, [video], exchange.Fault);
        return emulator.Envelope.Ok(new JsonObject { ["publish_id"] = publish.Id });
    }

    private sealed record Upload(long Chunk, int Count, string? Url, string? Token);
}
