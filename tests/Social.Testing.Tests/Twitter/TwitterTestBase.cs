using System.Net.Http.Headers;
using System.Text;

namespace Social.Testing.Tests.Twitter;

/// <summary>An emulator and a plain client over a real socket, which sends exactly what a test says and follows nothing.</summary>
public abstract class TwitterTestBase : IAsyncLifetime
{
    private readonly HttpMessageInvoker _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    protected SocialEmulator Emulator { get; private set; } = null!;

    protected TwitterEmulator Twitter => Emulator.Twitter;

    protected string Token { get; set; } = "";

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Emulator = await SocialEmulator.StartAsync(cancellationToken: Cancellation);
        Token = Twitter.IssueOAuth2Token().AccessToken;
    }

    public async ValueTask DisposeAsync()
    {
        // A test must not pass over a mistake of the emulator itself.
        Twitter.Failures.ShouldBeEmpty();
        _client.Dispose();
        await Emulator.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected Task<Answer> Get(string path, string? token = null) => Send(HttpMethod.Get, path, null, token);

    protected Task<Answer> Delete(string path, string? token = null) => Send(HttpMethod.Delete, path, null, token);

    protected Task<Answer> Post(string path, string? json = null, string? token = null) =>
        Send(HttpMethod.Post, path, json is null ? new ByteArrayContent([]) : Json(json), token);

    protected Task<Answer> Put(string path, string json, string? token = null) => Send(HttpMethod.Put, path, Json(json), token);

    protected Task<Answer> Form(string path, string form, string? authorization = null) =>
        Send(new HttpRequestMessage(HttpMethod.Post, new Uri(Twitter.BaseAddress, path))
        {
            Content = new StringContent(form, Encoding.UTF8, new MediaTypeHeaderValue("application/x-www-form-urlencoded")),
            Headers = { { "Authorization", authorization is null ? [] : [authorization] } },
        });

    protected Task<Answer> Send(HttpMethod method, string path, HttpContent? content, string? token = null)
    {
        var request = new HttpRequestMessage(method, new Uri(Twitter.BaseAddress, path)) { Content = content };
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + (token ?? Token));
        return Send(request);
    }

    protected async Task<Answer> Send(HttpRequestMessage request)
    {
        var response = await _client.SendAsync(request, Cancellation);
        return new Answer((int)response.StatusCode, await response.Content.ReadAsStringAsync(Cancellation), response);
    }

    protected static StringContent Json(string json) => new(json, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
}
