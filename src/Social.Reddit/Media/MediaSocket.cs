using System.Net.WebSockets;
using System.Text.Json;
using Social.Pipeline;

namespace Social.Reddit;

/// <summary>Listens on the socket that tells what became of an image or video post: one frame, then it is over.</summary>
internal sealed class MediaSocket(PlatformClient client, RedditOptions options)
{
    private const int MaxFrame = 16 * 1024;

    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>Waits for the frame.</summary>
    /// <param name="address">The socket, as the submission's answer named it.</param>
    /// <param name="patience">How long to wait.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="SocialException">The socket refused, broke or told nothing in time: the post may be there all the same.</exception>
    public async Task<SocketFrame> ReadAsync(string? address, TimeSpan patience, CancellationToken cancellationToken)
    {
        Uri socket = Find(address) ?? throw Silent("Reddit named no socket that could be listened on");
        using CancellationTokenSource time = new(patience, client.Time);
        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(time.Token, cancellationToken);
        try
        {
            using ClientWebSocket web = new();
            web.Options.SetRequestHeader("User-Agent", options.UserAgent);
            await web.ConnectAsync(socket, end.Token).ConfigureAwait(false);
            return await ReceiveAsync(web, end.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw Silent($"the socket told nothing within {patience.TotalSeconds:0.#} s");
        }
        catch (Exception e) when (e is WebSocketException or HttpRequestException or IOException or JsonException)
        {
            throw Silent($"the socket failed ({e.GetType().Name})", e);
        }
    }

    private static async Task<SocketFrame> ReceiveAsync(ClientWebSocket web, CancellationToken cancellationToken)
    {
        byte[] buffer = new byte[MaxFrame];
        int length = 0;
        while (true)
        {
            ValueWebSocketReceiveResult part = await web.ReceiveAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                throw new WebSocketException(WebSocketError.ConnectionClosedPrematurely);
            }

            length += part.Count;
            if (part.EndOfMessage)
            {
                return JsonSerializer.Deserialize(buffer.AsSpan(0, length), RedditJsonContext.Default.SocketFrame) ?? throw new JsonException("The frame is null.");
            }

            if (length == buffer.Length)
            {
                throw new JsonException("The frame is too long.");
            }
        }
    }

    /// <summary>Returns the address to listen on: encrypted, or on loopback.</summary>
    private Uri? Find(string? address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out Uri? socket))
        {
            return null;
        }

        socket = options.SocketHost is { } host ? new Uri(new Uri(host), socket.PathAndQuery) : socket;
        return socket.Scheme == Uri.UriSchemeWss || (socket.Scheme == Uri.UriSchemeWs && socket.IsLoopback) ? socket : null;
    }

    private SocialTransportException Silent(string why, Exception? cause = null) =>
        new(Remedy.Reconcile, $"Where the post is was not told: {why}. It is looked for among the newest submissions.", cause) { Platform = client.Name, Operation = "media.socket" };
}
