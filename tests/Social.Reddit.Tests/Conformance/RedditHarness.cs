using Social.Conformance;
using Social.Testing;

namespace Social.Reddit.Tests.Conformance;

/// <summary>Reddit as the suites see it: text posts in one subreddit.</summary>
public sealed class RedditHarness : PlatformHarness
{
    private const string Title = "Conformance";

    private readonly RedditFixture _fixture;
    private readonly EmulatedRedditUser _stranger;

    private RedditHarness(RedditFixture fixture)
    {
        _fixture = fixture;
        _stranger = fixture.Network.AddUser("stranger");

        // Fewer are allowed by Reddit than a soak needs.
        fixture.Network.Options.RequestsPerWindow = 100_000;
        fixture.Network.Options.TokenRequestsPerWindow = 100_000;
    }

    public override PlatformName Platform => PlatformName.Reddit;

    public override NetworkEmulator Network => _fixture.Network;

    public override IServiceProvider Services => _fixture.Services;

    public override AccountKey Account => _fixture.Account;

    public override AccountKey UnconnectedAccount => new(PlatformName.Reddit, "t2_" + _stranger.Id);

    public override HarnessRoute CreateRoute { get; } = new("POST", RedditFixture.Submit);

    // What the subreddit takes and requires is asked for before the first post.
    public override HarnessRoute FirstRoute { get; } = new("GET", "/r/*/about");

    public override HarnessRoute TokenRoute { get; } = new("POST", "/api/v1/access_token");

    public override HarnessRoute LookRoute { get; } = new("GET", "/user/*/submitted");

    public override bool CanFindPosts => true;

    // An upload's lease cannot be resumed.
    public override IReadOnlyCollection<Type> AbsentAbilities { get; } = [typeof(IMediaUploader)];

    public override Post TooLongPost => PostWith(new string('x', 40_001));

    public override ReadOnlyMemory<byte> SampleMedia => Tests.SampleMedia.PngContent;

    public override string SampleMediaType => "image/png";

    public override int SmallestPage => 5;

    public override UnknownFieldsAnswer UnknownFields { get; } = new(
        200,
        """{"json":{"errors":[],"mood":7,"data":{"url":"https://www.reddit.com/r/emulated/comments/zz9zz9/t/","id":"zz9zz9","name":"t3_zz9zz9","drafts_count":0,"hologram":{"levels":[1,2]}}},"meta":[{}]}""",
        "t3_zz9zz9");

    public static async Task<RedditHarness> StartAsync(HarnessSettings settings) => new(await RedditFixture.StartAsync(
        o =>
        {
            o.DefaultSubreddit = "r/emulated";
            o.Limits["reddit.api"] = o.Limits["reddit.posting"] = 100_000;
            settings.Options?.Invoke(o);
        },
        services => settings.Services?.Invoke(services)));

    public override Post PostWith(string text) => new() { Title = Title, Text = text };

    // A post without a title has its text there.
    public override IReadOnlyList<KeyValuePair<string, string>> PostsOnServer() =>
        [.. _fixture.Network.Submissions.Where(s => !s.IsDeleted).Select(s => KeyValuePair.Create(s.Fullname, s.Text.Length > 0 ? s.Text : s.Title))];

    public override string AddPostOnServer(string text) => _fixture.Network.AddSubmission(_fixture.Network.DefaultUser, _fixture.Subreddit, Title, text).Fullname;

    public override string? HashOnServer(string mediaId) => _fixture.Network.Media.FirstOrDefault(m => m.AssetId == mediaId)?.Sha256;

    public override void ExpireTokenOnServer() => _fixture.Network.ExpireToken(_fixture.Token.AccessToken);

    public override void RevokeOnServer() => _fixture.Network.RevokeToken(_fixture.Token.AccessToken);

    public override string NewAccessToken() => _fixture.Network.IssueToken().AccessToken;

    public override async Task GoOfflineAsync() => await _fixture.Emulator.DisposeAsync();

    public override ValueTask DisposeAsync() => _fixture.DisposeAsync();
}
