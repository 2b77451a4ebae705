using System.Buffers.Binary;

namespace Social.Testing;

/// <summary>What is known of media that arrived: its length, its hash, and what the head tells.</summary>
internal sealed record GraphMedia(long Length, string Sha256, byte[] Head)
{
    // Dimensions and durations stand near the front of a file that is made for the web.
    public const int HeadBytes = 256 * 1024;

    public string? Type => MediaSniffer.TypeOf(Head);

    public bool IsVideo => Type is "video/mp4" or "video/quicktime";

    public (int Width, int Height) Size => MediaSniffer.SizeOf(Head);

    /// <summary>Gets the duration, where the head tells it.</summary>
    public TimeSpan? Duration
    {
        get
        {
            ReadOnlySpan<byte> head = Head;
            var at = head.IndexOf("mvhd"u8);
            if (at < 0 || at + 36 > head.Length) return null;
            var box = head[at..];
            var isWide = box[4] == 1;
            double scale = BinaryPrimitives.ReadUInt32BigEndian(box[(isWide ? 24 : 16)..]);
            double duration = isWide ? BinaryPrimitives.ReadUInt64BigEndian(box[28..]) : BinaryPrimitives.ReadUInt32BigEndian(box[20..]);
            return scale > 0 && duration / scale < 1_000_000 ? TimeSpan.FromSeconds(duration / scale) : null;
        }
    }

    public static async Task<GraphMedia> ReadAsync(Stream source, CancellationToken cancellationToken)
    {
        using var sink = new MediaSink(HeadBytes);
        await sink.ReceiveAsync(source, long.MaxValue, cancellationToken).ConfigureAwait(false);
        return Of(sink);
    }

    public static GraphMedia Of(MediaSink sink) => new(sink.Length, sink.Sha256, sink.Head);
}
