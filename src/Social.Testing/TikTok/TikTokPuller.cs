using System.Net;

namespace Social.Testing;

/// <summary>Pulls media from URLs in its own time: really, when they are on loopback; elsewhere it is taken to have worked.</summary>
internal sealed class TikTokPuller(TikTokEmulator emulator) : IDisposable
{
    private const long MaxBytes = 4L * 1024 * 1024 * 1024;
    private readonly Lock _gate = new();
    private readonly List<Task> _running = [];
    // A pull follows no redirect: TikTok refuses them.
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { Timeout = Timeout.InfiniteTimeSpan };

    public void Start(EmulatedTikTokPublish publish, IReadOnlyList<Uri> urls, EmulatorFault? fault)
    {
        lock (_gate)
        {
            _running.RemoveAll(t => t.IsCompleted);
            _running.Add(Task.Run(() => PullAsync(publish, urls, fault)));
        }
    }

    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        Task[] running;
        lock (_gate) running = [.. _running];
        await Task.WhenAll(running).WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    public void Dispose() => _http.Dispose();

    private async Task PullAsync(EmulatedTikTokPublish publish, IReadOnlyList<Uri> urls, EmulatorFault? fault)
    {
        var failed = publish.IsPhotos ? "photo_pull_failed" : "video_pull_failed";
        string? reason = null;
        using var timeout = new CancellationTokenSource(emulator.Options.PullTimeout, emulator.Clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, publish.Stopped);
        try
        {
            foreach (var url in urls)
                if (reason is null) reason = await PullAsync(publish, url, failed, stop.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException)
        {
            reason = failed;
        }

        emulator.Finish(publish, reason, fault);
    }

    private async Task<string?> PullAsync(EmulatedTikTokPublish publish, Uri url, string failed, CancellationToken cancellationToken)
    {
        if (!url.IsLoopback)
        {
            publish.DownloadedBytes += emulator.Options.UnfetchedBytes;
            publish.Add(new EmulatedTikTokMedia(url.OriginalString, emulator.Options.UnfetchedBytes, null, null));
            return null;
        }

        using var response = await _http.GetAsync(url, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        if (response.StatusCode != HttpStatusCode.OK) return failed;
        using var store = new SegmentStore(response.Content.Headers.ContentLength ?? long.MaxValue);
        var body = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using (body.ConfigureAwait(false))
        {
            var segment = await store.ReceiveAsync(body, MaxBytes, cancellationToken).ConfigureAwait(false);
            if (segment is null || segment.Length == 0) return failed;
            store.Commit(0, segment);
        }

        var (hash, head, content) = await store.AssembleAsync(emulator.Options.MediaBytesKept, cancellationToken).ConfigureAwait(false);
        publish.DownloadedBytes += store.Length;
        publish.Add(EmulatedTikTokMedia.Of(url.OriginalString, store.Length, hash, content));
        if (!emulator.Options.CheckMedia) return null;
        return publish.IsPhotos ? TikTokMediaInspector.CheckPhoto(head, store.Length) : TikTokMediaInspector.CheckVideo(publish, content ?? head);
    }
}
