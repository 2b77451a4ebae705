using System.Buffers.Binary;
using System.Numerics;

namespace Social;

/// <summary>Tells video formats, and the image and audio formats that share their containers, from their first bytes.</summary>
internal static class VideoSniffer
{
    public static MediaFormat? Sniff(ReadOnlySpan<byte> head)
    {
        if (head.Length >= 8 && head[4..].StartsWith("ftyp"u8))
            return SniffBrands(head);

        // QuickTime files of before 'ftyp' begin with one of these boxes.
        if (head.Length >= 8 && (head[4..].StartsWith("moov"u8) || head[4..].StartsWith("mdat"u8) || head[4..].StartsWith("wide"u8) || head[4..].StartsWith("pnot"u8)))
            return new("video/quicktime", MediaKind.Video);

        if (head.StartsWith((ReadOnlySpan<byte>)[0x1A, 0x45, 0xDF, 0xA3]))
            return SniffDocType(head);

        if (IsTransportStream(head, 0, 188) || IsTransportStream(head, 4, 192))
            return new("video/mp2t", MediaKind.Video);

        if (head.StartsWith((ReadOnlySpan<byte>)[0, 0, 1, 0xBA]) || head.StartsWith((ReadOnlySpan<byte>)[0, 0, 1, 0xB3]))
            return new("video/mpeg", MediaKind.Video);

        if (head.Length >= 12 && head.StartsWith("RIFF"u8) && head[8..].StartsWith("AVI "u8))
            return new("video/x-msvideo", MediaKind.Video);

        if (head.StartsWith("FLV\u0001"u8))
            return new("video/x-flv", MediaKind.Video);

        if (head.StartsWith((ReadOnlySpan<byte>)[0x30, 0x26, 0xB2, 0x75, 0x8E, 0x66, 0xCF, 0x11]))
            return new("video/x-ms-wmv", MediaKind.Video);

        return null;
    }

    private static MediaFormat SniffBrands(ReadOnlySpan<byte> head)
    {
        uint size = BinaryPrimitives.ReadUInt32BigEndian(head);
        int end = (int)Math.Clamp(size, 8, (uint)head.Length);
        MediaFormat? fallback = null;

        // The major brand is at 8, a version at 12, the compatible brands from 16 on. A still image often says only 'mif1' first.
        for (int at = 8; at + 4 <= end; at += at == 8 ? 8 : 4)
        {
            MediaFormat? format = Brand(head.Slice(at, 4));
            if (format is { ContentType: not "image/heif" })
            {
                if (at == 8 || fallback is not null)
                    return format.Value;
            }
            else if (format is not null)
            {
                fallback ??= format;
            }
        }

        return fallback ?? new("video/mp4", MediaKind.Video);
    }

    private static MediaFormat? Brand(ReadOnlySpan<byte> brand)
    {
        if (brand.SequenceEqual("avif"u8) || brand.SequenceEqual("avis"u8))
            return new("image/avif", MediaKind.Image);

        if (brand.StartsWith("hei"u8) || brand.SequenceEqual("hevc"u8) || brand.SequenceEqual("hevx"u8))
            return new("image/heic", MediaKind.Image);

        if (brand.SequenceEqual("mif1"u8) || brand.SequenceEqual("msf1"u8))
            return new("image/heif", MediaKind.Image);

        if (brand.SequenceEqual("qt  "u8))
            return new("video/quicktime", MediaKind.Video);

        if (brand.StartsWith("M4V"u8))
            return new("video/x-m4v", MediaKind.Video);

        if (brand.SequenceEqual("M4A "u8) || brand.SequenceEqual("M4B "u8) || brand.SequenceEqual("M4P "u8))
            return new("audio/mp4", MediaKind.Audio);

        if (brand.StartsWith("3g2"u8))
            return new("video/3gpp2", MediaKind.Video);

        return brand.StartsWith("3gp"u8) ? new("video/3gpp", MediaKind.Video) : null;
    }

    private static MediaFormat SniffDocType(ReadOnlySpan<byte> head)
    {
        ReadOnlySpan<byte> search = head[..Math.Min(head.Length, 256)];
        int at = search.IndexOf((ReadOnlySpan<byte>)[0x42, 0x82]);
        if (at < 0 || at + 2 >= search.Length)
            return new("video/x-matroska", MediaKind.Video);

        // The size before the name has as many bytes as its first has leading zeros, and one.
        int name = at + 2 + BitOperations.LeadingZeroCount((uint)search[at + 2]) - 23;
        return name < search.Length && search[name..].StartsWith("webm"u8)
            ? new("video/webm", MediaKind.Video)
            : new("video/x-matroska", MediaKind.Video);
    }

    private static bool IsTransportStream(ReadOnlySpan<byte> head, int first, int packet)
    {
        int packets = 0;
        for (int at = first; at < head.Length && packets < 5; at += packet, packets++)
        {
            if (head[at] != 0x47)
                return false;
        }

        return packets >= 2;
    }
}
