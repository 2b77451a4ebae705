namespace Social;

/// <summary>Tells audio formats from their first bytes.</summary>
internal static class AudioSniffer
{
    public static MediaFormat? Sniff(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("ID3"u8) || IsMpegFrame(head))
            return new("audio/mpeg", MediaKind.Audio);

        if (head.Length >= 7 && head[0] == 0xFF && (head[1] & 0xF6) == 0xF0)
            return new("audio/aac", MediaKind.Audio);

        if (head.Length >= 12 && head.StartsWith("RIFF"u8) && head[8..].StartsWith("WAVE"u8))
            return new("audio/wav", MediaKind.Audio);

        if (head.StartsWith("OggS"u8))
        {
            return head[..Math.Min(head.Length, 256)].IndexOf("theora"u8) >= 0
                ? new("video/ogg", MediaKind.Video)
                : new("audio/ogg", MediaKind.Audio);
        }

        if (head.StartsWith("fLaC"u8))
            return new("audio/flac", MediaKind.Audio);

        return head.StartsWith("#!AMR"u8) ? new("audio/amr", MediaKind.Audio) : null;
    }

    /// <summary>Eleven bits of sync, then fields none of which may hold its reserved value.</summary>
    private static bool IsMpegFrame(ReadOnlySpan<byte> head) =>
        head.Length >= 4 && head[0] == 0xFF && (head[1] & 0xE0) == 0xE0
        && (head[1] & 0x18) != 0x08 && (head[1] & 0x06) != 0 && (head[2] & 0xF0) is not 0xF0 and not 0 && (head[2] & 0x0C) != 0x0C;
}
