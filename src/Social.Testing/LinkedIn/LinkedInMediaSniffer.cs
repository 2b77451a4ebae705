namespace Social.Testing;

/// <summary>Finds out from the first bytes what a file really is.</summary>
internal static class LinkedInMediaSniffer
{
    /// <summary>Tells the media type; null when the bytes are nothing that LinkedIn takes.</summary>
    public static string? TypeOf(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G'])) return "image/png";
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return "image/jpeg";
        if (head.StartsWith("GIF8"u8)) return "image/gif";
        if (head.Length >= 12 && head[4..8].SequenceEqual("ftyp"u8)) return head[8..12].SequenceEqual("qt  "u8) ? null : "video/mp4";
        if (head.StartsWith("%PDF-"u8)) return "application/pdf";
        // The newer formats of Office are zip archives, the older ones compound files.
        if (head.StartsWith("PK\u0003\u0004"u8)) return "application/zip";
        return head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]) ? "application/x-ole-storage" : null;
    }
}
