using System.Net;
using System.Net.Sockets;

namespace Social.Media;

/// <summary>Connects to public addresses only. It resolves the name itself and connects to the very address it checked, so a second answer of the DNS changes nothing.</summary>
internal sealed class PublicConnector(bool allowLoopback)
{
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        string host = context.DnsEndPoint.Host;
        IPAddress[] all = IPAddress.TryParse(host, out IPAddress? literal)
            ? [literal]
            : await Dns.GetHostAddressesAsync(host, cancellationToken).ConfigureAwait(false);
        IPAddress[] allowed = Array.FindAll(all, a => PublicAddress.IsAllowed(a, allowLoopback));
        if (allowed.Length == 0)
            throw Refused(host);

        Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, cancellationToken).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    public static SocialMediaException Refused(string host) => new(
        SocialErrorCode.MediaUnreachable, Remedy.FixContent, $"The media's host '{host}' is not on the public internet: private, local and special addresses are not fetched.");
}
