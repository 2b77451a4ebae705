using System.Buffers;
using System.Net.Http.Headers;
using System.Text.Json;
using Social.Benchmarks.Publishing;

namespace Social.Benchmarks.Networks;

/// <summary>What floors are written with: an invoker, bodies by <see cref="Utf8JsonWriter"/>, answers by <see cref="Utf8JsonReader"/>, an authorization header, and nothing else.</summary>
internal sealed class BareHttp(HttpMessageHandler transport, string host)
{
    private static readonly MediaTypeHeaderValue JsonType = new("application/json");

    private readonly HttpMessageInvoker _http = new(transport);
    private readonly AuthenticationHeaderValue _bearer = new("Bearer", Family.Token);

    public string Host => host;

    public static SocketsHttpHandler Sockets() => new() { UseCookies = false, AllowAutoRedirect = false };

    public Uri At(string path) => new(host + path);

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        request.Headers.Authorization = _bearer;
        return _http.SendAsync(request, CancellationToken.None);
    }

    /// <summary>Makes a call whose answer is its body; what one writes who has more than one to make.</summary>
    public async Task<byte[]> CallAsync(HttpMethod method, Uri address, HttpContent? content = null)
    {
        using HttpRequestMessage request = new(method, address) { Content = content };
        using HttpResponseMessage response = await SendAsync(request);
        return await ReadAsync(response);
    }

    public static Task<byte[]> ReadAsync(HttpResponseMessage response)
    {
        response.EnsureSuccessStatusCode();
        return response.Content.ReadAsByteArrayAsync();
    }

    /// <summary>Writes an object.</summary>
    /// <param name="write">Writes its members.</param>
    /// <param name="room">The bytes that the writer asks for, which are more than it writes.</param>
    public static HttpContent Json(Action<Utf8JsonWriter> write, int room = 256) => Json(write, static (writer, all) => all(writer), room);

    /// <summary>Writes an object that depends on something.</summary>
    public static HttpContent Json<T>(T state, Action<Utf8JsonWriter, T> write, int room = 256)
    {
        ArrayBufferWriter<byte> buffer = new(room);
        using (Utf8JsonWriter writer = new(buffer))
        {
            writer.WriteStartObject();
            write(writer, state);
            writer.WriteEndObject();
        }

        ReadOnlyMemoryContent body = new(buffer.WrittenMemory);
        body.Headers.ContentType = JsonType;
        return body;
    }

    public static HttpContent Form(params (string Name, string Value)[] fields) => new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));

    /// <summary>Reads the first member of a name: a string, or the first string of an array.</summary>
    public static string Find(byte[] answer, ReadOnlySpan<byte> member)
    {
        Utf8JsonReader reader = new(answer);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals(member))
            {
                do
                {
                    reader.Read();
                }
                while (reader.TokenType == JsonTokenType.StartArray);

                return reader.GetString()!;
            }
        }

        throw new JsonException("The answer does not have it.");
    }
}
