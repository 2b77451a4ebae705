using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Social.LinkedIn.Tests.Media;

/// <summary>Small, valid media made on the spot.</summary>
internal static class SampleMedia
{
    public const string SubRip = "1\n00:00:00,000 --> 00:00:01,000\nHello\n";

    public const string WebVtt = "WEBVTT\n\n00:00.000 --> 00:01.000\nBonjour\n";

    /// <summary>A grey picture; <paramref name="padding"/> bytes of no meaning make it as large as a test wants.</summary>
    public static byte[] Png(int width = 8, int height = 8, int padding = 0)
    {
        using MemoryStream png = new();
        png.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        Chunk(png, "IHDR", [.. Big(width), .. Big(height), 8, 0, 0, 0, 0]);
        if (padding > 0)
        {
            Chunk(png, "prIv", Noise(padding));
        }

        using MemoryStream pixels = new();
        using (ZLibStream zlib = new(pixels, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write(new byte[(width + 1) * height]);
        }

        Chunk(png, "IDAT", pixels.ToArray());
        Chunk(png, "IEND", []);
        return png.ToArray();
    }

    /// <summary>The beginning of a PDF, with bytes of no meaning up to the length.</summary>
    public static byte[] Pdf(int length = 2000)
    {
        byte[] pdf = new byte[length];
        "%PDF-1.7\n"u8.CopyTo(pdf);
        for (int i = 9; i < length; i++)
        {
            pdf[i] = ByteAt(i);
        }

        return pdf;
    }

    public static byte[] Gif(int frames = 2, int width = 4, int height = 4)
    {
        List<byte> gif = [.. "GIF89a"u8, .. Little(width), .. Little(height), 0x80, 0, 0, 0, 0, 0, 255, 255, 255];
        for (int i = 0; i < frames; i++)
        {
            gif.AddRange([0x21, 0xF9, 4, 0, 10, 0, 0, 0]);
            gif.AddRange([0x2C, 0, 0, 0, 0, .. Little(width), .. Little(height), 0, 2, 2, 0x4C, 0x01, 0]);
        }

        gif.Add(0x3B);
        return [.. gif];
    }

    /// <summary>An MP4 of one H.264 track, index first, with picture data of no meaning up to the length.</summary>
    public static byte[] Mp4(int length, double seconds = 5)
    {
        byte[] head = Mp4Head(length, seconds);
        byte[] video = new byte[length];
        head.CopyTo(video, 0);
        for (int i = head.Length; i < length; i++)
        {
            video[i] = ByteAt(i);
        }

        return video;
    }

    public static string Sha256(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    public static MediaSource Text(string text, string? name = null) => MediaSource.FromBytes(Encoding.UTF8.GetBytes(text), name);

    internal static byte ByteAt(long position) => (byte)((position * 31) ^ (position >> 11));

    private static byte[] Mp4Head(long length, double seconds)
    {
        int units = (int)(seconds * 1000);
        byte[] matrix = [.. Big(0x10000), .. new byte[12], .. Big(0x10000), .. new byte[12], .. Big(0x40000000)];
        byte[] sample =
        [
            .. new byte[6], 0, 1, .. new byte[16], 0, 64, 0, 64, .. Big(0x480000), .. Big(0x480000), .. new byte[4], 0, 1, .. new byte[32], 0, 24, 0xFF, 0xFF,
        ];
        byte[] table = Box("stbl", [.. Box("stsd", [.. new byte[4], .. Big(1), .. Box("avc1", sample)]), .. Box("stsz", [.. new byte[4], .. Big(100), .. Big(150)])]);
        byte[] media = Box("mdia",
        [
            .. Box("mdhd", [.. new byte[12], .. Big(1000), .. Big(units), .. new byte[4]]),
            .. Box("hdlr", [.. new byte[8], .. "vide"u8, .. new byte[13]]),
            .. Box("minf", table),
        ]);
        byte[] track = Box("trak", [.. Box("tkhd", [.. new byte[12], .. Big(1), .. new byte[4], .. Big(units), .. new byte[16], .. matrix, .. Big(64 << 16), .. Big(64 << 16)]), .. media]);
        byte[] movie = Box("moov", [.. Box("mvhd", [.. new byte[12], .. Big(1000), .. Big(units), .. new byte[80]]), .. track]);
        byte[] type = Box("ftyp", [.. "isom"u8, .. Big(512), .. "isomavc1"u8]);
        long rest = length - type.Length - movie.Length;
        ArgumentOutOfRangeException.ThrowIfLessThan(rest, 8, nameof(length));
        return [.. type, .. movie, .. Big((int)rest), .. "mdat"u8];
    }

    private static byte[] Box(string type, byte[] content) => [.. Big(8 + content.Length), .. Encoding.ASCII.GetBytes(type), .. content];

    private static byte[] Noise(int length)
    {
        byte[] noise = new byte[length];
        new Random(7).NextBytes(noise);
        return noise;
    }

    private static void Chunk(Stream png, string type, byte[] content)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes(type), .. content];
        png.Write(Big(content.Length));
        png.Write(body);
        png.Write(Big((int)Crc(body)));
    }

    private static uint Crc(byte[] bytes)
    {
        uint crc = uint.MaxValue;
        foreach (byte b in bytes)
        {
            crc ^= b;
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
            }
        }

        return ~crc;
    }

    private static byte[] Big(int value)
    {
        byte[] bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }

    private static byte[] Little(int value) => [(byte)value, (byte)(value >> 8)];
}
