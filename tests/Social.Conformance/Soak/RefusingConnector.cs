using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;

namespace Social.Conformance;

/// <summary>Sends connections at random to a port where nobody listens: the refusal is the operating system's own.</summary>
internal sealed class RefusingConnector : IDisposable
{
    private const double Chance = 0.4;

    // Bound and never listening, so that nobody else can take the port.
    private readonly Socket _deaf = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly Lock _gate = new();
    private readonly Random _random = new(20_240_229);
    private bool _isFair;

    public RefusingConnector() => _deaf.Bind(new IPEndPoint(IPAddress.Loopback, 0));

    public int Refused { get; private set; }

    /// <summary>Refuses nothing from here on.</summary>
    public void Stop()
    {
        lock (_gate) _isFair = true;
    }

    /// <summary>Makes every client connect through this, anew for each request.</summary>
    public void AddTo(IServiceCollection services) => services.PostConfigureAll<HttpClientFactoryOptions>(options => options.HttpMessageHandlerBuilderActions.Add(builder =>
    {
        if (builder.PrimaryHandler is SocketsHttpHandler { ConnectCallback: null } handler)
        {
            handler.PooledConnectionLifetime = TimeSpan.Zero;
            handler.ConnectCallback = ConnectAsync;
        }
    }));

    public void Dispose() => _deaf.Dispose();

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await (Refuses() ? socket.ConnectAsync(_deaf.LocalEndPoint!, cancellationToken) : socket.ConnectAsync(context.DnsEndPoint, cancellationToken));
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private bool Refuses()
    {
        lock (_gate)
        {
            bool refuses = !_isFair && _random.NextDouble() < Chance;
            Refused += refuses ? 1 : 0;
            return refuses;
        }
    }
}
