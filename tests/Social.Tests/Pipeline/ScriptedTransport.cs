namespace Social.Tests.Pipeline;

/// <summary>Answers requests from a script and counts them.</summary>
internal sealed class ScriptedTransport(Func<HttpRequestMessage, int, Task<HttpResponseMessage>> answer) : HttpMessageHandler
{
    private int _count;

    public int Count => Volatile.Read(ref _count);

    public List<string?> Tokens { get; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        int n = Interlocked.Increment(ref _count);
        lock (Tokens)
        {
            Tokens.Add(request.Headers.Authorization?.Parameter);
        }

        HttpResponseMessage response = await answer(request, n).WaitAsync(cancellationToken);
        response.RequestMessage = request;
        return response;
    }
}
