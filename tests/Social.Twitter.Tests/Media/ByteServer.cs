using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Social.Twitter.Tests.Media;

/// <summary>Serves bytes over HTTP, whole or from an offset.</summary>
internal sealed class ByteServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly byte[] _bytes;
    private readonly string _type;
    private Task _serving = Task.CompletedTask;

    private ByteServer(byte[] bytes, string type)
    {
        _bytes = bytes;
        _type = type;
    }

    public string Address => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/picture.png";

    public static Task<ByteServer> StartAsync(byte[] bytes, string type)
    {
        ByteServer server = new(bytes, type);
        server._listener.Start();
        server._serving = server.ServeAsync();
        return Task.FromResult(server);
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _serving;
    }

    private async Task ServeAsync()
    {
        while (true)
        {
            try
            {
                using TcpClient client = await _listener.AcceptTcpClientAsync();
                await AnswerAsync(client.GetStream());
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException)
            {
                return; // stopped
            }
            catch (IOException)
            {
                // The client had read enough.
            }
        }
    }

    private async Task AnswerAsync(NetworkStream stream)
    {
        using StreamReader reader = new(stream, leaveOpen: true);
        int from = 0;
        bool isHead = (await reader.ReadLineAsync())?.StartsWith("HEAD", StringComparison.Ordinal) ?? true;
        while (await reader.ReadLineAsync() is { Length: > 0 } line)
        {
            if (line.StartsWith("Range: bytes=", StringComparison.OrdinalIgnoreCase))
            {
                from = int.Parse(line[13..].Split('-')[0], CultureInfo.InvariantCulture);
            }
        }

        string head = $"HTTP/1.1 {(from == 0 ? "200 OK" : "206 Partial Content")}\r\nContent-Type: {_type}\r\nContent-Length: {_bytes.Length - from}\r\nETag: \"1\"\r\nAccept-Ranges: bytes\r\n"
            + (from == 0 ? string.Empty : $"Content-Range: bytes {from}-{_bytes.Length - 1}/{_bytes.Length}\r\n") + "Connection: close\r\n\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head));
        if (!isHead)
        {
            await stream.WriteAsync(_bytes.AsMemory(from));
        }
    }
}
