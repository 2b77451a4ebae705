using System.Net.Http.Headers;
using System.Text;

namespace Social.Testing.Tests.Threads;

/// <summary>An emulated Threads and a plain client over a real socket, which sends exactly what a test says.</summary>
public abstract class ThreadsTestBase : IAsyncLifetime
{
    private readonly HttpMessageInvoker _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    private SocialEmulator Emulator { get; set; } = null!;

    protected ThreadsEmulator Threads => Emulator.Threads;

    protected EmulatedThreadsUser User => Threads.DefaultUser;

    protected string Token { get; set; } = "";

    public async ValueTask InitializeAsync()
    {
        SocialEmulatorOptions options = new();
        Emulator = await SocialEmulator.StartAsync(options.Only(options.Threads), TestContext.Current.CancellationToken);
        Token = Threads.IssueToken().AccessToken;
    }

    public async ValueTask DisposeAsync()
    {
        // A test must not pass over a mistake of the emulator itself.
        Threads.Failures.ShouldBeEmpty();
        _client.Dispose();
        await Emulator.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected Task<Answer> Get(string path, string? token = null) => Send(HttpMethod.Get, path, null, token);

    protected Task<Answer> Delete(string path, string? token = null) => Send(HttpMethod.Delete, path, null, token);

    protected Task<Answer> Post(string path, HttpContent content) => Send(HttpMethod.Post, path, content, null);

    protected Task<Answer> Post(string path, string form = "", string? token = null) => Send(HttpMethod.Post, path, new StringContent(form, Encoding.UTF8, new MediaTypeHeaderValue("application/x-www-form-urlencoded")), token);

    protected async Task<string> Contain(string form) => Id(await Post("/v1.0/me/threads", form));

    protected async Task<string> Publish(string form) => Id(await Post("/v1.0/me/threads_publish", $"creation_id={await Contain(form)}"));

    protected static string Id(Answer answer)
    {
        answer.Status.ShouldBe(200, answer.Body);
        return answer.Json["id"]!.GetValue<string>();
    }

    protected static void Refused(Answer answer, int code, int? subcode = null)
    {
        answer.Status.ShouldBeInRange(400, 499, answer.Body);
        var error = answer.Json["error"]!;
        (error["code"]!.GetValue<int>(), error["error_subcode"]?.GetValue<int>()).ShouldBe((code, subcode), answer.Body);
        error["message"]!.GetValue<string>().ShouldNotBeEmpty();
    }

    private async Task<Answer> Send(HttpMethod method, string path, HttpContent? content, string? token)
    {
        using var request = new HttpRequestMessage(method, new Uri(Threads.BaseAddress, path)) { Content = content };
        if (token != "") request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + (token ?? Token));
        var response = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        return new Answer((int)response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), response);
    }
}
