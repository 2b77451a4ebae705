using Microsoft.Extensions.DependencyInjection;
using Social.Conformance;
using Social.Testing;

namespace Social.Twitter.Tests.Conformance;

/// <summary>X as the suites see it.</summary>
public sealed class TwitterHarness : PlatformHarness
{
    private readonly TwitterFixture _fixture;
    private readonly EmulatedTwitterUser _stranger;
    private readonly string _accessToken;

    private TwitterHarness(TwitterFixture fixture, string accessToken)
    {
        _fixture = fixture;
        _accessToken = accessToken;
        _stranger = fixture.X.AddUser("stranger");
        // X refuses equal posts for a while, which would hide a post that was made twice.
        fixture.X.Options.DuplicateWindow = TimeSpan.Zero;
        fixture.X.Options.RateLimits["POST /2/tweets"] = new TwitterRateLimit(PerUser: 1000, PerAppDaily: 10_000);

        // Far fewer are allowed by X than a soak needs.
        fixture.X.Options.RateLimits["GET /2/users/me"] = fixture.X.Options.RateLimits["DELETE /2/tweets/{id}"] = new TwitterRateLimit(PerUser: 10_000);
    }

    public override PlatformName Platform => PlatformName.Twitter;

    public override NetworkEmulator Network => _fixture.X;

    public override IServiceProvider Services => _fixture.Services;

    public override AccountKey Account => _fixture.Account;

    public override AccountKey UnconnectedAccount => new(PlatformName.Twitter, _stranger.Id);

    public override HarnessRoute CreateRoute { get; } = new("POST", "/2/tweets");

    public override HarnessRoute TokenRoute { get; } = new("POST", "/2/oauth2/token");

    public override HarnessRoute LookRoute { get; } = new("GET", "/2/users/*/tweets");

    public override bool CanFindPosts => true;

    // X counts posts, never an account over time.
    public override IReadOnlyCollection<Type> AbsentAbilities { get; } = [typeof(IAccountMetricsReader)];

    public override Post TooLongPost => new() { Text = new string('x', 281) };

    public override ReadOnlyMemory<byte> SampleMedia { get; } = TestMedia.Mp4(3_300_000);

    public override string SampleMediaType => "video/mp4";

    public override int SmallestPage => 5;

    public override UnknownFieldsAnswer UnknownFields { get; } = new(
        201,
        """{"data":{"id":"1790000000000000001","text":"x","edit_history_tweet_ids":["1790000000000000001"],"mood":{"name":"elated","levels":[1,2]},"reply_settings":"onlyOnTuesdays","source":7},"includes":{"holograms":[{}]},"meta":{"shape":"new"}}""",
        "1790000000000000001");

    public static async Task<TwitterHarness> StartAsync(HarnessSettings settings)
    {
        TwitterFixture fixture = await TwitterFixture.StartAsync(o => settings.Options?.Invoke(o), services => settings.Services?.Invoke(services));
        CredentialKey key = CredentialKey.For(fixture.Account, CredentialKind.OAuth2);
        Credential credential = (await fixture.Services.GetRequiredService<ICredentialStore>().FindAsync(key))!;
        return new TwitterHarness(fixture, credential.AccessToken.Reveal());
    }

    public override Post PostWith(string text) => new() { Text = text };

    public override IReadOnlyList<KeyValuePair<string, string>> PostsOnServer() => [.. _fixture.X.Tweets.Select(t => KeyValuePair.Create(t.Id, t.Text))];

    public override string AddPostOnServer(string text) => _fixture.X.AddTweet(_fixture.X.DefaultUser, text).Id;

    public override string? HashOnServer(string mediaId) => _fixture.X.Media.FirstOrDefault(m => m.Id == mediaId)?.Sha256?.ToLowerInvariant();

    public override void ExpireTokenOnServer() => _fixture.X.ExpireToken(_accessToken);

    public override void RevokeOnServer() => _fixture.X.RevokeToken(_accessToken);

    public override string NewAccessToken() => _fixture.X.IssueOAuth2Token(_fixture.X.DefaultUser).AccessToken;

    public override async Task GoOfflineAsync() => await _fixture.Emulator.DisposeAsync();

    public override ValueTask DisposeAsync() => _fixture.DisposeAsync();
}
