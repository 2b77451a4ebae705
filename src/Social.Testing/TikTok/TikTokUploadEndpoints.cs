namespace Social.Testing;

/// <summary>The upload URL: chunks strictly in order, each exactly as init announced.</summary>
internal sealed class TikTokUploadEndpoints(TikTokEmulator emulator)
{
    public const string Path = "/video/";

    public void Map(RouteTable routes) => routes.Map("PUT", Path, PutAsync);

    /// <summary>Finds the upload of a URL by both its parts.</summary>
    public static EmulatedTikTokPublish? Find(TikTokEmulator emulator, EmulatorExchange exchange)
    {
        var token = exchange["upload_token"];
        lock (emulator.State.Gate)
        {
            return emulator.State.Publishes.Values.FirstOrDefault(p =>
                p.UploadToken is not null && p.UploadToken == token && p.Id.EndsWith("." + exchange["upload_id"], StringComparison.Ordinal));
        }
    }

    private async Task<EmulatorAnswer> PutAsync(EmulatorExchange exchange)
    {
        if (Find(emulator, exchange) is not { } publish) return EmulatorAnswer.Empty(404);
        if (emulator.Clock.GetUtcNow() >= publish.UploadExpiresAt) return EmulatorAnswer.Empty(403);
        // The URL is the credential: a token beside it has leaked to a host that must not see it.
        if (exchange.Header("Authorization") is not null) return EmulatorAnswer.Empty(400);
        if (exchange.ContentType is not ("video/mp4" or "video/quicktime" or "video/webm")) return EmulatorAnswer.Empty(400);
        if (TikTokContentRange.Parse(exchange.Header("Content-Range")) is not { } range || range.Total != publish.VideoSize) return EmulatorAnswer.Empty(400);
        if (exchange.Http.Request.ContentLength != range.Length) return EmulatorAnswer.Empty(400);

        var stored = publish.UploadedBytes;
        if (range.First != stored) return Mismatch(publish);
        var index = publish.Chunks.Count;
        var isLast = index == publish.TotalChunkCount - 1;
        if (isLast ? range.Last != publish.VideoSize - 1 : range.Length != publish.ChunkSize) return EmulatorAnswer.Empty(400);

        var segment = await publish.Segments.ReceiveAsync(exchange.Body, range.Length, exchange.Aborted).ConfigureAwait(false);
        lock (emulator.State.Gate)
        {
            // Another request may have stored the same chunk meanwhile.
            if (segment is null || publish.UploadedBytes != stored) return Mismatch(publish);
            publish.Segments.Commit(index, segment);
        }

        if (isLast) await FinishAsync(publish, exchange).ConfigureAwait(false);
        return Told(isLast ? 201 : 206, publish);
    }

    private async Task FinishAsync(EmulatedTikTokPublish publish, EmulatorExchange exchange)
    {
        var (hash, head, content) = await publish.Segments.AssembleAsync(emulator.Options.MediaBytesKept, exchange.Aborted).ConfigureAwait(false);
        publish.Segments.Dispose();
        publish.Add(EmulatedTikTokMedia.Of(null, publish.VideoSize, hash, content));
        emulator.Finish(publish, emulator.Options.CheckMedia ? TikTokMediaInspector.CheckVideo(publish, content ?? head) : null, exchange.Fault);
    }

    private static EmulatorAnswer Mismatch(EmulatedTikTokPublish publish) => Told(416, publish);

    private static EmulatorAnswer Told(int status, EmulatedTikTokPublish publish) =>
        EmulatorAnswer.Empty(status).With("Content-Range", TikTokContentRange.Stored(publish.UploadedBytes, publish.VideoSize));
}
