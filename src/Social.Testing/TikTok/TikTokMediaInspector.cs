using System.Buffers.Binary;

namespace Social.Testing;

/// <summary>Looks at media as TikTok does after it arrived, and names the <c>fail_reason</c>.</summary>
internal static class TikTokMediaInspector
{
    private const int LongSide = 1920;
    private const int ShortSide = 1080;
    private const long MaxPhotoBytes = 20_000_000;

    /// <summary>Checks the container, and the duration where the bytes tell it.</summary>
    public static string? CheckVideo(EmulatedTikTokPublish publish, ReadOnlySpan<byte> bytes)
    {
        var isMovie = bytes.Length >= 12 && bytes[4..8].SequenceEqual("ftyp"u8);
        if (!isMovie && !bytes.StartsWith((ReadOnlySpan<byte>)[0x1A, 0x45, 0xDF, 0xA3])) return "file_format_check_failed";
        if (MediaSniffer.DurationOf(bytes) is not { } seconds) return null;
        publish.DurationSeconds = (int)Math.Min(int.MaxValue, Math.Round(seconds));
        return seconds > publish.User.MaxVideoDurationSeconds ? "duration_check_failed" : null;
    }

    /// <summary>Checks that a photo is JPEG or WebP and not too large.</summary>
    public static string? CheckPhoto(ReadOnlySpan<byte> head, long length)
    {
        (int Width, int Height)? size = head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? MediaSniffer.SizeOf(head)
            : head.Length >= 12 && head.StartsWith("RIFF"u8) && head[8..12].SequenceEqual("WEBP"u8) ? WebP(head)
            : null;
        if (size is not var (width, height)) return "file_format_check_failed";
        var isTooLarge = Math.Max(width, height) > LongSide || Math.Min(width, height) > ShortSide || length > MaxPhotoBytes;
        return isTooLarge ? "picture_size_check_failed" : null;
    }

    private static (int Width, int Height) WebP(ReadOnlySpan<byte> head)
    {
        if (head.Length < 30) return (0, 0);
        if (head[12..16].SequenceEqual("VP8 "u8))
            return (BinaryPrimitives.ReadUInt16LittleEndian(head[26..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(head[28..]) & 0x3FFF);
        if (head[12..16].SequenceEqual("VP8X"u8))
            return ((head[24] | (head[25] << 8) | (head[26] << 16)) + 1, (head[27] | (head[28] << 8) | (head[29] << 16)) + 1);
        var bits = BinaryPrimitives.ReadUInt32LittleEndian(head[21..]);
        return head[12..16].SequenceEqual("VP8L"u8) ? ((int)(bits & 0x3FFF) + 1, (int)((bits >> 14) & 0x3FFF) + 1) : (0, 0);
    }
}
