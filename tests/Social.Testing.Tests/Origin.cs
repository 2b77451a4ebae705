using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Social.Testing.Tests;

/// <summary>A web server on loopback, from which the emulated network pulls.</summary>
internal sealed class Origin : IAsyncDisposable
{
    private readonly Dictionary<string, Func<HttpContext, Task>> _pages = [];
    private WebApplication _application = null!;

    public int Requests { get; private set; }

    public static async Task<Origin> StartAsync()
    {
        var origin = new Origin();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        origin._application = builder.Build();
        origin._application.Run(http =>
        {
            origin.Requests++;
            if (origin._pages.TryGetValue(http.Request.Path.Value!, out var page)) return page(http);
            http.Response.StatusCode = 404;
            return Task.CompletedTask;
        });
        await origin._application.StartAsync();
        return origin;
    }

    public string Serve(string path, byte[] bytes) => Serve(path, http => http.Response.Body.WriteAsync(bytes).AsTask());

    public string Serve(string path, Func<HttpContext, Task> page)
    {
        _pages[path] = page;
        return _application.Urls.First() + path;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();
}
