using System.Buffers.Binary;

namespace Social.Testing;

/// <summary>Finds out from the first bytes what a file really is.</summary>
internal static class MediaSniffer
{
    /// <summary>Tells the media type; null when the bytes are of no kind that a network takes.</summary>
    public static string? TypeOf(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A])) return "image/png";
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return "image/jpeg";
        if (head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8)) return "image/gif";
        if (head.Length >= 12 && head.StartsWith("RIFF"u8) && head[8..12].SequenceEqual("WEBP"u8)) return "image/webp";
        if (head.StartsWith("BM"u8)) return "image/bmp";
        if (head.StartsWith("II*\0"u8) || head.StartsWith("MM\0*"u8)) return "image/tiff";
        if (head.Length >= 12 && head[4..8].SequenceEqual("ftyp"u8)) return head[8..12].SequenceEqual("qt  "u8) ? "video/quicktime" : "video/mp4";
        if (head.StartsWith((ReadOnlySpan<byte>)[0x1A, 0x45, 0xDF, 0xA3])) return "video/webm";
        if (head.Length > 0 && head[0] == 0x47 && (head.Length <= 188 || head[188] == 0x47)) return "video/mp2t";
        if (head.StartsWith("WEBVTT"u8) || head.StartsWith("\uFEFFWEBVTT"u8)) return "text/vtt";
        if (head.IndexOf(" --> "u8) >= 0) return "text/srt";
        if (head.StartsWith("glTF"u8)) return "model/gltf-binary";
        return head.StartsWith("PK\u0003\u0004"u8) ? "model/vnd.usdz+zip" : null;
    }

    public static bool Agree(string declared, string sniffed) =>
        declared == sniffed
        || (declared == "image/pjpeg" && sniffed == "image/jpeg")
        || (declared is "video/mp4" or "video/quicktime" && sniffed is "video/mp4" or "video/quicktime");

    public static (int Width, int Height) SizeOf(ReadOnlySpan<byte> head)
    {
        switch (TypeOf(head))
        {
            case "image/png" when head.Length >= 24:
                return (BinaryPrimitives.ReadInt32BigEndian(head[16..]), BinaryPrimitives.ReadInt32BigEndian(head[20..]));
            case "image/gif" when head.Length >= 10:
                return (BinaryPrimitives.ReadUInt16LittleEndian(head[6..]), BinaryPrimitives.ReadUInt16LittleEndian(head[8..]));
            case "image/jpeg":
                return JpegSize(head);
            default:
                return (0, 0);
        }
    }

    private static (int Width, int Height) JpegSize(ReadOnlySpan<byte> head)
    {
        var position = 2;
        while (position + 9 < head.Length && head[position] == 0xFF)
        {
            var marker = head[position + 1];
            // The frame headers SOF0 to SOF15; C4, C8 and CC in their midst are other things.
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return (BinaryPrimitives.ReadUInt16BigEndian(head[(position + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(head[(position + 5)..]));
            position += 2 + BinaryPrimitives.ReadUInt16BigEndian(head[(position + 2)..]);
        }

        return (0, 0);
    }
}
