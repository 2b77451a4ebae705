using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Social.Testing.Tests.LinkedIn;

/// <summary>An emulator and a plain client over a real socket, which sends exactly what a test says and follows nothing.</summary>
public abstract class LinkedInTestBase : IAsyncLifetime
{
    private readonly HttpMessageInvoker _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    protected SocialEmulator Emulator { get; private set; } = null!;

    protected LinkedInEmulator LinkedIn => Emulator.LinkedIn;

    protected EmulatedLinkedInMember Member => LinkedIn.DefaultMember;

    protected EmulatedLinkedInOrganization Organization { get; private set; } = null!;

    protected string Token { get; set; } = "";

    protected string? Version { get; set; } = "202607";

    protected string? Protocol { get; set; } = "2.0.0";

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        SocialEmulatorOptions options = new();
        Emulator = await SocialEmulator.StartAsync(options.Only(options.LinkedIn), Cancellation);
        Organization = LinkedIn.AddOrganization("Devtestco", Member, id: 5515715);
        Token = LinkedIn.IssueToken().AccessToken;
    }

    public async ValueTask DisposeAsync()
    {
        // A test must not pass over a mistake of the emulator itself.
        LinkedIn.Failures.ShouldBeEmpty();
        _client.Dispose();
        await Emulator.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected static string Enc(string text) => Uri.EscapeDataString(text);

    protected Task<Answer> Get(string path, string? method = null, string? token = null) => Send(HttpMethod.Get, path, null, method, token);

    protected Task<Answer> Delete(string path, string? token = null) => Send(HttpMethod.Delete, path, null, "DELETE", token);

    protected Task<Answer> Post(string path, string json, string? method = null, string? token = null) => Send(HttpMethod.Post, path, Json(json), method, token);

    protected Task<Answer> Patch(string path, string json, string? token = null) => Send(HttpMethod.Post, path, Json(json), "PARTIAL_UPDATE", token);

    protected Task<Answer> Form(string path, string form) =>
        Send(new HttpRequestMessage(HttpMethod.Post, new Uri(LinkedIn.BaseAddress, path))
        {
            Content = new StringContent(form, Encoding.UTF8, new MediaTypeHeaderValue("application/x-www-form-urlencoded")),
        });

    protected Task<Answer> Send(HttpMethod method, string path, HttpContent? content, string? restLi = null, string? token = null, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, new Uri(LinkedIn.BaseAddress, path)) { Content = content };
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + (token ?? Token));
        if (Version is not null) request.Headers.Add("LinkedIn-Version", Version);
        if (Protocol is not null) request.Headers.Add("X-Restli-Protocol-Version", Protocol);
        if (restLi is not null) request.Headers.Add("X-RestLi-Method", restLi);
        foreach (var (name, value) in headers) request.Headers.Add(name, value);
        return Send(request);
    }

    /// <summary>Sends bytes to an absolute address; no header comes along unless it is said.</summary>
    protected Task<Answer> Upload(HttpMethod method, string url, HttpContent content, string? token = null, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, url) { Content = content };
        if (token is not null) request.Headers.Add("Authorization", "Bearer " + token);
        foreach (var (name, value) in headers) request.Headers.Add(name, value);
        return Send(request);
    }

    protected async Task<Answer> Send(HttpRequestMessage request)
    {
        var response = await _client.SendAsync(request, Cancellation);
        return new Answer((int)response.StatusCode, await response.Content.ReadAsStringAsync(Cancellation), response);
    }

    protected static StringContent Json(string json) => new(json, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));

    protected static ByteArrayContent Octets(byte[] bytes) => new(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } };

    /// <summary>A post of the organization unless said otherwise; the extra members begin with a comma.</summary>
    protected string Body(string commentary, string extra = "", string? author = null, string visibility = "PUBLIC") =>
        $$"""
        {"author":"{{author ?? Organization.Urn}}","commentary":{{JsonValue.Create(commentary)!.ToJsonString()}},"visibility":"{{visibility}}",
         "distribution":{"feedDistribution":"MAIN_FEED","targetEntities":[],"thirdPartyDistributionChannels":[]},
         "lifecycleState":"PUBLISHED","isReshareDisabledByAuthor":false{{extra}}}
        """;

    protected async Task<string> Create(string commentary, string extra = "", string? author = null)
    {
        var answer = await Post("/rest/posts", Body(commentary, extra, author));
        answer.Status.ShouldBe(201, answer.Body);
        return answer.Header("x-restli-id")!;
    }

    /// <summary>Uploads a small picture, ready to be attached.</summary>
    protected async Task<string> Image(string? owner = null)
    {
        var start = await Post("/rest/images?action=initializeUpload", $$$"""{"initializeUploadRequest":{"owner":"{{{owner ?? Organization.Urn}}}"}}""");
        start.Status.ShouldBe(200, start.Body);
        var url = start.Json["value"]!["uploadUrl"]!.GetValue<string>();
        (await Upload(HttpMethod.Put, url, new ByteArrayContent(Images.Png(64, 64)), Token)).Status.ShouldBe(201);
        return start.Json["value"]!["image"]!.GetValue<string>();
    }
}
