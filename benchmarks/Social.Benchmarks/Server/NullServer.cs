using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Social.Benchmarks.Networks;

namespace Social.Benchmarks.Server;

/// <summary>A server that reads what it is sent and answers what a network answers. It runs in a process of its own, so that its work is nobody's.</summary>
internal static class NullServer
{
    public const string Argument = "null-server";

    public static async Task RunAsync(Network network, long videoLength)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k => k.Limits.MaxRequestBodySize = null).UseUrls("http://127.0.0.1:0");
        await using WebApplication app = builder.Build();
        app.Run(context => AnswerAsync(context, network, videoLength));
        await app.StartAsync();
        Console.WriteLine(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

        // It lives as long as the process that started it holds its input open.
        await Console.In.ReadToEndAsync();
    }

    private static async Task AnswerAsync(HttpContext context, Network network, long videoLength)
    {
        HttpRequest request = context.Request;
        while (true)
        {
            System.IO.Pipelines.ReadResult read = await request.BodyReader.ReadAsync();
            request.BodyReader.AdvanceTo(read.Buffer.End);
            if (read.IsCompleted)
            {
                break;
            }
        }

        string range = request.Headers.ContentRange.ToString();
        StubAnswer answer = network.Answer(new StubRequest(request.Method, request.Path.Value + request.QueryString.Value, $"http://{request.Host.Value}", range.Length > 0 ? range : null, videoLength));
        HttpResponse response = context.Response;
        response.StatusCode = answer.Status;
        foreach ((string name, string value) in answer.Headers)
        {
            response.Headers[name] = value;
        }

        if (answer.Body.Length > 0)
        {
            response.ContentType = StubAnswer.ContentType;
            response.ContentLength = answer.Body.Length;
            await response.Body.WriteAsync(answer.Body);
        }
        else if (answer.Status != StatusCodes.Status204NoContent)
        {
            response.ContentLength = 0;
        }
    }
}
