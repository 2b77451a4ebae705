using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace Social.Google.Tests;

/// <summary>Pictures of any size, as far as their headers go.</summary>
internal static class Pictures
{
    public static byte[] Jpeg(ushort width, ushort height, int length = 12_000)
    {
        byte[] picture = new byte[length];
        byte[] head = [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xFF, 0xC0, 0, 17, 8, 0, 0, 0, 0, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1, 0xFF, 0xDA, 0, 12, 3, 1, 0, 2, 0x11, 3, 0x11, 0, 0x3F, 0];
        head.CopyTo(picture, 0);
        BinaryPrimitives.WriteUInt16BigEndian(picture.AsSpan(25), height);
        BinaryPrimitives.WriteUInt16BigEndian(picture.AsSpan(27), width);
        picture[^2] = 0xFF;
        picture[^1] = 0xD9;
        return picture;
    }

    /// <summary>Returns a port on which nobody listens.</summary>
    public static int DeadPort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
