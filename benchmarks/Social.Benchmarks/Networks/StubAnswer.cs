using System.Text;

namespace Social.Benchmarks.Networks;

/// <summary>What a stubbed network answers.</summary>
/// <param name="Status">The status.</param>
/// <param name="Body">The body, JSON unless it is empty.</param>
/// <param name="Headers">The headers.</param>
internal sealed record StubAnswer(int Status, byte[] Body, params KeyValuePair<string, string>[] Headers)
{
    public const string ContentType = "application/json; charset=utf-8";

    public static StubAnswer Json(int status, string body, params KeyValuePair<string, string>[] headers) => new(status, Encoding.UTF8.GetBytes(body), headers);

    public static StubAnswer Empty(int status, params KeyValuePair<string, string>[] headers) => new(status, [], headers);

    public static StubAnswer Unknown(StubRequest request) => throw new InvalidOperationException($"The stub has no answer to {request.Method} {request.Path}.");
}
