using System.Buffers;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Social.Benchmarks.Publishing;

/// <summary>The floor: the fewest calls with which one who knows .NET posts to X and reads the id. No limits, no journal, no retry, no checks.</summary>
internal sealed class BarePublish(HttpMessageHandler transport, string host)
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    private readonly HttpMessageInvoker _http = new(transport);
    private readonly Uri _address = new(host + "/2/tweets");
    private readonly AuthenticationHeaderValue _bearer = new("Bearer", Family.Token);
    private readonly string _text = Family.Post.Text!.ToString();

    public static SocketsHttpHandler Sockets() => new() { UseCookies = false, AllowAutoRedirect = false };

    public async Task<string> PublishAsync()
    {
        using HttpRequestMessage request = new(HttpMethod.Post, _address) { Content = Body() };
        request.Headers.Authorization = _bearer;
        using HttpResponseMessage response = await _http.SendAsync(request, CancellationToken.None);
        response.EnsureSuccessStatusCode();
        return ReadId(await response.Content.ReadAsByteArrayAsync());
    }

    private ReadOnlyMemoryContent Body()
    {
        ArrayBufferWriter<byte> buffer = new(256);
        using (Utf8JsonWriter writer = new(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("text"u8, _text);
            writer.WriteEndObject();
        }

        ReadOnlyMemoryContent body = new(buffer.WrittenMemory);
        body.Headers.ContentType = Json;
        return body;
    }

    private static string ReadId(byte[] answer)
    {
        Utf8JsonReader reader = new(answer);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("id"u8))
            {
                reader.Read();
                return reader.GetString()!;
            }
        }

        throw new JsonException("The answer has no id.");
    }
}
