using System.Buffers.Binary;
using System.Text;

namespace Social.Benchmarks.Media;

/// <summary>An MP4 that every network's checks take: five seconds of one H.264 track, index first, and picture data of no meaning.</summary>
internal static class SampleVideo
{
    private const int Width = 576;
    private const int Height = 1024;
    private const int Milliseconds = 5000;
    private const int Frames = 150;

    public static byte[] Create(int length)
    {
        byte[] video = new byte[length];
        Head(length).CopyTo(video, 0);
        return video;
    }

    /// <summary>Writes one as a sparse file: it has its length, and next to nothing on the disk, so that no disk is measured.</summary>
    public static async Task WriteAsync(string path, long length)
    {
        await using FileStream file = new(path, FileMode.Create, FileAccess.Write);
        await file.WriteAsync(Head(length));
        file.SetLength(length);
    }

    private static byte[] Head(long length)
    {
        byte[] matrix = [.. Big(0x10000), .. new byte[12], .. Big(0x10000), .. new byte[12], .. Big(0x40000000)];
        byte[] sample = [.. new byte[6], 0, 1, .. new byte[16], .. Short(Width), .. Short(Height), .. Big(0x480000), .. Big(0x480000), .. new byte[4], 0, 1, .. new byte[32], 0, 24, 0xFF, 0xFF];
        byte[] table = Box("stbl", [.. Box("stsd", [.. new byte[4], .. Big(1), .. Box("avc1", sample)]), .. Box("stsz", [.. new byte[4], .. Big(100), .. Big(Frames)])]);
        byte[] media = Box("mdia",
        [
            .. Box("mdhd", [.. new byte[12], .. Big(1000), .. Big(Milliseconds), .. new byte[4]]),
            .. Box("hdlr", [.. new byte[8], .. "vide"u8, .. new byte[13]]),
            .. Box("minf", table),
        ]);
        byte[] track = Box("trak", [.. Box("tkhd", [.. new byte[12], .. Big(1), .. new byte[4], .. Big(Milliseconds), .. new byte[16], .. matrix, .. Big(Width << 16), .. Big(Height << 16)]), .. media]);
        byte[] movie = Box("moov", [.. Box("mvhd", [.. new byte[12], .. Big(1000), .. Big(Milliseconds), .. new byte[80]]), .. track]);
        byte[] type = Box("ftyp", [.. "isom"u8, .. Big(512), .. "isomavc1"u8]);
        return [.. type, .. movie, .. Big(checked((int)(length - type.Length - movie.Length))), .. "mdat"u8];
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
