using System.Buffers.Binary;
using System.Text;

namespace Social.Media;

/// <summary>Builds small media files byte by byte.</summary>
internal static class MediaBytes
{
    public static byte[] Concat(params byte[][] parts) => [.. parts.SelectMany(p => p)];

    public static byte[] Ascii(string text) => Encoding.Latin1.GetBytes(text);

    public static byte[] U16(int value) => [(byte)(value >> 8), (byte)value];

    public static byte[] L16(int value) => [(byte)value, (byte)(value >> 8)];

    public static byte[] U32(long value)
    {
        byte[] bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, (uint)value);
        return bytes;
    }

    public static byte[] L32(long value)
    {
        byte[] bytes = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, (uint)value);
        return bytes;
    }

    public static byte[] Png(int width, int height) => Concat(
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], U32(13), Ascii("IHDR"), U32(width), U32(height), [8, 2, 0, 0, 0], U32(0), U32(0), Ascii("IDAT"), U32(0));

    public static byte[] Jpeg(int width, int height, int? orientation = null)
    {
        byte[] exif = orientation is null
            ? []
            : Concat(Ascii("Exif\0\0MM\0*"), U32(8), U16(1), U16(0x0112), U16(3), U32(1), U16(orientation.Value), U16(0), U32(0));
        byte[] app1 = orientation is null ? [] : Concat([0xFF, 0xE1], U16(exif.Length + 2), exif);
        return Concat([0xFF, 0xD8], app1, [0xFF, 0xC0], U16(11), [8], U16(height), U16(width), [1, 1, 0x11, 0], [0xFF, 0xDA]);
    }

    public static byte[] Gif(int width, int height, params int[] delays)
    {
        List<byte> gif = [.. Ascii("GIF89a"), .. L16(width), .. L16(height), 0x80, 0, 0, 0, 0, 0, 255, 255, 255];
        foreach (int delay in delays)
        {
            gif.AddRange([0x21, 0xF9, 4, 0, .. L16(delay), 0, 0]);
            gif.AddRange([0x2C, 0, 0, 0, 0, .. L16(width), .. L16(height), 0, 2, 2, 0x4C, 0x01, 0]);
        }

        gif.Add(0x3B);
        return [.. gif];
    }

    public static byte[] WebP(string chunk, byte[] data) =>
        Concat(Ascii("RIFF"), L32(12 + data.Length), Ascii("WEBP"), Ascii(chunk), L32(data.Length), data);

    public static byte[] Bmp(int width, int height) => Concat(Ascii("BM"), new byte[12], L32(40), L32(width), L32(height), new byte[28]);

    public static byte[] Tiff(int width, int height) =>
        Concat(Ascii("II*\0"), L32(8), L16(2), L16(0x100), L16(4), L32(1), L32(width), L16(0x101), L16(4), L32(1), L32(height), L32(0));

    public static byte[] Box(string type, params byte[][] content)
    {
        byte[] body = Concat(content);
        return Concat(U32(8 + body.Length), Ascii(type), body);
    }

    public static byte[] Ftyp(string major, params string[] compatible) =>
        Box("ftyp", [Ascii(major), U32(0), .. compatible.Select(Ascii)]);

    public static byte[] Track(string handler, string codec, int width, int height, int samples, bool isTurned = false)
    {
        byte[] matrix = isTurned
            ? Concat(U32(0), U32(0x10000), U32(0), U32(0xFFFF0000), U32(0), U32(0), U32(0), U32(0), U32(0x40000000))
            : Concat(U32(0x10000), U32(0), U32(0), U32(0), U32(0x10000), U32(0), U32(0), U32(0), U32(0x40000000));
        byte[] entry = Concat(U32(86), Ascii(codec), new byte[24], U16(width), U16(height), new byte[50]);
        return Box(
            "trak",
            Box("tkhd", U32(7), new byte[20], new byte[16], matrix, U32((long)width << 16), U32((long)height << 16)),
            Box(
                "mdia",
                Box("mdhd", U32(0), U32(0), U32(0), U32(30_000), U32(60_000), U32(0)),
                Box("hdlr", U32(0), U32(0), Ascii(handler), new byte[12]),
                Box("minf", Box("stbl", Box("stsd", U32(0), U32(1), entry), Box("stsz", U32(0), U32(0), U32(samples))))));
    }

    public static byte[] Moov(params byte[][] tracks) =>
        Box("moov", [Box("mvhd", U32(0), U32(0), U32(0), U32(1000), U32(2500), new byte[80]), .. tracks]);

    public static byte[] WebM(int width, int height, double milliseconds)
    {
        byte[] duration = new byte[8];
        BinaryPrimitives.WriteDoubleBigEndian(duration, milliseconds);
        byte[] info = Element([0x15, 0x49, 0xA9, 0x66], Element([0x44, 0x89], duration));
        byte[] video = Element([0xE0], Element([0xB0], U16(width)), Element([0xBA], U16(height)));
        byte[] track = Element([0xAE], Element([0x83], [1]), Element([0x86], Ascii("V_VP9")), video, Element([0x23, 0xE3, 0x83], U32(40_000_000)));
        byte[] tracks = Element([0x16, 0x54, 0xAE, 0x6B], track);
        return Concat(
            Element([0x1A, 0x45, 0xDF, 0xA3], Element([0x42, 0x82], Ascii("webm"))),
            [0x18, 0x53, 0x80, 0x67, 0x01, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF],
            info,
            tracks,
            [0x1F, 0x43, 0xB6, 0x75, 0xFF]);
    }

    public static byte[] Element(byte[] id, params byte[][] content)
    {
        byte[] body = Concat(content);
        return Concat(id, [(byte)(0x40 | (body.Length >> 8)), (byte)body.Length], body);
    }

    public static byte[] Zip(params string[] names) =>
        Concat([.. names.Select(n => Concat(Ascii("PK\u0003\u0004"), new byte[22], L16(n.Length), L16(0), Ascii(n), Ascii("data")))]);
}
