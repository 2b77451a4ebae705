using System.Net.Http.Headers;
using System.Text;

namespace Social.Testing.Tests.Meta;

/// <summary>Emulated networks of Meta and a plain client over a real socket, which sends exactly what a test says and follows nothing.</summary>
public abstract class GraphTestBase : IAsyncLifetime
{
    private readonly HttpMessageInvoker _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    protected SocialEmulator Emulator { get; private set; } = null!;

    /// <summary>Gets the emulator that paths are of.</summary>
    protected abstract GraphEmulator Network { get; }

    protected string Token { get; set; } = "";

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public virtual async ValueTask InitializeAsync()
    {
        SocialEmulatorOptions options = new();
        Serve(options);
        Emulator = await SocialEmulator.StartAsync(options, Cancellation);
        Token = Network.IssuePageToken().AccessToken;
    }

    public virtual async ValueTask DisposeAsync()
    {
        // A test must not pass over a mistake of the emulator itself.
        foreach (var network in Emulator.Networks) network.Failures.ShouldBeEmpty();
        _client.Dispose();
        await Emulator.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected abstract void Serve(SocialEmulatorOptions options);

    protected Task<Answer> Get(string path, string? token = null) => Send(HttpMethod.Get, "/v25.0" + path, null, "Bearer " + (token ?? Token));

    protected Task<Answer> Delete(string path, string? token = null) => Send(HttpMethod.Delete, "/v25.0" + path, null, "Bearer " + (token ?? Token));

    protected Task<Answer> Post(string path, string form = "", string? token = null) => Send(HttpMethod.Post, "/v25.0" + path, Form(form), "Bearer " + (token ?? Token));

    protected Task<Answer> PostJson(string path, string json, string? token = null) => Send(HttpMethod.Post, path[0] == '/' && !path.StartsWith("/_", StringComparison.Ordinal) ? "/v25.0" + path : path, Json(json), "Bearer " + (token ?? Token));

    protected Task<Answer> Upload(string url, byte[] body, string? token = null, params (string Name, string Value)[] headers) =>
        Send(HttpMethod.Post, url, new ByteArrayContent(body), "OAuth " + (token ?? Token), headers);

    protected async Task<Answer> Send(HttpMethod method, string path, HttpContent? content, string? authorization, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(Network.BaseAddress, path)) { Content = content };
        if (authorization is not null) request.Headers.TryAddWithoutValidation("Authorization", authorization);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        var response = await _client.SendAsync(request, Cancellation);
        return new Answer((int)response.StatusCode, await response.Content.ReadAsStringAsync(Cancellation), response);
    }

    protected static StringContent Form(string form) => new(form, Encoding.UTF8, new MediaTypeHeaderValue("application/x-www-form-urlencoded"));

    protected static StringContent Json(string json) => new(json, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));

    protected static MultipartFormDataContent Parts(string fileName, byte[] file, params (string Name, string Value)[] fields)
    {
        var parts = new MultipartFormDataContent();
        foreach (var (name, value) in fields) parts.Add(new StringContent(value), name);
        parts.Add(new ByteArrayContent(file), fileName, "file.bin");
        return parts;
    }

    protected static string Id(Answer answer)
    {
        answer.Status.ShouldBe(200, answer.Body);
        return answer.Json["id"]!.GetValue<string>();
    }

    protected static void Succeeded(Answer answer) => (answer.Status, answer.Body).ShouldBe((200, """{"success":true}"""));

    protected static void Refused(Answer answer, int code, int? subcode = null, int status = 400, string type = "OAuthException")
    {
        answer.Status.ShouldBe(status, answer.Body);
        var error = answer.Json["error"]!;
        (error["code"]!.GetValue<int>(), error["error_subcode"]?.GetValue<int>(), error["type"]!.GetValue<string>()).ShouldBe((code, subcode, type), answer.Body);
        error["fbtrace_id"]!.GetValue<string>().ShouldNotBeEmpty();
        error["message"]!.GetValue<string>().ShouldNotBeEmpty();
    }
}
