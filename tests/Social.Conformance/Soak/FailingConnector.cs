using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;

namespace Social.Conformance;

/// <summary>Sends connections at random to a name that does not exist, or to a port where nobody listens: the failure is the operating system's own.</summary>
/// <param name="fault">Which of the two.</param>
internal sealed class FailingConnector(SoakFault fault) : IDisposable
{
    private const double Chance = 0.4;

    // Bound and never listening, so that nobody else can take the port.
    private readonly Socket _deaf = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly Lock _gate = new();
    private readonly Random _random = new(20_240_229);
    private bool _isFair;

    public int Failed { get; private set; }

    /// <summary>Gets whether the fault is one of connecting at all.</summary>
    public static bool Makes(SoakFault fault) => fault is SoakFault.NameResolution or SoakFault.ConnectRefused;

    /// <summary>Lets every connection stand from here on.</summary>
    public void Stop()
    {
        lock (_gate) _isFair = true;
    }

    /// <summary>Makes every client connect through this, anew for each request.</summary>
    public void AddTo(IServiceCollection services)
    {
        _deaf.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        services.PostConfigureAll<HttpClientFactoryOptions>(options => options.HttpMessageHandlerBuilderActions.Add(builder =>
        {
            if (builder.PrimaryHandler is SocketsHttpHandler { ConnectCallback: null } handler)
            {
                handler.PooledConnectionLifetime = TimeSpan.Zero;
                handler.ConnectCallback = ConnectAsync;
            }
        }));
    }

    public void Dispose() => _deaf.Dispose();

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(Fails() ? Nowhere() : context.DnsEndPoint, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    // A label of more than 63 characters is no name: the resolver says so without asking anybody.
    private EndPoint Nowhere() => fault == SoakFault.NameResolution ? new DnsEndPoint(new string('x', 64) + ".invalid", 443) : _deaf.LocalEndPoint!;

    private bool Fails()
    {
        lock (_gate)
        {
            bool fails = !_isFair && _random.NextDouble() < Chance;
            Failed += fails ? 1 : 0;
            return fails;
        }
    }
}
