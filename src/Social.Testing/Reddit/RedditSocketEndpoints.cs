using System.Net.WebSockets;
using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>The sockets that tell what became of an image or video post.</summary>
internal sealed class RedditSocketEndpoints(RedditEmulator emulator)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    public static string UrlOf(RedditEmulator emulator, EmulatedRedditMedia media) =>
        new UriBuilder(emulator.BaseAddress) { Scheme = "ws", Path = "/wss/" + media.AssetId, Query = "m=" + media.SocketToken }.Uri.AbsoluteUri;

    public void Map(RouteTable routes) => routes.Map("GET", "/wss/{key}", Open);

    private EmulatorAnswer Open(EmulatorExchange exchange)
    {
        EmulatedRedditMedia? media;
        lock (emulator.State.Gate) media = emulator.State.Media.GetValueOrDefault(exchange.RouteValues["key"]);
        if (media is null || exchange["m"] != media.SocketToken || emulator.Options.Socket == EmulatedRedditSocketMode.Refuses) return EmulatorAnswer.Empty(403);
        return EmulatorAnswer.WebSocket((socket, cancellationToken) => TalkAsync(socket, media, cancellationToken));
    }

    private async Task TalkAsync(WebSocket socket, EmulatedRedditMedia media, CancellationToken cancellationToken)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var listening = ListenAsync(socket, over);
        try
        {
            await TellAsync(socket, media, over.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (over.IsCancellationRequested)
        {
            // The client left before there was a result; what listened to it knows how.
        }

        await listening.ConfigureAwait(false);
    }

    private async Task TellAsync(WebSocket socket, EmulatedRedditMedia media, CancellationToken cancellationToken)
    {
        var mode = emulator.Options.Socket;
        if (mode == EmulatedRedditSocketMode.Silent) return;
        if (mode != EmulatedRedditSocketMode.Closes)
        {
            // The network's clock can be moved, and timers cannot: so it is looked at.
            JsonObject? result;
            while ((result = Result(media)) is null) await Task.Delay(Look, emulator.Clock, cancellationToken).ConfigureAwait(false);
            await socket.SendAsync(EmulatorAnswer.Serialize(result), WebSocketMessageType.Text, endOfMessage: true, cancellationToken).ConfigureAwait(false);
        }

        await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, cancellationToken).ConfigureAwait(false);
    }

    private JsonObject? Result(EmulatedRedditMedia media)
    {
        var state = emulator.State;
        lock (state.Gate)
        {
            state.Settle();
            if (media.Submission is not { } post || state.IsPending(post)) return null;
            return post.HasFailed
                ? new JsonObject { ["type"] = "failed", ["payload"] = new JsonObject() }
                : new JsonObject { ["type"] = "success", ["payload"] = new JsonObject { ["redirect"] = post.WebUrl } };
        }
    }

    /// <summary>Reads until the client leaves, which nothing but a read can notice.</summary>
    private static async Task ListenAsync(WebSocket socket, CancellationTokenSource over)
    {
        var buffer = new byte[256];
        try
        {
            while ((await socket.ReceiveAsync(buffer.AsMemory(), over.Token).ConfigureAwait(false)).MessageType != WebSocketMessageType.Close)
            {
            }

            if (socket.State == WebSocketState.CloseReceived) await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, over.Token).ConfigureAwait(false);
        }
        finally
        {
            await over.CancelAsync().ConfigureAwait(false);
        }
    }
}
