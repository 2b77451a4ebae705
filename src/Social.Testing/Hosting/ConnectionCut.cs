using System.Net.Sockets;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Social.Testing;

/// <summary>Ends a connection the way a broken network does.</summary>
internal static class ConnectionCut
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>Resets the connection: the peer sees RST, never an orderly end.</summary>
    public static void Reset(HttpContext http)
    {
        var socket = Socket(http);
        // Zero linger drops unsent data and makes close() send RST; Kestrel's own abort may send FIN first.
        socket.LingerState = new LingerOption(true, 0);
        socket.Close(0);
        http.Abort();
    }

    /// <summary>Ends the connection in order: the peer sees FIN after the bytes already written.</summary>
    public static async Task CloseAsync(HttpContext http, TimeProvider time)
    {
        Socket(http).Shutdown(SocketShutdown.Send);
        // Closing now could send RST over the FIN, so the peer gets time to hang up first.
        var gone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var registration = http.RequestAborted.Register(static s => ((TaskCompletionSource)s!).TrySetResult(), gone);
        await using (registration.ConfigureAwait(false))
        {
            await Task.WhenAny(gone.Task, Task.Delay(Patience, time, CancellationToken.None)).ConfigureAwait(false);
        }

        http.Abort();
    }

    private static Socket Socket(HttpContext http) => http.Features.GetRequiredFeature<IConnectionSocketFeature>().Socket;
}
