namespace Social.Testing;

/// <summary>Ends an upload: what the bytes are, and how processing will go.</summary>
internal static class LinkedInUploads
{
    private const long MaxPixels = 36_152_320;
    private const long MaxDocumentBytes = 100L * 1024 * 1024;

    /// <summary>Puts the bytes together and starts processing.</summary>
    public static async Task FinishAsync(LinkedInEmulator emulator, EmulatedLinkedInMedia media, EmulatorExchange exchange)
    {
        var options = emulator.Options;
        var (hash, head, content) = await media.Store.AssembleAsync(options.MediaBytesKept, exchange.Aborted).ConfigureAwait(false);
        var fault = exchange.Fault;
        lock (emulator.State.Gate)
        {
            var now = emulator.State.Now;
            media.Size = media.Store.Length;
            media.Content = content is null ? default(ReadOnlyMemory<byte>?) : content;
            media.MediaType = LinkedInMediaSniffer.TypeOf(head);
            media.Failure = fault?.Kind == EmulatorFaultKind.FailedProcessing ? fault.Reason ?? "PROCESSING_ERROR" : Problem(media, head, options);
            media.FinishedAt = now;
            var processing = media.Kind switch { "image" => options.ImageProcessing, "document" => options.DocumentProcessing, _ => options.VideoProcessing };
            media.ProcessingEnds = now + (fault?.Kind == EmulatorFaultKind.SlowProcessing ? fault.Delay : processing);
            media.Sha256 = hash;
        }
    }

    private static string? Problem(EmulatedLinkedInMedia media, byte[] head, LinkedInEmulatorOptions options)
    {
        if (media.MediaType is null || !Takes(media.Kind, media.MediaType)) return "UNSUPPORTED_FORMAT";
        switch (media.Kind)
        {
            case "image":
                var (width, height) = MediaSniffer.SizeOf(head);
                return (long)width * height >= MaxPixels ? "TOO_MANY_PIXELS" : null;
            case "document":
                return media.Size > MaxDocumentBytes ? "FILE_TOO_LARGE" : null;
            default:
                return media.Size < options.MinVideoBytes || media.Size > options.MaxVideoBytes ? "FILE_SIZE_NOT_SUPPORTED" : null;
        }
    }

    private static bool Takes(string kind, string type) => kind switch
    {
        "image" => type is "image/jpeg" or "image/png" or "image/gif",
        "video" => type == "video/mp4",
        _ => type is "application/pdf" or "application/zip" or "application/x-ole-storage",
    };
}
