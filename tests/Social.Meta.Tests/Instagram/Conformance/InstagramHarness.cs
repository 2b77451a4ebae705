using Social.Conformance;
using Social.Testing;

namespace Social.Meta.Tests.Instagram.Conformance;

/// <summary>Instagram as the suites see it: images that it fetches, for an account of Instagram's own login.</summary>
public class InstagramHarness : PlatformHarness
{
    private readonly InstagramFixture _fixture;
    private readonly EmulatedInstagramAccount _stranger;

    protected InstagramHarness(InstagramFixture fixture)
    {
        _fixture = fixture;
        _stranger = fixture.Network.AddAccount("stranger");
        fixture.Network.Options.PostsADay = fixture.Network.Options.ContainersADay = 10_000;
    }

    public override PlatformName Platform => PlatformName.Instagram;

    public override NetworkEmulator Network => _fixture.Network;

    public override IServiceProvider Services => _fixture.Services;

    public override AccountKey Account => _fixture.Account;

    public override AccountKey UnconnectedAccount => new(PlatformName.Instagram, _stranger.Id);

    public override HarnessRoute CreateRoute { get; } = new("POST", "/v25.0/*/media_publish");

    public override HarnessRoute TokenRoute { get; } = new("GET", "/refresh_access_token");

    public override HarnessRoute LookRoute { get; } = new("GET", "/v25.0/*");

    // The container is waited for with the request that later tells what became of it.
    public override int LooksBeforeCommit => 1;

    public override HarnessRoute FirstRoute { get; } = new("POST", "/v25.0/*/media");

    public override bool CanFindPosts => true;

    // The container's status says whether it was published.
    public override bool ProvesAbsence => true;

    public override bool TellsLimits => false;

    // A token renews itself while it is good; an expired one needs a new consent.
    public override bool RenewsExpiredTokens => false;

    // Meta throttles with codes 4 and 80002, and HTTP 400.
    public override int RateLimitStatus => 400;

    // Media has no id of its own before a post; nothing is edited or reposted; without a Page nothing is deleted or searched, and nobody likes through us.
    public override IReadOnlyCollection<Type> AbsentAbilities { get; } =
        [typeof(IMediaUploader), typeof(IPostEditor), typeof(IPostRemover), typeof(ISearch), typeof(IReactions), typeof(IReposter), typeof(IThreadPublisher)];

    public override Post TooLongPost => PostWith(new string('x', 2201));

    public override ReadOnlyMemory<byte> SampleMedia { get; } = Videos.Mp4();

    public override string SampleMediaType => "video/mp4";

    public override int SmallestPage => 1;

    public override UnknownFieldsAnswer UnknownFields { get; } = new(
        200, """{"id":"17900000000000001","mood":{"name":"elated","levels":[1,2]},"crossreshare_to_threads_status":"MAYBE","holograms":[{}]}""", "17900000000000001");

    protected InstagramFixture Fixture => _fixture;

    public static async Task<PlatformHarness> StartAsync(HarnessSettings settings) =>
        new InstagramHarness(await InstagramFixture.StartAsync(o => Configure(o, settings), services => settings.Services?.Invoke(services)));

    public override Post PostWith(string text) => new() { Text = text, Media = [MediaSource.FromUrl("https://media.example.com/a.jpg")] };

    public override IReadOnlyList<KeyValuePair<string, string>> PostsOnServer() => [.. _fixture.Posts.Select(p => KeyValuePair.Create(p.Id, p.Caption ?? string.Empty))];

    public override string AddPostOnServer(string text) => _fixture.Network.AddMedia(_fixture.Network.DefaultAccount, text).Id;

    public override string? HashOnServer(string mediaId) => _fixture.Network.Containers.FirstOrDefault(c => c.Id == mediaId)?.Sha256;

    public override void ExpireTokenOnServer() => _fixture.Network.ExpireToken(_fixture.Token);

    public override void RevokeOnServer() => _fixture.Network.RevokeToken(_fixture.Token);

    public override string NewAccessToken() => _fixture.Network.IssueInstagramToken().AccessToken;

    public override async Task GoOfflineAsync() => await _fixture.Emulator.DisposeAsync();

    public override async ValueTask DisposeAsync()
    {
        await _fixture.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected static void Configure(InstagramOptions options, HarnessSettings settings)
    {
        // A soak publishes more than an account may in a day.
        options.Limits["instagram.posts"] = options.Limits["instagram.containers"] = 1_000_000;
        settings.Options?.Invoke(options);
    }
}
