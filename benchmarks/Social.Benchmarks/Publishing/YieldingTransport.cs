using System.Net;
using Social.Benchmarks.Server;

namespace Social.Benchmarks.Publishing;

/// <summary>A transport without a socket that still does what one cannot avoid: it reads the body, gives the thread away, and answers with headers.</summary>
internal sealed class YieldingTransport : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is { } content)
        {
            await content.CopyToAsync(Stream.Null, cancellationToken);
        }

        await Task.Yield();
        HttpResponseMessage response = new(HttpStatusCode.Created) { RequestMessage = request, Content = new ByteArrayContent(PostAnswer.Body) };
        response.Content.Headers.TryAddWithoutValidation("Content-Type", PostAnswer.ContentType);
        foreach ((string name, string value) in PostAnswer.Headers)
        {
            response.Headers.TryAddWithoutValidation(name, value);
        }

        return response;
    }
}
