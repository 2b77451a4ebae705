using Microsoft.Extensions.DependencyInjection;
using Social.Conformance;
using Social.Testing;

namespace Social.Google.Tests.Conformance;

/// <summary>Business Profile as the suites see it.</summary>
public sealed class GoogleBusinessHarness : PlatformHarness
{
    private readonly GoogleBusinessFixture _fixture;
    private readonly EmulatedBusinessLocation _stranger;
    private readonly string _accessToken;

    private GoogleBusinessHarness(GoogleBusinessFixture fixture, string accessToken)
    {
        _fixture = fixture;
        _accessToken = accessToken;
        _stranger = fixture.Network.AddLocation("Stranger");
        CreateRoute = new HarnessRoute("POST", fixture.Path + "/localPosts");
        LookRoute = new HarnessRoute("GET", fixture.Path + "/localPosts");
    }

    public override PlatformName Platform => PlatformName.GoogleBusiness;

    public override NetworkEmulator Network => _fixture.Network;

    public override IServiceProvider Services => _fixture.Services;

    public override AccountKey Account => _fixture.Account;

    public override AccountKey UnconnectedAccount => new(PlatformName.GoogleBusiness, _stranger.Name);

    public override HarnessRoute CreateRoute { get; }

    public override HarnessRoute TokenRoute { get; } = new("POST", "/token");

    public override HarnessRoute LookRoute { get; }

    public override bool CanFindPosts => true;

    public override bool TellsLimits => false;

    // Google ended metrics of posts in 2023; a post's media are fetched, never uploaded.
    public override IReadOnlyCollection<Type> AbsentAbilities { get; } = [typeof(IPostMetricsReader), typeof(IMediaUploader)];

    public override Post TooLongPost => new() { Text = new string('x', 1501) };

    public override ReadOnlyMemory<byte> SampleMedia => ReadOnlyMemory<byte>.Empty;

    public override string SampleMediaType => "image/jpeg";

    public override int SmallestPage => 1;

    public override UnknownFieldsAnswer UnknownFields => new(
        200,
        $$"""{"name":"{{_fixture.Network.DefaultLocation.LongName}}/localPosts/5960109214985150895","summary":"x","state":"LIVE","mood":{"name":"elated","levels":[1,2]},"topicType":"HOLOGRAM","callToAction":{"actionType":"TELEPORT","where":7},"searchUrl":"https://local.google.com/place?id=1","createTime":"2026-11-20T09:00:00.123456789Z","reviewState":null}""",
        "5960109214985150895");

    public static async Task<GoogleBusinessHarness> StartAsync(HarnessSettings settings)
    {
        GoogleBusinessFixture fixture = await GoogleBusinessFixture.StartAsync(
            o =>
            {
                o.Limits["googlebusiness.api"] = o.Limits["googlebusiness.businessinformation"] = 100_000; // as a project with a raised quota
                settings.Options?.Invoke(o);
            },
            services => settings.Services?.Invoke(services),
            network => network.RequestsPerMinute = 100_000);
        CredentialKey key = new(new AppKey(PlatformName.GoogleBusiness), fixture.Network.DefaultUser.Id, CredentialKind.OAuth2);
        Credential credential = (await fixture.Services.GetRequiredService<ICredentialStore>().FindAsync(key))!;
        return new GoogleBusinessHarness(fixture, credential.AccessToken.Reveal());
    }

    public override Post PostWith(string text) => new() { Text = text };

    public override IReadOnlyList<KeyValuePair<string, string>> PostsOnServer() => [.. _fixture.Network.Posts.Select(p => KeyValuePair.Create(p.Id, p.Summary))];

    public override string AddPostOnServer(string text) => _fixture.Network.AddPost(text).Id;

    public override string? HashOnServer(string mediaId) => _fixture.Network.Media.FirstOrDefault(m => m.Id == mediaId)?.Sha256;

    public override void ExpireTokenOnServer() => _fixture.Network.ExpireToken(_accessToken);

    public override void RevokeOnServer() => _fixture.Network.RevokeToken(_accessToken);

    public override string NewAccessToken() => _fixture.Network.IssueToken(scopes: GoogleScopes.Business).AccessToken;

    public override async Task GoOfflineAsync() => await _fixture.Emulator.DisposeAsync();

    public override ValueTask DisposeAsync() => _fixture.DisposeAsync();
}
