using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Social.Testing;

/// <summary>Starts Kestrel on the loopback interface with limits that let media of any size stream through.</summary>
internal static class LoopbackServer
{
    public static async Task<(WebApplication Application, Uri Address)> StartAsync(int port, RequestDelegate serve, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Limits.MinRequestBodyDataRate = null;
            kestrel.Limits.MinResponseDataRate = null;
            kestrel.Limits.MaxRequestLineSize = 32 * 1024;
            kestrel.Listen(IPAddress.Loopback, port, listen => listen.Protocols = HttpProtocols.Http1);
        });
        var application = builder.Build();
        application.UseWebSockets();
        application.Run(serve);
        await application.StartAsync(cancellationToken).ConfigureAwait(false);
        var address = new Uri(application.Urls.First());
        return (application, address);
    }
}
