using System.Buffers.Binary;
using System.Text;

namespace Social.Conformance;

/// <summary>The head of an MP4: its type, and the index of one H.264 track.</summary>
internal static class TestMp4
{
    /// <summary>Everything up to the picture data.</summary>
    public static byte[] Head(long length, double seconds = 5, int width = 64, int height = 64, double frameRate = 30)
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
        long rest = length - type.Length - movie.Length;
        ArgumentOutOfRangeException.ThrowIfLessThan(rest, 8, nameof(length));

        // A size of zero: to the end.
        return [.. type, .. movie, .. Big(rest > int.MaxValue ? 0 : (int)rest), .. "mdat"u8];
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
