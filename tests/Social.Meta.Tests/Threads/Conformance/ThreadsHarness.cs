using Social.Conformance;
using Social.Testing;

namespace Social.Meta.Tests.Threads.Conformance;

/// <summary>Threads as the suites see it.</summary>
public sealed class ThreadsHarness : PlatformHarness
{
    private readonly ThreadsFixture _fixture;
    private readonly EmulatedThreadsUser _stranger;

    private ThreadsHarness(ThreadsFixture fixture)
    {
        _fixture = fixture;
        _stranger = fixture.Network.AddUser("stranger");
        fixture.Network.Options.PostsADay = 10_000;
    }

    public override PlatformName Platform => PlatformName.Threads;

    public override NetworkEmulator Network => _fixture.Network;

    public override IServiceProvider Services => _fixture.Services;

    public override AccountKey Account => _fixture.Account;

    public override AccountKey UnconnectedAccount => new(PlatformName.Threads, _stranger.Id);

    public override HarnessRoute CreateRoute { get; } = new("POST", "/v1.0/*/threads_publish");

    public override HarnessRoute TokenRoute { get; } = new("GET", "/refresh_access_token");

    public override HarnessRoute LookRoute { get; } = new("GET", "/v1.0/*");

    // The container is waited for with the request that later tells what became of it.
    public override int LooksBeforeCommit => 1;

    public override HarnessRoute FirstRoute { get; } = new("POST", "/v1.0/*/threads");

    public override bool CanFindPosts => true;

    // The container's status says whether it was published.
    public override bool ProvesAbsence => true;

    public override bool TellsLimits => false;

    // A token renews itself while it is good; an expired one needs a new consent.
    public override bool RenewsExpiredTokens => false;

    // Meta throttles with code 4 and HTTP 400.
    public override int RateLimitStatus => 400;

    // A post of Threads has no upload of its own: Meta fetches.
    public override IReadOnlyCollection<Type> AbsentAbilities { get; } = [typeof(IMediaUploader), typeof(IPostEditor), typeof(IReactions), typeof(IReposter)];

    public override Post TooLongPost => new() { Text = new string('x', 501) };

    public override ReadOnlyMemory<byte> SampleMedia => default;

    public override string SampleMediaType => "image/jpeg";

    public override int SmallestPage => 1;

    public override UnknownFieldsAnswer UnknownFields { get; } = new(
        200, """{"id":"17900000000000001","mood":{"name":"elated","levels":[1,2]},"crossreshare_to_ig_status":"MAYBE","holograms":[{}]}""", "17900000000000001");

    public static async Task<PlatformHarness> StartAsync(HarnessSettings settings) =>
        new ThreadsHarness(await ThreadsFixture.StartAsync(o => Configure(o, settings), services => settings.Services?.Invoke(services)));

    public override Post PostWith(string text) => new() { Text = text };

    public override IReadOnlyList<KeyValuePair<string, string>> PostsOnServer() => [.. _fixture.Network.Posts.Select(p => KeyValuePair.Create(p.Id, p.Text ?? string.Empty))];

    public override string AddPostOnServer(string text) => _fixture.Network.AddPost(_fixture.Network.DefaultUser, text).Id;

    public override string? HashOnServer(string mediaId) => null;

    public override void ExpireTokenOnServer() => _fixture.Network.ExpireToken(_fixture.Token);

    public override void RevokeOnServer() => _fixture.Network.RevokeToken(_fixture.Token);

    public override string NewAccessToken() => _fixture.Network.IssueToken().AccessToken;

    public override async Task GoOfflineAsync() => await _fixture.Emulator.DisposeAsync();

    public override ValueTask DisposeAsync() => _fixture.DisposeAsync();

    // A soak publishes and deletes more than a profile may in a day.
    private static void Configure(ThreadsOptions options, HarnessSettings settings)
    {
        options.Limits["threads.posts"] = options.Limits["threads.deletes"] = 1_000_000;
        settings.Options?.Invoke(options);
    }
}
