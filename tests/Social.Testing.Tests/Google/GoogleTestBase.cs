using System.Net.Http.Headers;
using System.Text;

namespace Social.Testing.Tests.Google;

/// <summary>An emulated Google product and a plain client over a real socket, which sends exactly what a test says and follows nothing.</summary>
public abstract class GoogleTestBase<TEmulator> : IAsyncLifetime
    where TEmulator : GoogleEmulator
{
    private readonly HttpMessageInvoker _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
    private SocialEmulator? _emulator;

    protected TEmulator Google => Choose(_emulator!);

    protected string Token { get; set; } = "";

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var options = new SocialEmulatorOptions();
        options.Only(ChooseOptions(options));
        _emulator = await SocialEmulator.StartAsync(options, Cancellation);
        Token = Google.IssueToken().AccessToken;
    }

    public async ValueTask DisposeAsync()
    {
        // A test must not pass over a mistake of the emulator itself.
        Google.Failures.ShouldBeEmpty();
        _client.Dispose();
        await _emulator!.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected abstract TEmulator Choose(SocialEmulator emulator);

    protected abstract NetworkEmulatorOptions ChooseOptions(SocialEmulatorOptions options);

    protected Task<Answer> Get(string path, string? token = null) => Send(HttpMethod.Get, path, null, token);

    protected Task<Answer> Delete(string path, string? token = null) => Send(HttpMethod.Delete, path, null, token);

    protected Task<Answer> Post(string path, string? json = null, string? token = null) =>
        Send(HttpMethod.Post, path, json is null ? new ByteArrayContent([]) : Json(json), token);

    protected Task<Answer> Put(string path, string json, string? token = null) => Send(HttpMethod.Put, path, Json(json), token);

    protected Task<Answer> Patch(string path, string json, string? token = null) => Send(HttpMethod.Patch, path, Json(json), token);

    protected Task<Answer> Anonymous(HttpMethod method, string path, HttpContent? content = null) => Send(new HttpRequestMessage(method, new Uri(Google.BaseAddress, path)) { Content = content });

    protected Task<Answer> Form(string path, params IEnumerable<(string Name, string Value)> fields) =>
        Anonymous(HttpMethod.Post, path, new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))));

    protected Task<Answer> Send(HttpMethod method, string path, HttpContent? content, string? token = null, params IEnumerable<(string Name, string Value)> headers)
    {
        var request = new HttpRequestMessage(method, new Uri(Google.BaseAddress, path)) { Content = content };
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + (token ?? Token));
        foreach (var (name, value) in headers)
            if (!request.Headers.TryAddWithoutValidation(name, value)) content!.Headers.TryAddWithoutValidation(name, value);
        return Send(request);
    }

    protected async Task<Answer> Send(HttpRequestMessage request)
    {
        var response = await _client.SendAsync(request, Cancellation);
        return new Answer((int)response.StatusCode, await response.Content.ReadAsStringAsync(Cancellation), response);
    }

    protected static StringContent Json(string json) => new(json, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
}
