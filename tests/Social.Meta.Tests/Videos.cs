using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Social.Meta.Tests;

/// <summary>Small videos of any length: an index that tells it, and nothing to see.</summary>
internal static class Videos
{
    /// <summary>An MP4 of one H.264 track, index first, with picture data of no meaning up to the length.</summary>
    public static byte[] Mp4(int length = 12_000, double seconds = 5, int width = 576, int height = 1024, double frameRate = 30)
    {
        byte[] head = Mp4Head(length, seconds, width, height, frameRate);
        byte[] video = new byte[length];
        head.CopyTo(video, 0);
        for (int i = head.Length; i < length; i++)
        {
            video[i] = (byte)((i * 31) ^ (i >> 11));
        }

        return video;
    }

    /// <summary>An MP4 as a sparse file: it has its length, and next to nothing on the disk.</summary>
    public static async Task<string> SparseMp4Async(long length)
    {
        string path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.mp4");
        await using FileStream file = new(path, FileMode.CreateNew);
        await file.WriteAsync(Mp4Head((int)length, 5, 576, 1024, 30));
        file.SetLength(length);
        return path;
    }

    public static string Sha256(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static byte[] Mp4Head(int length, double seconds, int width, int height, double frameRate)
    {
        int units = (int)(seconds * 1000);
        byte[] matrix = [.. Big(0x10000), .. new byte[12], .. Big(0x10000), .. new byte[12], .. Big(0x40000000)];
        byte[] sample =
        [
            .. new byte[6], 0, 1, .. new byte[16], .. Short(width), .. Short(height), .. Big(0x480000), .. Big(0x480000), .. new byte[4], 0, 1, .. new byte[32], 0, 24, 0xFF, 0xFF,
        ];
        byte[] table = Box("stbl", [.. Box("stsd", [.. new byte[4], .. Big(1), .. Box("avc1", sample)]), .. Box("stsz", [.. new byte[4], .. Big(100), .. Big((int)(seconds * frameRate))])]);
        byte[] media = Box("mdia",
        [
            .. Box("mdhd", [.. new byte[12], .. Big(1000), .. Big(units), .. new byte[4]]),
            .. Box("hdlr", [.. new byte[8], .. "vide"u8, .. new byte[13]]),
            .. Box("minf", table),
        ]);
        byte[] track = Box("trak", [.. Box("tkhd", [.. new byte[12], .. Big(1), .. new byte[4], .. Big(units), .. new byte[16], .. matrix, .. Big(width << 16), .. Big(height << 16)]), .. media]);
        byte[] movie = Box("moov", [.. Box("mvhd", [.. new byte[12], .. Big(1000), .. Big(units), .. new byte[80]]), .. track]);
        byte[] type = Box("ftyp", [.. "isom"u8, .. Big(512), .. "isomavc1"u8]);
        int rest = length - type.Length - movie.Length;
        ArgumentOutOfRangeException.ThrowIfLessThan(rest, 8, nameof(length));
        return [.. type, .. movie, .. Big(rest), .. "mdat"u8];
    }

    private static byte[] Box(string type, byte[] content) => [.. Big(8 + content.Length), .. Encoding.ASCII.GetBytes(type), .. content];

    private static byte[] Big(int value)
    {
        byte[] bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }

    private static byte[] Short(int value) => [(byte)(value >> 8), (byte)value];
}
