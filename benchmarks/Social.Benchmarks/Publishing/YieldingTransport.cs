using System.Net;
using Social.Benchmarks.Networks;

namespace Social.Benchmarks.Publishing;

/// <summary>A transport without a socket that still does what one cannot avoid: it reads the body, gives the thread away, and answers with headers.</summary>
internal sealed class YieldingTransport(Network network) : HttpMessageHandler
{
    /// <summary>Where nobody listens.</summary>
    public const string Host = "http://127.0.0.1:9";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is { } content)
        {
            await content.CopyToAsync(Stream.Null, cancellationToken);
        }

        await Task.Yield();
        StubAnswer answer = network.Answer(new StubRequest(request.Method.Method, request.RequestUri!.PathAndQuery, Host));
        HttpResponseMessage response = new((HttpStatusCode)answer.Status) { RequestMessage = request, Content = new ByteArrayContent(answer.Body) };
        response.Content.Headers.TryAddWithoutValidation("Content-Type", StubAnswer.ContentType);
        foreach ((string name, string value) in answer.Headers)
        {
            response.Headers.TryAddWithoutValidation(name, value);
        }

        return response;
    }
}
