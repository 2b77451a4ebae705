using Social.Conformance;

namespace Social.Meta.Tests.Instagram.Conformance;

/// <summary>Instagram as the suites see it through a Page: videos whose bytes are ours, and a token that is derived from the login's.</summary>
public sealed class InstagramPageHarness : InstagramHarness
{
    private static readonly byte[] Video = Videos.Mp4();

    private InstagramPageHarness(InstagramFixture fixture)
        : base(fixture) => TokenRoute = new HarnessRoute("GET", $"/v25.0/{fixture.Network.DefaultPage.Id}");

    public override HarnessRoute TokenRoute { get; }

    // The login gives the Page's token again.
    public override bool RenewsExpiredTokens => true;

    public override bool HasRefreshToken => false;

    public override IReadOnlyCollection<Type> AbsentAbilities { get; } = [typeof(IMediaUploader), typeof(IPostEditor), typeof(IReactions), typeof(IReposter), typeof(IThreadPublisher)];

    public static new async Task<PlatformHarness> StartAsync(HarnessSettings settings) =>
        new InstagramPageHarness(await InstagramFixture.StartWithPageAsync(o => Configure(o, settings), services => settings.Services?.Invoke(services)));

    public override Post PostWith(string text) => new() { Text = text, Media = [new MediaAttachment { Source = MediaSource.FromBytes(Video, "a.mp4"), Kind = MediaKind.Video }] };

    public override string NewAccessToken() => Fixture.Network.IssuePageToken(scopes: [.. Testing.GraphEmulator.AllScopes.Reverse()]).AccessToken;
}
