using Social.Conformance;
using Social.Testing;

namespace Social.LinkedIn.Tests.Conformance;

/// <summary>LinkedIn as the suites see it: an organization, whose posts can be looked for, or a member, whose cannot.</summary>
public sealed class LinkedInHarness : PlatformHarness
{
    private readonly LinkedInFixture _fixture;
    private readonly bool _isMember;

    private LinkedInHarness(LinkedInFixture fixture, bool isMember)
    {
        _fixture = fixture;
        _isMember = isMember;

        // LinkedIn refuses equal posts for a while, which would hide a post that was made twice.
        fixture.Network.Options.DuplicateWindow = TimeSpan.Zero;
        fixture.Network.Options.DailyLimits.Clear();
    }

    public override PlatformName Platform => PlatformName.LinkedIn;

    public override NetworkEmulator Network => _fixture.Network;

    public override IServiceProvider Services => _fixture.Services;

    public override AccountKey Account => _isMember ? _fixture.Member : _fixture.Organization;

    public override AccountKey UnconnectedAccount { get; } = new(PlatformName.LinkedIn, "urn:li:organization:5515715");

    public override HarnessRoute CreateRoute { get; } = new("POST", "/rest/posts");

    public override HarnessRoute TokenRoute { get; } = new("POST", "/oauth/v2/accessToken");

    public override HarnessRoute LookRoute { get; } = new("GET", "/rest/posts");

    public override bool CanFindPosts => !_isMember;

    // A post's id is in a header, and no header tells a limit.
    public override bool AnswersCreatesWithBody => false;

    public override bool TellsLimits => false;

    public override IReadOnlyCollection<Type> AbsentAbilities => _isMember ? [typeof(IPostReader)] : [];

    public override Post TooLongPost => new() { Text = new string('x', 3001) };

    public override ReadOnlyMemory<byte> SampleMedia { get; } = TestMedia.Mp4(9_000_000);

    public override string SampleMediaType => "video/mp4";

    public override int SmallestPage => 2;

    public override UnknownFieldsAnswer UnknownFields { get; } = new(201, """{"mood":{"name":"elated","levels":[1,2]},"id":7}""", "urn:li:share:7000000000000000001")
    {
        Headers = new Dictionary<string, string> { ["x-restli-id"] = "urn:li:share:7000000000000000001", ["x-li-mood"] = "elated" },
    };

    public static async Task<LinkedInHarness> StartAsync(HarnessSettings settings, bool isMember = false)
    {
        string[]? scopes = isMember ? [.. LinkedInEmulator.AllScopes.Where(s => s != "r_member_social")] : null;
        return new LinkedInHarness(await LinkedInFixture.StartAsync(Configure, services => settings.Services?.Invoke(services), scopes), isMember);

        // A soak is more than a member may post in a day.
        void Configure(LinkedInOptions options)
        {
            (options.Limits["linkedin.posts.create/member-day"], options.Limits["linkedin.posts.create/app-day"]) = (1_000_000, 1_000_000);
            settings.Options?.Invoke(options);
        }
    }

    public override Post PostWith(string text) => new() { Text = text };

    public override IReadOnlyList<KeyValuePair<string, string>> PostsOnServer() => [.. _fixture.Network.Posts.Select(p => KeyValuePair.Create(p.Urn, p.Text))];

    /// <summary>Puts a post on the network, and some activity on it: LinkedIn's statistics leave posts without any out.</summary>
    public override string AddPostOnServer(string text)
    {
        EmulatedLinkedInPost post = _fixture.Network.AddPost(Account.Id, text);
        post.AddMetric("IMPRESSION", 12);
        return post.Urn;
    }

    public override string? HashOnServer(string mediaId) => _fixture.Network.Media.FirstOrDefault(m => m.Urn == mediaId)?.Sha256;

    public override void ExpireTokenOnServer() => _fixture.Network.ExpireToken(_fixture.Token.AccessToken);

    public override void RevokeOnServer() => _fixture.Network.RevokeToken(_fixture.Token.AccessToken);

    public override string NewAccessToken() => _fixture.Network.IssueToken(_fixture.Token.Member).AccessToken;

    public override async Task GoOfflineAsync() => await _fixture.Emulator.DisposeAsync();

    public override ValueTask DisposeAsync() => _fixture.DisposeAsync();
}
