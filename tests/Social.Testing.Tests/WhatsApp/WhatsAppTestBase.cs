using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Social.Testing.Tests.WhatsApp;

/// <summary>An emulator and a plain client over a real socket, which sends exactly what a test says.</summary>
public abstract class WhatsAppTestBase : IAsyncLifetime
{
    protected const string Customer = "+16505551234";

    private readonly HttpMessageInvoker _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    protected SocialEmulator Emulator { get; private set; } = null!;

    protected WhatsAppEmulator Network => Emulator.WhatsApp;

    protected string Token { get; set; } = "";

    protected string Phone => Network.DefaultNumber.Id;

    protected string Waba => Network.DefaultBusiness.Id;

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        SocialEmulatorOptions options = new();
        Emulator = await SocialEmulator.StartAsync(options.Only(options.WhatsApp), Cancellation);
        Token = Network.IssueToken().AccessToken;
        Network.Receive(Customer);
    }

    public async ValueTask DisposeAsync()
    {
        // A test must not pass over a mistake of the emulator itself.
        Network.Failures.ShouldBeEmpty();
        _client.Dispose();
        await Emulator.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected Task<Answer> Get(string path, string? token = null) => Request(HttpMethod.Get, path, null, token);

    protected Task<Answer> Delete(string path, string? json = null) => Request(HttpMethod.Delete, path, json is null ? null : Json(json));

    protected Task<Answer> Post(string path, string json, string? token = null) => Request(HttpMethod.Post, path, Json(json), token);

    /// <summary>Sends a message; the type's members begin with a comma.</summary>
    protected Task<Answer> Message(string members, string to = Customer) =>
        Post($"/v25.0/{Phone}/messages", $$"""{"messaging_product":"whatsapp","recipient_type":"individual","to":"{{to}}",{{members}}}""");

    protected Task<Answer> Text(string text = "Hello", string to = Customer) => Message($$"""
        "type":"text","text":{"body":{{JsonValue.Create(text)!.ToJsonString()}}}
        """, to);

    protected Task<Answer> Upload(byte[] bytes, string type, string? partType = null, string product = "whatsapp")
    {
        var form = new MultipartFormDataContent { { new StringContent(product), "messaging_product" }, { new StringContent(type), "type" } };
        form.Add(new ByteArrayContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue(partType ?? type) } }, "file", "a.bin");
        return Request(HttpMethod.Post, $"/v25.0/{Phone}/media", form);
    }

    protected async Task<Answer> Request(HttpMethod method, string path, HttpContent? content, string? token = null, string? userAgent = "tests")
    {
        using var request = new HttpRequestMessage(method, new Uri(Network.BaseAddress, path)) { Content = content };
        if ((token ?? Token).Length > 0) request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + (token ?? Token));
        if (userAgent is not null) request.Headers.TryAddWithoutValidation("User-Agent", userAgent);
        var response = await _client.SendAsync(request, Cancellation);
        return new Answer((int)response.StatusCode, await response.Content.ReadAsStringAsync(Cancellation), response);
    }

    protected static int Code(Answer answer) => answer.Json["error"]!["code"]!.GetValue<int>();

    protected static StringContent Json(string json) => new(json, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
}
