using Microsoft.Extensions.DependencyInjection;
using Social.Conformance;
using Social.Testing;

namespace Social.YouTube.Tests.Conformance;

/// <summary>YouTube as the suites see it. A post's text is the video's description; the last PUT of a session makes the video.</summary>
public sealed class YouTubeHarness : PlatformHarness
{
    private const string UploadPath = "/upload/youtube/v3/videos";

    private readonly YouTubeFixture _fixture;
    private readonly EmulatedChannel _stranger;
    private readonly string _accessToken;

    private YouTubeHarness(YouTubeFixture fixture, string accessToken)
    {
        _fixture = fixture;
        _accessToken = accessToken;
        _stranger = fixture.Network.AddChannel(fixture.Network.AddUser("stranger@example.com"), "A stranger");
        fixture.Network.Options.UploadsPerDay = 100_000;
        fixture.Network.Options.ChannelUploadsPerDay = 100_000;
    }

    public override PlatformName Platform => PlatformName.YouTube;

    public override NetworkEmulator Network => _fixture.Network;

    public override IServiceProvider Services => _fixture.Services;

    public override AccountKey Account => _fixture.Account;

    public override AccountKey UnconnectedAccount => new(PlatformName.YouTube, _stranger.Id);

    public override HarnessRoute CreateRoute { get; } = new("PUT", UploadPath);

    public override HarnessRoute FirstRoute { get; } = new("POST", UploadPath);

    public override HarnessRoute TokenRoute { get; } = new("POST", "/token");

    // The session itself is asked, with a PUT that brings nothing.
    public override HarnessRoute LookRoute { get; } = new("PUT", UploadPath);

    public override bool CanFindPosts => true;

    public override bool ProvesAbsence => true;

    public override bool TellsLimits => false;

    public override int Arrivals => Network.Requests.Of("PUT", UploadPath).Count(r => !r.Headers.GetValueOrDefault("Content-Range", "bytes 0").StartsWith("bytes *", StringComparison.Ordinal));

    // On YouTube the upload makes the video: there is no media without one.
    public override IReadOnlyCollection<Type> AbsentAbilities { get; } = [typeof(IMediaUploader)];

    public override Post TooLongPost => PostWith(new string('x', 5001));

    public override ReadOnlyMemory<byte> SampleMedia { get; } = TestMedia.Mp4();

    public override string SampleMediaType => "video/mp4";

    public override int SmallestPage => 5;

    public override UnknownFieldsAnswer UnknownFields { get; } = new(
        200,
        """{"kind":"youtube#hologram","etag":"x","id":"abcdefghijk","snippet":{"title":"x","mood":{"name":"elated"},"publishedAt":"someday"},"status":{"uploadStatus":"teleported","privacyStatus":"onlyOnTuesdays"},"holograms":[{}]}""",
        "abcdefghijk");

    public static async Task<YouTubeHarness> StartAsync(HarnessSettings settings)
    {
        YouTubeFixture fixture = await YouTubeFixture.StartAsync(
            o =>
            {
                o.DailyUploads = 100_000;
                settings.Options?.Invoke(o);
            },
            services => settings.Services?.Invoke(services));
        CredentialKey key = CredentialKey.For(fixture.Account, CredentialKind.OAuth2);
        Credential credential = (await fixture.Services.GetRequiredService<ICredentialStore>().FindAsync(key))!;
        return new YouTubeHarness(fixture, credential.AccessToken.Reveal());
    }

    public override Post PostWith(string text) => new() { Title = "A video", Text = text.Replace('<', '(').Replace('>', ')'), Media = [MediaSource.FromBytes(SampleMedia, "film.mp4")] };

    public override IReadOnlyList<KeyValuePair<string, string>> PostsOnServer() => [.. _fixture.Network.Videos.Select(v => KeyValuePair.Create(v.Id, v.Description))];

    public override string AddPostOnServer(string text)
    {
        EmulatedVideo video = _fixture.Network.AddVideo(title: "A video");
        _fixture.Network.Describe(video, text);
        return video.Id;
    }

    public override string? HashOnServer(string mediaId) => _fixture.Network.Videos.FirstOrDefault(v => v.Id == mediaId)?.Sha256;

    public override void ExpireTokenOnServer() => _fixture.Network.ExpireToken(_accessToken);

    public override void RevokeOnServer() => _fixture.Network.RevokeToken(_accessToken);

    public override string NewAccessToken() => _fixture.Network.IssueToken(_fixture.Network.DefaultChannel).AccessToken;

    public override async Task GoOfflineAsync() => await _fixture.Emulator.DisposeAsync();

    public override ValueTask DisposeAsync() => _fixture.DisposeAsync();
}
