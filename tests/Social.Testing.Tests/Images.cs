using System.Buffers.Binary;

namespace Social.Testing.Tests;

internal static class Images
{
    /// <summary>The head of a PNG: all that a network looks at before it decodes.</summary>
    public static byte[] Png(int width, int height)
    {
        byte[] bytes = [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, .. new byte[13], .. new byte[4]];
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(20), height);
        return bytes;
    }
}
