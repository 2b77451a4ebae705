using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Social.Benchmarks.Server;

/// <summary>A server that reads what it is sent and answers what X answers to a post. It runs in a process of its own, so that its work is nobody's.</summary>
internal static class NullServer
{
    public const string Argument = "null-server";

    public static async Task RunAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k => k.Limits.MaxRequestBodySize = null).UseUrls("http://127.0.0.1:0");
        await using WebApplication app = builder.Build();
        app.Run(AnswerAsync);
        await app.StartAsync();
        Console.WriteLine(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

        // It lives as long as the process that started it holds its input open.
        await Console.In.ReadToEndAsync();
    }

    private static async Task AnswerAsync(HttpContext context)
    {
        while (true)
        {
            System.IO.Pipelines.ReadResult read = await context.Request.BodyReader.ReadAsync();
            context.Request.BodyReader.AdvanceTo(read.Buffer.End);
            if (read.IsCompleted)
            {
                break;
            }
        }

        HttpResponse response = context.Response;
        if (context.Request.Method == "PUT")
        {
            response.StatusCode = 204;
            return;
        }

        response.StatusCode = 201;
        response.ContentType = PostAnswer.ContentType;
        response.ContentLength = PostAnswer.Body.Length;
        foreach ((string name, string value) in PostAnswer.Headers)
        {
            response.Headers[name] = value;
        }

        await response.Body.WriteAsync(PostAnswer.Body);
    }
}
