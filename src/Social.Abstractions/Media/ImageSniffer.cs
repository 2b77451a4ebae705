using System.Buffers.Binary;

namespace Social;

/// <summary>Tells image formats from their first bytes.</summary>
internal static class ImageSniffer
{
    public static MediaFormat? Sniff(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
            return new("image/jpeg", MediaKind.Image);

        if (head.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]))
            return new("image/png", MediaKind.Image);

        if (head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8))
            return new("image/gif", IsAnimatedGif(head) ? MediaKind.Animation : MediaKind.Image);

        if (head.Length >= 12 && head.StartsWith("RIFF"u8) && head[8..].StartsWith("WEBP"u8))
            return new("image/webp", IsAnimatedWebP(head) ? MediaKind.Animation : MediaKind.Image);

        if (head.Length >= 18 && head.StartsWith("BM"u8) && BinaryPrimitives.ReadUInt32LittleEndian(head[14..]) is 12 or 40 or 52 or 56 or 64 or 108 or 124)
            return new("image/bmp", MediaKind.Image);

        if (head.StartsWith("II*\0"u8) || head.StartsWith("MM\0*"u8))
            return new("image/tiff", MediaKind.Image);

        return null;
    }

    private static bool IsAnimatedWebP(ReadOnlySpan<byte> head) => head.Length > 20 && head[12..].StartsWith("VP8X"u8) && (head[20] & 0x02) != 0;

    /// <summary>Whether the head shows a loop count or a second frame; an animation that shows neither is found by inspection.</summary>
    private static bool IsAnimatedGif(ReadOnlySpan<byte> head)
    {
        if (head.Length < 13)
            return false;

        int at = 13 + ((head[10] & 0x80) != 0 ? 3 << ((head[10] & 7) + 1) : 0);
        int frames = 0;
        while (at + 2 < head.Length)
        {
            if (head[at] == 0x21)
            {
                if (head[at + 1] == 0xFF && (head[(at + 2)..].StartsWith("\u000BNETSCAPE2.0"u8) || head[(at + 2)..].StartsWith("\u000BANIMEXTS1.0"u8)))
                    return true;

                at += 2;
            }
            else if (head[at] == 0x2C)
            {
                if (++frames > 1)
                    return true;

                if (at + 10 >= head.Length)
                    return false;

                at += 11 + ((head[at + 9] & 0x80) != 0 ? 3 << ((head[at + 9] & 7) + 1) : 0);
            }
            else
            {
                return false;
            }

            while (at < head.Length && head[at] != 0)
                at += head[at] + 1;

            at++;
        }

        return false;
    }
}
