using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Social.Conformance;

/// <summary>A grey picture, chunk by chunk.</summary>
internal static class TestPng
{
    public static byte[] Make(int width, int height, int padding)
    {
        using MemoryStream png = new();
        png.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        Chunk(png, "IHDR", [.. Big(width), .. Big(height), 8, 0, 0, 0, 0]);
        if (padding > 0)
        {
            byte[] noise = new byte[padding];
            new Random(7).NextBytes(noise);
            Chunk(png, "prIv", noise);
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
