using System.Net.Http.Headers;
using System.Text;

namespace Social.Testing.Tests.TikTok;

/// <summary>An emulator and a plain client over a real socket, which sends exactly what a test says and follows nothing.</summary>
public abstract class TikTokTestBase : IAsyncLifetime
{
    private readonly HttpMessageInvoker _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    protected SocialEmulator Emulator { get; private set; } = null!;

    protected TikTokEmulator TikTok => Emulator.TikTok;

    protected string Token { get; set; } = "";

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public virtual async ValueTask InitializeAsync()
    {
        SocialEmulatorOptions options = new();
        Emulator = await SocialEmulator.StartAsync(options.Only(options.TikTok), Cancellation);
        Token = TikTok.IssueToken().AccessToken;
    }

    public virtual async ValueTask DisposeAsync()
    {
        // A test must not pass over a mistake of the emulator itself.
        TikTok.Failures.ShouldBeEmpty();
        _client.Dispose();
        await Emulator.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected Task<Answer> Get(string path, string? token = null) => Send(HttpMethod.Get, path, null, "Bearer " + (token ?? Token));

    protected Task<Answer> Post(string path, string? json = null, string? token = null) =>
        Send(HttpMethod.Post, path, json is null ? new ByteArrayContent([]) : Json(json), "Bearer " + (token ?? Token));

    protected Task<Answer> Form(string path, string form) =>
        Send(HttpMethod.Post, path, new StringContent(form, Encoding.UTF8, new MediaTypeHeaderValue("application/x-www-form-urlencoded")), null);

    protected Task<Answer> Put(string url, byte[] bytes, string range, string type = "video/mp4")
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue(type);
        content.Headers.TryAddWithoutValidation("Content-Range", range);
        return Send(HttpMethod.Put, url, content, null);
    }

    protected Task<Answer> Business(HttpMethod method, string path, string? json = null, string? token = null) =>
        Send(method, "/open_api/v1.3" + path, json is null ? null : Json(json), null, token);

    protected async Task<Answer> Send(HttpMethod method, string path, HttpContent? content, string? authorization, string? accessToken = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(TikTok.BaseAddress, path)) { Content = content };
        if (authorization is not null) request.Headers.TryAddWithoutValidation("Authorization", authorization);
        if (accessToken is not null) request.Headers.TryAddWithoutValidation("Access-Token", accessToken);
        var response = await _client.SendAsync(request, Cancellation);
        return new Answer((int)response.StatusCode, await response.Content.ReadAsStringAsync(Cancellation), response);
    }

    /// <summary>Starts a direct post from a file.</summary>
    protected Task<Answer> Init(long size, long chunk, long count, string privacy = "SELF_ONLY", string title = "t") => Post(
        "/v2/post/publish/video/init/",
        $$$"""{"post_info":{"title":"{{{title}}}","privacy_level":"{{{privacy}}}"},"source_info":{"source":"FILE_UPLOAD","video_size":{{{size}}},"chunk_size":{{{chunk}}},"total_chunk_count":{{{count}}}}}""");

    /// <summary>Starts and uploads a small video in one chunk.</summary>
    protected async Task<string> Publish(string privacy = "PUBLIC_TO_EVERYONE", string title = "t", byte[]? video = null)
    {
        video ??= Videos.Mp4(1000);
        var started = await Init(video.Length, video.Length, 1, privacy, title);
        started.Status.ShouldBe(200, started.Body);
        (await Put(UploadUrl(started), video, $"bytes 0-{video.Length - 1}/{video.Length}")).Status.ShouldBe(201);
        return PublishId(started);
    }

    protected Task<Answer> Status(string publishId) => Post("/v2/post/publish/status/fetch/", $$$"""{"publish_id":"{{{publishId}}}"}""");

    protected static string PublishId(Answer started) => started.Json["data"]!["publish_id"]!.GetValue<string>();

    protected static string UploadUrl(Answer started) => started.Json["data"]!["upload_url"]!.GetValue<string>();

    protected static void Refused(Answer answer, int status, string code)
    {
        answer.Status.ShouldBe(status, answer.Body);
        answer.Json["error"]!["code"]!.GetValue<string>().ShouldBe(code, answer.Body);
        answer.Json["error"]!["log_id"]!.GetValue<string>().Length.ShouldBe(34);
    }

    protected static StringContent Json(string json) => new(json, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
}
