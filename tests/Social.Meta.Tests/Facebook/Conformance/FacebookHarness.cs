using Social.Conformance;
using Social.Testing;

namespace Social.Meta.Tests.Facebook.Conformance;

/// <summary>Facebook as the suites see it: a Page, whose token is derived from its user's.</summary>
/// <remarks>
/// One suite does not apply. UploaderConformance: a Page's photos and videos have no life apart from a post, so there is no IMediaUploader; what breaks off in a video's upload is in
/// Facebook/Media.
/// </remarks>
public sealed class FacebookHarness : PlatformHarness
{
    private readonly FacebookFixture _fixture;
    private readonly EmulatedPage _stranger;

    private FacebookHarness(FacebookFixture fixture)
    {
        _fixture = fixture;
        _stranger = fixture.Network.AddPage("stranger");
        fixture.Network.DefaultPage.Username = "emulated.page";
        TokenRoute = new HarnessRoute("GET", $"/v25.0/{fixture.Account.Id}");

        // Facebook refuses a post that repeats the newest one, which would hide a post that was made twice.
        fixture.Network.Options.RefusesDuplicates = false;
    }

    public override PlatformName Platform => PlatformName.Facebook;

    public override NetworkEmulator Network => _fixture.Network;

    public override IServiceProvider Services => _fixture.Services;

    public override AccountKey Account => _fixture.Account;

    public override AccountKey UnconnectedAccount => new(PlatformName.Facebook, _stranger.Id);

    public override HarnessRoute CreateRoute { get; } = new("POST", "/v25.0/*/feed");

    public override HarnessRoute TokenRoute { get; }

    // The Page itself is read at the same address: only what asks for the token counts.
    public override IReadOnlyList<RecordedRequest> TokenRequests => [.. Network.Requests.Of(TokenRoute.Method, TokenRoute.Path).Where(r => r.Query.Contains("access_token", StringComparison.Ordinal))];

    // A Page's token is derived anew from its user's.
    public override bool HasRefreshToken => false;

    public override HarnessRoute LookRoute { get; } = new("GET", "/v25.0/*/published_posts");

    public override bool CanFindPosts => true;

    // Percentages without a time say nothing of when they end.
    public override bool TellsLimits => false;

    // Meta throttles with a code, not with a status.
    public override int RateLimitStatus => 400;

    // Photos and videos are parts of a post, not media of their own; what a message needs is a person who wrote first.
    public override IReadOnlyCollection<Type> AbsentAbilities { get; } = [typeof(IMediaUploader), typeof(IReposter)];

    public override Post TooLongPost => new() { Text = new string('x', 63_207) };

    public override ReadOnlyMemory<byte> SampleMedia => default;

    public override string SampleMediaType => "image/jpeg";

    public override int SmallestPage => 2;

    public override UnknownFieldsAnswer UnknownFields { get; } = new(
        200, """{"id":"1_2","permalink_url":"https://www.facebook.com/1/posts/2","mood":{"name":"elated","levels":[1,2]},"holograms":[{}]}""", "1_2");

    public static async Task<PlatformHarness> StartAsync(HarnessSettings settings) =>
        new FacebookHarness(await FacebookFixture.StartAsync(o => settings.Options?.Invoke(o), services => settings.Services?.Invoke(services)));

    public override Post PostWith(string text) => new() { Text = text };

    public override IReadOnlyList<KeyValuePair<string, string>> PostsOnServer() => [.. _fixture.Network.Posts.Select(p => KeyValuePair.Create(p.Id, p.Message ?? string.Empty))];

    public override string AddPostOnServer(string text) => _fixture.Network.AddPost(_fixture.Network.DefaultPage, text).Id;

    public override string? HashOnServer(string mediaId) => null;

    public override void ExpireTokenOnServer() => _fixture.Network.ExpireToken(_fixture.PageToken);

    public override void RevokeOnServer()
    {
        _fixture.Network.RevokeToken(_fixture.UserToken);
        _fixture.Network.RevokeToken(_fixture.PageToken);
    }

    // Another process signs in as the user does, and derives the Page's token itself.
    public override string NewAccessToken() => _fixture.Network.IssueUserToken().AccessToken;

    public override async Task GoOfflineAsync() => await _fixture.Emulator.DisposeAsync();

    public override ValueTask DisposeAsync() => _fixture.DisposeAsync();
}
