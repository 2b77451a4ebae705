using System.Net.Http.Headers;
using System.Text;

namespace Social.Testing.Tests.Threads;

/// <summary>An emulator and a plain client over a real socket, which sends exactly what a test says.</summary>
public abstract class ThreadsTestBase : IAsyncLifetime
{
    private readonly HttpMessageInvoker _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    protected SocialEmulator Emulator { get; private set; } = null!;

    protected ThreadsEmulator Network => Emulator.Threads;

    protected string Token { get; set; } = "";

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        SocialEmulatorOptions options = new();
        Emulator = await SocialEmulator.StartAsync(options.Only(options.Threads), Cancellation);
        Token = Network.IssueToken().AccessToken;
    }

    public async ValueTask DisposeAsync()
    {
        // A test must not pass over a mistake of the emulator itself.
        Network.Failures.ShouldBeEmpty();
        _client.Dispose();
        await Emulator.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected Task<Answer> Get(string path, string? token = null) => Send(HttpMethod.Get, path, null, token);

    protected Task<Answer> Delete(string path, string? token = null) => Send(HttpMethod.Delete, path, null, token);

    protected Task<Answer> Post(string path, string? token = null) => Send(HttpMethod.Post, path, new ByteArrayContent([]), token);

    protected Task<Answer> PostForm(string path, string form) => Send(HttpMethod.Post, path, new StringContent(form, Encoding.UTF8, new MediaTypeHeaderValue("application/x-www-form-urlencoded")), null);

    protected Task<Answer> PostJson(string path, string json) => Send(HttpMethod.Post, path, new StringContent(json, Encoding.UTF8, new MediaTypeHeaderValue("application/json")), null);

    /// <summary>Makes a container of these parameters and returns its id.</summary>
    protected async Task<string> Container(string query) => Id(await Post("/v1.0/me/threads?" + query));

    /// <summary>Publishes a text in two steps and returns the post's id.</summary>
    protected async Task<string> Published(string query) => Id(await Post("/v1.0/me/threads_publish?creation_id=" + await Container(query)));

    protected static string Id(Answer answer)
    {
        answer.Status.ShouldBe(200, answer.Body);
        return answer.Json["id"]!.GetValue<string>();
    }

    protected static void Refused(Answer answer, int code, int? subcode = null, string? saying = null, int status = 400)
    {
        answer.Status.ShouldBe(status, answer.Body);
        var error = answer.Json["error"]!;
        (error["code"]!.GetValue<int>(), error["error_subcode"]?.GetValue<int>()).ShouldBe((code, subcode), answer.Body);
        error["fbtrace_id"]!.GetValue<string>().ShouldNotBeEmpty();
        if (saying is not null) answer.Body.ShouldContain(saying);
    }

    private async Task<Answer> Send(HttpMethod method, string path, HttpContent? content, string? token)
    {
        using var request = new HttpRequestMessage(method, new Uri(Network.BaseAddress, path)) { Content = content };
        if ((token ?? Token).Length > 0) request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + (token ?? Token));
        var response = await _client.SendAsync(request, Cancellation);
        return new Answer((int)response.StatusCode, await response.Content.ReadAsStringAsync(Cancellation), response);
    }
}
