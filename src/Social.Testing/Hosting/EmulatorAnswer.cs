using System.Net.WebSockets;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>What a handler wants to answer. It is a value, so that a fault can discard or mangle it after the request took effect.</summary>
internal sealed class EmulatorAnswer
{
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private EmulatorAnswer(int status, string? contentType, ReadOnlyMemory<byte> body)
    {
        Status = status;
        ContentType = contentType;
        Body = body;
    }

    public int Status { get; }

    public string? ContentType { get; }

    public ReadOnlyMemory<byte> Body { get; }

    public int BodyRepeat { get; private init; } = 1;

    /// <summary>Gets whether the network refuses, whatever the status says: some networks refuse inside 200.</summary>
    public bool IsRefusal { get; private set; }

    /// <summary>Gets the conversation that follows, when the answer is to switch to a web socket.</summary>
    public Func<WebSocket, CancellationToken, Task>? Conversation { get; private init; }

    public Dictionary<string, string> Headers { get; } = new(StringComparer.OrdinalIgnoreCase);

    public static EmulatorAnswer Empty(int status) => new(status, null, default);

    public static EmulatorAnswer Json(int status, JsonNode body, string contentType = "application/json; charset=utf-8") =>
        new(status, contentType, Serialize(body));

    public static EmulatorAnswer Text(int status, string body, string contentType) => new(status, contentType, Encoding.UTF8.GetBytes(body));

    public static EmulatorAnswer Bytes(int status, ReadOnlyMemory<byte> body, string? contentType, int repeat = 1) =>
        new(status, contentType, body) { BodyRepeat = repeat };

    /// <summary>Accepts the web socket that the request asks for, and talks until the function ends or the network stops.</summary>
    public static EmulatorAnswer WebSocket(Func<WebSocket, CancellationToken, Task> conversation) => new(101, null, default) { Conversation = conversation };

    public static byte[] Serialize(JsonNode node)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Writing)) node.WriteTo(writer);
        return buffer.ToArray();
    }

    public EmulatorAnswer AsRefusal()
    {
        IsRefusal = true;
        return this;
    }

    public EmulatorAnswer With(string header, string value)
    {
        Headers[header] = value;
        return this;
    }
}
