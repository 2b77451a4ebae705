using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Social.YouTube.Tests.Media;

/// <summary>Small, valid media made on the spot.</summary>
internal static class SampleVideo
{
    public const string SubRip = "1\n00:00:00,000 --> 00:00:01,000\nHello\n";

    /// <summary>An MP4 of one track, index first, with picture data of no meaning up to the length.</summary>
    public static byte[] Mp4(int length = 4096, double seconds = 5, int width = 64, int height = 64)
    {
        byte[] head = Head(length, seconds, width, height);
        byte[] video = new byte[length];
        head.CopyTo(video, 0);
        for (int i = head.Length; i < length; i++)
        {
            video[i] = ByteAt(i);
        }

        return video;
    }

    /// <summary>The same as a stream that is made while it is read: nothing is held.</summary>
    public static MediaSource Stream(long length) =>
        MediaSource.FromStream(_ => ValueTask.FromResult<Stream>(new MadeStream(Head(length, 5, 64, 64), length)), length, "film.mp4");

    public static MediaSource Source(int length = 4096) => MediaSource.FromBytes(Mp4(length), "film.mp4");

    public static string Sha256(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    public static byte[] Png(int width = 8, int height = 8)
    {
        using MemoryStream png = new();
        png.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        Chunk(png, "IHDR", [.. Big(width), .. Big(height), 8, 0, 0, 0, 0]);
        using MemoryStream pixels = new();
        using (ZLibStream zlib = new(pixels, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write(new byte[(width + 1) * height]);
        }

        Chunk(png, "IDAT", pixels.ToArray());
        Chunk(png, "IEND", []);
        return png.ToArray();
    }

    internal static byte ByteAt(long position) => (byte)((position * 31) ^ (position >> 11));

    private static byte[] Head(long length, double seconds, int width, int height)
    {
        int units = (int)(seconds * 1000);
        byte[] matrix = [.. Big(0x10000), .. new byte[12], .. Big(0x10000), .. new byte[12], .. Big(0x40000000)];
        byte[] sample = [.. new byte[6], 0, 1, .. new byte[16], 0, 64, 0, 64, .. Big(0x480000), .. Big(0x480000), .. new byte[4], 0, 1, .. new byte[32], 0, 24, 0xFF, 0xFF];
        byte[] table = Box("stbl", [.. Box("stsd", [.. new byte[4], .. Big(1), .. Box("avc1", sample)]), .. Box("stsz", [.. new byte[4], .. Big(100), .. Big(150)])]);
        byte[] media = Box("mdia", [.. Box("mdhd", [.. new byte[12], .. Big(1000), .. Big(units), .. new byte[4]]), .. Box("hdlr", [.. new byte[8], .. "vide"u8, .. new byte[13]]), .. Box("minf", table)]);
        byte[] track = Box("trak", [.. Box("tkhd", [.. new byte[12], .. Big(1), .. new byte[4], .. Big(units), .. new byte[16], .. matrix, .. Big(width << 16), .. Big(height << 16)]), .. media]);
        byte[] movie = Box("moov", [.. Box("mvhd", [.. new byte[12], .. Big(1000), .. Big(units), .. new byte[80]]), .. track]);
        byte[] type = Box("ftyp", [.. "isom"u8, .. Big(512), .. "isomavc1"u8]);
        long rest = length - type.Length - movie.Length;
        ArgumentOutOfRangeException.ThrowIfLessThan(rest, 8, nameof(length));
        return [.. type, .. movie, .. Big(rest > int.MaxValue ? 0 : (int)rest), .. "mdat"u8]; // zero: to the end
    }

    private static byte[] Box(string type, byte[] content) => [.. Big(8 + content.Length), .. Encoding.ASCII.GetBytes(type), .. content];

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
}
