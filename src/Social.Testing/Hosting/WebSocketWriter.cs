using System.Net.WebSockets;

namespace Social.Testing;

/// <summary>Accepts a web socket and holds the conversation that an answer describes.</summary>
internal static class WebSocketWriter
{
    public static async Task WriteAsync(EmulatorExchange exchange, EmulatorAnswer answer, CancellationToken stopping)
    {
        var sockets = exchange.Http.WebSockets;
        if (!sockets.IsWebSocketRequest)
        {
            exchange.Http.Response.StatusCode = 426;
            exchange.Http.Response.Headers.Upgrade = "websocket";
            return;
        }

        foreach (var (name, value) in answer.Headers) exchange.Http.Response.Headers[name] = value;
        using var until = CancellationTokenSource.CreateLinkedTokenSource(stopping, exchange.Aborted);
        using var socket = await sockets.AcceptWebSocketAsync().ConfigureAwait(false);
        try
        {
            await answer.Conversation!(socket, until.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is WebSocketException || (e is OperationCanceledException && until.IsCancellationRequested))
        {
            // The client hung up, or the network stops: nobody is left to talk to.
            exchange.Http.Abort();
        }
    }
}
