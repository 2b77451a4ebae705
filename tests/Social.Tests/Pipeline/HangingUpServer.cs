using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Social.Tests.Pipeline;

/// <summary>A server over a bare socket that answers the first request, and reads every later one whole and hangs up: the connection was used before, which is when transports repeat.</summary>
internal sealed class HangingUpServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _serving;
    private int _arrivals;

    public HangingUpServer()
    {
        _listener.Start();
        _serving = ServeAsync();
    }

    /// <summary>Gets how many requests arrived whole.</summary>
    public int Arrivals => Volatile.Read(ref _arrivals);

    public string Host => $"http://{_listener.LocalEndpoint}";

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        try
        {
            await _serving;
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // That is how waiting for connections ends.
        }

        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            using TcpClient client = await _listener.AcceptTcpClientAsync(_stop.Token);
            NetworkStream stream = client.GetStream();
            while (await ReadHeadAsync(stream))
            {
                if (Interlocked.Increment(ref _arrivals) > 1)
                {
                    break;
                }

                await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"u8.ToArray(), _stop.Token);
            }
        }
    }

    // Nothing that the tests send has a body.
    private async Task<bool> ReadHeadAsync(NetworkStream stream)
    {
        StringBuilder head = new();
        byte[] one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            if (await stream.ReadAsync(one, _stop.Token) == 0)
            {
                return false;
            }

            head.Append((char)one[0]);
        }

        return true;
    }
}
