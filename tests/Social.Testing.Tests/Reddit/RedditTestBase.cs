using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace Social.Testing.Tests.Reddit;

/// <summary>An emulator and a plain client over a real socket, which sends exactly what a test says and follows nothing.</summary>
public abstract class RedditTestBase : IAsyncLifetime
{
    private const string Agent = "test:social.testing:v1.0.0 (by /u/emulated)";
    private readonly HttpMessageInvoker _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    protected SocialEmulator Emulator { get; private set; } = null!;

    protected RedditEmulator Reddit => Emulator.Reddit;

    protected string Token { get; set; } = "";

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        SocialEmulatorOptions options = new();
        Emulator = await SocialEmulator.StartAsync(options.Only(options.Reddit), Cancellation);
        Token = Reddit.IssueToken().AccessToken;
    }

    public async ValueTask DisposeAsync()
    {
        // A test must not pass over a mistake of the emulator itself.
        Reddit.Failures.ShouldBeEmpty();
        _client.Dispose();
        await Emulator.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected Task<Answer> Get(string path, string? token = null) => Send(HttpMethod.Get, path, null, "bearer " + (token ?? Token));

    protected Task<Answer> Form(string path, string form, string? token = null) => Send(HttpMethod.Post, path, FormContent(form), "Bearer " + (token ?? Token));

    protected Task<Answer> Json(string path, string json) =>
        Send(HttpMethod.Post, path, new StringContent(json, Encoding.UTF8, new MediaTypeHeaderValue("application/json")), "Bearer " + Token);

    protected Task<Answer> Submit(string fields, string sr = "emulated") => Form("/api/submit/?raw_json=1", $"api_type=json&sr={sr}&title=Test+Title&resubmit=True&sendreplies=True&" + fields);

    protected Task<Answer> TokenCall(string form, string? authorization, string path = "/api/v1/access_token") => Send(HttpMethod.Post, path, FormContent(form), authorization);

    protected static string Basic(EmulatedRedditApp app) => "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{app.ClientId}:{app.ClientSecret}"));

    protected async Task<Answer> Send(HttpMethod method, string path, HttpContent? content, string? authorization, string? agent = Agent)
    {
        using var request = new HttpRequestMessage(method, new Uri(Reddit.BaseAddress, path)) { Content = content };
        if (authorization is not null) request.Headers.TryAddWithoutValidation("Authorization", authorization);
        if (agent is not null) request.Headers.TryAddWithoutValidation("User-Agent", agent);
        var response = await _client.SendAsync(request, Cancellation);
        return new Answer((int)response.StatusCode, await response.Content.ReadAsStringAsync(Cancellation), response);
    }

    protected async Task<JsonNode> Lease(string file = "test.png", string type = "image/png")
    {
        var answer = await Form("/api/media/asset.json?raw_json=1", $"api_type=json&filepath={file}&mimetype={Uri.EscapeDataString(type)}");
        answer.Status.ShouldBe(200, answer.Body);
        return answer.Json;
    }

    /// <summary>Sends the lease's fields in their order, then the file; a test may change the parts.</summary>
    protected Task<Answer> Upload(JsonNode lease, byte[] bytes, Action<List<(string Name, string Value)>>? change = null, string? authorization = null, bool fileFirst = false)
    {
        var fields = lease["args"]!["fields"]!.AsArray().Select(f => (f!["name"]!.GetValue<string>(), f["value"]!.GetValue<string>())).ToList();
        change?.Invoke(fields);
        var content = new MultipartFormDataContent();
        if (fileFirst) content.Add(new ByteArrayContent(bytes), "file", "test");
        foreach (var (name, value) in fields) content.Add(new StringContent(value), name);
        if (!fileFirst) content.Add(new ByteArrayContent(bytes), "file", "test");
        return Send(HttpMethod.Post, "http:" + Action(lease), content, authorization, agent: null);
    }

    /// <summary>Leases and uploads, and returns the address and the asset id.</summary>
    protected async Task<(string Url, string AssetId)> Uploaded(byte[]? bytes = null, string type = "image/png")
    {
        var lease = await Lease("test", type);
        bytes ??= type.StartsWith("video/", StringComparison.Ordinal) ? Video() : Images.Png(4, 3);
        (await Upload(lease, bytes)).Status.ShouldBe(201);
        var id = lease["asset"]!["asset_id"]!.GetValue<string>();
        return ($"https:{Action(lease)}/{id}", id);
    }

    protected static string Action(JsonNode lease) => lease["args"]!["action"]!.GetValue<string>();

    protected static byte[] Video() => [0, 0, 0, 20, .. "ftypisom"u8, .. new byte[40]];

    /// <summary>Reads the one frame of a result socket; null when it is closed without a word.</summary>
    protected static async Task<string?> Frame(string url)
    {
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri(url), Cancellation);
        return await Frame(socket);
    }

    protected static async Task<string?> Frame(ClientWebSocket socket)
    {
        var buffer = new byte[4096];
        var result = await socket.ReceiveAsync(buffer.AsMemory(), Cancellation);
        if (result.MessageType == WebSocketMessageType.Close) return null;
        return Encoding.UTF8.GetString(buffer, 0, result.Count);
    }

    protected static void Accepted(Answer answer)
    {
        answer.Status.ShouldBe(200, answer.Body);
        answer.Json["json"]!["errors"]!.AsArray().ShouldBeEmpty();
    }

    protected static void Refused(Answer answer, string code, string? field)
    {
        answer.Status.ShouldBe(200, answer.Body);
        var error = answer.Json["json"]!["errors"]!.AsArray().ShouldHaveSingleItem()!.AsArray();
        error[0]!.GetValue<string>().ShouldBe(code);
        error[1]!.GetValue<string>().ShouldNotBeEmpty();
        error[2]?.GetValue<string>().ShouldBe(field);
    }

    protected static List<string> Names(Answer listing)
    {
        listing.Status.ShouldBe(200, listing.Body);
        return [.. listing.Json["data"]!["children"]!.AsArray().Select(c => c!["data"]!["name"]!.GetValue<string>())];
    }

    private static StringContent FormContent(string form) => new(form, Encoding.UTF8, new MediaTypeHeaderValue("application/x-www-form-urlencoded"));
}
