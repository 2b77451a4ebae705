using System.Buffers.Binary;

namespace Social.Testing.Tests;

internal static class Videos
{
    /// <summary>An MP4 as far as a network looks: its type, its duration, and bytes that differ.</summary>
    public static byte[] Mp4(int length, uint seconds = 8)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        byte[] head = [0, 0, 0, 16, .. "ftypisom"u8, 0, 0, 0, 0, 0, 0, 0, 108, .. "mvhd"u8, 0, 0, 0, 0, .. new byte[96]];
        BinaryPrimitives.WriteUInt32BigEndian(head.AsSpan(20 + 16), 1000);
        BinaryPrimitives.WriteUInt32BigEndian(head.AsSpan(20 + 20), seconds * 1000);
        head.CopyTo(bytes, 0);
        return bytes;
    }

    /// <summary>The head of a JPEG: its start and its frame header.</summary>
    public static byte[] Jpeg(int width, int height)
    {
        byte[] bytes = [0xFF, 0xD8, 0xFF, 0xC0, 0, 17, 8, 0, 0, 0, 0, .. new byte[20]];
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(7), (ushort)height);
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(9), (ushort)width);
        return bytes;
    }

    /// <summary>The head of a lossy WebP.</summary>
    public static byte[] WebP(int width, int height)
    {
        byte[] bytes = [.. "RIFF"u8, 0, 0, 0, 0, .. "WEBPVP8 "u8, .. new byte[24]];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(26), (ushort)width);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(28), (ushort)height);
        return bytes;
    }
}
