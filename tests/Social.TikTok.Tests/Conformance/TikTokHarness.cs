using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Social.Conformance;
using Social.Testing;

namespace Social.TikTok.Tests.Conformance;

/// <summary>TikTok as the suites see it: videos that it fetches, where a lost init can never be looked up.</summary>
public class TikTokHarness : PlatformHarness
{
    private readonly TikTokFixture _fixture;
    private readonly EmulatedTikTokUser _stranger;

    protected TikTokHarness(TikTokFixture fixture)
    {
        _fixture = fixture;
        _stranger = fixture.Network.AddUser("stranger");
    }

    public override PlatformName Platform => PlatformName.TikTok;

    public override NetworkEmulator Network => _fixture.Network;

    public override IServiceProvider Services => _fixture.Services;

    public override AccountKey Account => _fixture.Account;

    public override AccountKey UnconnectedAccount => new(PlatformName.TikTok, _stranger.OpenIdFor(_fixture.Network.DefaultApp));

    public override HarnessRoute CreateRoute { get; } = new("POST", TikTokFixture.VideoInit);

    public override HarnessRoute TokenRoute { get; } = new("POST", "/v2/oauth/token/");

    public override HarnessRoute LookRoute { get; } = new("POST", TikTokFixture.Status);

    public override HarnessRoute ReadRoute { get; } = new("POST", "/v2/video/query/");

    public override HarnessRoute ListRoute { get; } = new("POST", "/v2/video/list/");

    public override bool CanFindPosts => false;

    // Creator info is asked for before each post.
    public override HarnessRoute FirstRoute { get; } = new("POST", "/v2/post/publish/creator_info/query/");

    // TikTok documents no Retry-After, and tells no limits.
    public override bool TellsLimits => false;

    // Media has no id of its own, and nothing but the app deletes or answers.
    public override IReadOnlyCollection<Type> AbsentAbilities { get; } = [typeof(IMediaUploader), typeof(IPostRemover)];

    public override Post TooLongPost => PostWith(new string('x', 2201));

    public override ReadOnlyMemory<byte> SampleMedia { get; } = Media.SampleMedia.Mp4(12_000);

    public override string SampleMediaType => "video/mp4";

    public override int SmallestPage => 1;

    public override UnknownFieldsAnswer UnknownFields
    {
        get
        {
            // The publish is real, so that its status can be asked for.
            EmulatedTikTokVideo video = _fixture.Network.Videos[^1];
            string publishId = _fixture.Network.Publishes.First(p => p.Video == video).Id;
            return new UnknownFieldsAnswer(
                200,
                $$$"""{"data":{"publish_id":"{{{publishId}}}","mood":{"levels":[1,2]},"upload_url":null},"error":{"code":"ok","message":"","log_id":"1","hint":[{}]},"meta":7}""",
                video.Id.ToString(CultureInfo.InvariantCulture));
        }
    }

    protected TikTokFixture Fixture => _fixture;

    public static async Task<TikTokHarness> StartAsync(HarnessSettings settings) => new(await StartFixtureAsync(settings));

    public override async Task PrepareUnknownFieldsAsync() => await _fixture.PublishAsync(NewPost());

    public override Post PostWith(string text) => TikTokFixture.PulledVideo(text);

    /// <summary>The posts, and those that TikTok has taken and still fetches.</summary>
    public override IReadOnlyList<KeyValuePair<string, string>> PostsOnServer()
    {
        IReadOnlyList<EmulatedTikTokPublish> taken = _fixture.Network.Publishes;
        IEnumerable<KeyValuePair<string, string>> posts = taken
            .Where(p => p.Video is not null || p is { IsUpload: false, FailReason: null })
            .Select(p => KeyValuePair.Create(p.Video?.Id.ToString(CultureInfo.InvariantCulture) ?? p.Id, p.Title));
        IEnumerable<KeyValuePair<string, string>> seeded = _fixture.Network.Videos.Where(v => !taken.Any(p => p.Video == v)).Select(v => KeyValuePair.Create(v.Id.ToString(CultureInfo.InvariantCulture), v.Title));
        return [.. posts, .. seeded];
    }

    public override string AddPostOnServer(string text) => _fixture.Network.AddVideo(_fixture.Network.DefaultUser, text).Id.ToString(CultureInfo.InvariantCulture);

    public override string? HashOnServer(string mediaId) => _fixture.Network.FindPublish(mediaId)?.Media.FirstOrDefault()?.Sha256;

    public override void ExpireTokenOnServer() => _fixture.Network.ExpireToken(_fixture.Token.AccessToken);

    public override void RevokeOnServer() => _fixture.Network.RevokeToken(_fixture.Token.AccessToken);

    public override string NewAccessToken() => _fixture.Network.IssueToken().AccessToken;

    public override async Task GoOfflineAsync() => await _fixture.Emulator.DisposeAsync();

    public override ValueTask DisposeAsync() => _fixture.DisposeAsync();

    protected static Task<TikTokFixture> StartFixtureAsync(HarnessSettings settings) =>
        TikTokFixture.StartAsync(o => settings.Options?.Invoke(o), services => settings.Services?.Invoke(services));
}
