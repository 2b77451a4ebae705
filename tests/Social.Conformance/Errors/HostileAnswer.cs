using System.Text;
using Social.Testing;

namespace Social.Conformance;

/// <summary>An answer that a network never meant, and that proxies, outages and mistakes send all the same.</summary>
/// <param name="Name">Its name in the test's name.</param>
/// <param name="Fault">The answer.</param>
/// <param name="IsReadable">Whether its bytes can be kept for the exception: neither too many, nor garbage under an encoding.</param>
public sealed record HostileAnswer(string Name, EmulatorFault Fault, bool IsReadable = true)
{
    private const int Depth = 100_000;
    private const int Megabyte = 1024 * 1024;

    public static IReadOnlyList<HostileAnswer> All { get; } =
    [
        Text("truncated JSON", 200, "{\"data\":{\"id\":\"1"),
        Text("truncated JSON of an error", 400, "{\"detail\":\"no"),
        Text("HTML with 200", 200, "<!doctype html><html><body>Welcome</body></html>", "text/html"),
        Text("HTML with 403", 403, "<!doctype html><html><body>Forbidden</body></html>", "text/html"),
        Text("HTML with 502", 502, "<html><body>Bad gateway</body></html>", "text/html"),
        Text("a number for an object", 200, "{\"data\":5,\"errors\":7}"),
        Text("an object for a string", 200, "{\"data\":{\"id\":{\"a\":1},\"text\":[true]}}"),
        Text("an array for an object", 200, "[1,2,3]"),
        Text("a string", 200, "\"ok\""),
        Text("null", 200, "null"),
        Text("wrong types in an error", 400, "{\"errors\":{\"message\":5},\"title\":[],\"detail\":{},\"status\":\"x\",\"error\":{\"code\":\"a\"}}"),
        Text("an error that is a list", 422, "[{\"errors\":[[]]}]"),
        Text("deep nesting", 200, Nested()),
        Text("deep nesting in an error", 400, Nested()),
        Text("deep nesting in an outage", 500, Nested()),
        new("100 MB", new EmulatorFault { Kind = EmulatorFaultKind.Custom, StatusCode = 200, Body = new byte[Megabyte], BodyRepeat = 100, ContentType = "application/json" }, IsReadable: false),
        new("100 MB of an error", new EmulatorFault { Kind = EmulatorFaultKind.Custom, StatusCode = 400, Body = new byte[Megabyte], BodyRepeat = 100, ContentType = "application/json" }, IsReadable: false),
        Text("an empty success", 200, string.Empty),
        Text("an empty error", 400, string.Empty),
        Text("an empty outage", 500, string.Empty),
        Text("the wrong content type", 200, "just words", "text/plain"),
        Text("a content type that is none", 400, "{\"detail\":\"no\"}", ";;;"),
        new("invalid UTF-8", Custom(200, [0x7B, 0x22, 0x64, 0x61, 0x74, 0x61, 0x22, 0x3A, 0x22, 0xFF, 0xFE, 0xC3, 0x28, 0x22, 0x7D])),
        new("invalid UTF-8 in an error", Custom(400, [0x7B, 0x22, 0x64, 0x65, 0x74, 0x61, 0x69, 0x6C, 0x22, 0x3A, 0x22, 0xFF, 0xFE, 0xC3, 0x28, 0x22, 0x7D])),
        Encoded("gzip", 200),
        Encoded("gzip", 400),
        Encoded("deflate", 200),
        Encoded("br", 200),
        Encoded("br", 400),
        Text("a status that nobody defined", 599, "{}"),
        Text("a teapot", 418, "{\"title\":\"I'm a teapot\"}"),
        new("a redirect", new EmulatorFault { Kind = EmulatorFaultKind.Custom, StatusCode = 302, Body = "moved"u8.ToArray(), Headers = new Dictionary<string, string> { ["Location"] = "http://127.0.0.1:1/elsewhere" } }),
    ];

    public int Status => Fault.StatusCode!.Value;

    public override string ToString() => Name;

    public static HostileAnswer Named(string name) => All.Single(a => a.Name == name);

    private static HostileAnswer Text(string name, int status, string body, string contentType = "application/json; charset=utf-8") =>
        new(name, new EmulatorFault { Kind = EmulatorFaultKind.Custom, StatusCode = status, Body = Encoding.UTF8.GetBytes(body), ContentType = contentType });

    private static HostileAnswer Encoded(string encoding, int status) =>
        new($"garbage as {encoding} with {status}", Custom(status, [.. Enumerable.Range(0, 200).Select(i => (byte)(255 - i))]) with { Headers = new Dictionary<string, string> { ["Content-Encoding"] = encoding } }, IsReadable: false);

    private static EmulatorFault Custom(int status, byte[] body) =>
        new() { Kind = EmulatorFaultKind.Custom, StatusCode = status, Body = body, ContentType = "application/json; charset=utf-8" };

    private static string Nested() => new string('[', Depth) + new string(']', Depth);
}
