using System.Buffers.Binary;

namespace Social.Meta.Tests;

/// <summary>Small videos of any length in bytes and seconds: headers that tell them, and bytes that differ.</summary>
internal static class Videos
{
    public static byte[] Mp4(int length, uint seconds = 8)
    {
        byte[] bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        byte[] head = [0, 0, 0, 24, .. "ftypisom"u8, 0, 0, 2, 0, .. "isommp42"u8, 0, 0, 0, 116, .. "moov"u8, 0, 0, 0, 108, .. "mvhd"u8, .. new byte[100], 0, 0, 0, 0, .. "mdat"u8];
        BinaryPrimitives.WriteUInt32BigEndian(head.AsSpan(40 + 12), 1000);
        BinaryPrimitives.WriteUInt32BigEndian(head.AsSpan(40 + 16), seconds * 1000);
        BinaryPrimitives.WriteUInt32BigEndian(head.AsSpan(140), (uint)(length - 140));
        head.CopyTo(bytes, 0);
        return bytes;
    }
}
