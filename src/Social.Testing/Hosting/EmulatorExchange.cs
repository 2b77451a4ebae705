using System.Buffers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Social.Testing;

/// <summary>One request on its way through an emulated network.</summary>
internal sealed class EmulatorExchange : IDisposable
{
    private const int KeptTextBody = 128 * 1024;
    private const int KeptBinaryBody = 4 * 1024;
    private readonly RecordingStream _body;
    private byte[]? _buffered;

    public EmulatorExchange(HttpContext http)
    {
        Http = http;
        // The raw target, because a signature is made over the bytes that were sent, not over a normalised path.
        var target = http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var question = target.IndexOf('?', StringComparison.Ordinal);
        Path = question < 0 ? target : target[..question];
        RawQuery = question < 0 ? "" : target[(question + 1)..];
        Query = FormPairs.Parse(RawQuery);
        ContentType = http.Request.ContentType?.Split(';')[0].Trim().ToLowerInvariant();
        _body = new RecordingStream(http.Request.Body, ContentType is "application/json" or "application/x-www-form-urlencoded" ? KeptTextBody : KeptBinaryBody);
    }

    public HttpContext Http { get; }

    public string Method => Http.Request.Method;

    public string Path { get; }

    public string RawQuery { get; }

    public IReadOnlyList<KeyValuePair<string, string>> Query { get; }

    public string? ContentType { get; }

    public Stream Body => _body;

    public Dictionary<string, string> RouteValues { get; set; } = [];

    public EmulatorRoute? Route { get; set; }

    public EmulatorFault? Fault { get; set; }

    public CancellationToken Aborted => Http.RequestAborted;

    /// <summary>Gets what the network's own pipeline attaches: who is calling.</summary>
    public object? Caller { get; set; }

    public string? this[string parameter] => Query.FirstOrDefault(q => q.Key == parameter).Value;

    public string? Header(string name) => Http.Request.Headers.TryGetValue(name, out var values) ? values.ToString() : null;

    /// <summary>Reads the whole body, once; for bodies that are small by nature (JSON, forms).</summary>
    public async Task<byte[]> ReadBodyAsync()
    {
        if (_buffered is not null) return _buffered;
        using var buffer = new MemoryStream();
        await Body.CopyToAsync(buffer, Aborted).ConfigureAwait(false);
        return _buffered = buffer.ToArray();
    }

    /// <summary>Reads what is left, so that the connection can be used again and the record knows the length.</summary>
    public async Task DrainAsync()
    {
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        try
        {
            while (await Body.ReadAsync(buffer, Aborted).ConfigureAwait(false) > 0)
            {
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    public void Dispose() => _body.Dispose();

    public void Describe(RecordedRequest record)
    {
        record.Body = _body.Head;
        record.BodyLength = _body.Count;
    }
}
