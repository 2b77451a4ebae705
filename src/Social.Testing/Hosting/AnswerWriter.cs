using System.IO.Compression;

namespace Social.Testing;

/// <summary>Puts an answer on the wire: whole, compressed when the client accepts it, or torn.</summary>
internal static class AnswerWriter
{
    private const int WorthCompressing = 512;

    public static async Task WriteAsync(EmulatorExchange exchange, EmulatorAnswer answer)
    {
        var response = exchange.Http.Response;
        var body = Prepare(exchange, answer);
        response.ContentLength = (long)body.Length * answer.BodyRepeat;
        if (exchange.Method == "HEAD" || answer.Status is 204 or 304) return;
        for (var i = 0; i < answer.BodyRepeat; i++) await response.Body.WriteAsync(body, exchange.Aborted).ConfigureAwait(false);
    }

    public static async Task WriteTornAsync(EmulatorExchange exchange, EmulatorAnswer answer, bool promiseFullLength, TimeProvider time)
    {
        var response = exchange.Http.Response;
        var body = Prepare(exchange, answer);
        var kept = body[..(body.Length / 2)];
        response.ContentLength = promiseFullLength ? Math.Max(1, body.Length) : kept.Length; // an empty body is torn by a promise of more
        await response.Body.WriteAsync(kept, exchange.Aborted).ConfigureAwait(false);
        await response.Body.FlushAsync(exchange.Aborted).ConfigureAwait(false);
        if (!promiseFullLength) return;
        // The flush hands the bytes to the transport's own loop; without a pause the end could overtake them.
        await Task.Delay(TimeSpan.FromMilliseconds(50), time, CancellationToken.None).ConfigureAwait(false);
        await ConnectionCut.CloseAsync(exchange.Http, time).ConfigureAwait(false);
    }

    private static ReadOnlyMemory<byte> Prepare(EmulatorExchange exchange, EmulatorAnswer answer)
    {
        var response = exchange.Http.Response;
        response.StatusCode = answer.Status;
        if (answer.ContentType is not null) response.ContentType = answer.ContentType;
        foreach (var (name, value) in answer.Headers) response.Headers[name] = value;
        var compress = answer.BodyRepeat == 1 && answer.Body.Length >= WorthCompressing && !answer.Headers.ContainsKey("Content-Encoding")
            && exchange.Header("Accept-Encoding")?.Contains("gzip", StringComparison.OrdinalIgnoreCase) == true;
        if (!compress) return answer.Body;
        response.Headers.ContentEncoding = "gzip";
        using var buffer = new MemoryStream();
        using (var gzip = new GZipStream(buffer, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(answer.Body.Span);
        return buffer.ToArray();
    }
}
