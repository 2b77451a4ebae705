using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Social.YouTube.Tests.Webhooks;

/// <summary>An application's address for notifications, over a real socket: it does with each request what its receiver says, and keeps what it saw.</summary>
internal sealed class Callback : IAsyncDisposable
{
    private readonly List<WebhookEvent> _events = [];
    private readonly List<WebhookRequest> _seen = [];
    private WebApplication _application = null!;

    public Uri Url => new(_application.Urls.First() + "/hooks?own=1");

    public IReadOnlyList<WebhookEvent> Events
    {
        get
        {
            lock (_events)
            {
                return [.. _events];
            }
        }
    }

    public IReadOnlyList<WebhookRequest> Seen
    {
        get
        {
            lock (_seen)
            {
                return [.. _seen];
            }
        }
    }

    public static async Task<Callback> StartAsync(IWebhookReceiver receiver)
    {
        Callback callback = new();
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        callback._application = builder.Build();
        callback._application.Run(http => callback.ServeAsync(http, receiver));
        await callback._application.StartAsync();
        return callback;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private async Task ServeAsync(HttpContext http, IWebhookReceiver receiver)
    {
        using MemoryStream body = new();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        WebhookRequest request = new()
        {
            Method = http.Request.Method,
            Query = http.Request.Query.ToDictionary(q => q.Key, q => q.Value.ToString(), StringComparer.Ordinal),
            Headers = http.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            Body = body.ToArray(),
        };
        lock (_seen)
        {
            _seen.Add(request);
        }

        if (await receiver.HandshakeAsync(request, http.RequestAborted) is { } reply)
        {
            http.Response.StatusCode = reply.Status;
            http.Response.ContentType = reply.ContentType;
            await http.Response.Body.WriteAsync(reply.Body, http.RequestAborted);
            return;
        }

        if (await receiver.VerifyAsync(request, http.RequestAborted))
        {
            lock (_events)
            {
                _events.AddRange(receiver.Parse(request));
            }
        }

        http.Response.StatusCode = 204; // a forgery is dropped, and told nothing
    }
}
