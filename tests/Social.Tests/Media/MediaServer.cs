using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Social.Media;

/// <summary>A web server on a loopback port.</summary>
internal sealed class MediaServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private MediaServer(WebApplication app, Uri address)
    {
        _app = app;
        Address = address;
    }

    public Uri Address { get; }

    public static async Task<MediaServer> StartAsync(RequestDelegate handle)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k =>
        {
            k.Listen(IPAddress.Loopback, 0);
            k.Limits.MaxRequestBodySize = null;
        });
        WebApplication app = builder.Build();
        app.Run(handle);
        await app.StartAsync();
        return new MediaServer(app, new Uri(app.Urls.Single()));
    }

    public UrlMediaSource Source(string path) => new(new Uri(Address, path));

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
