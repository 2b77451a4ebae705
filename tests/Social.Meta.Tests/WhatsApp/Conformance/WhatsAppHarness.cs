using System.Globalization;
using Social.Conformance;
using Social.Testing;

namespace Social.Meta.Tests.WhatsApp.Conformance;

/// <summary>WhatsApp as the suites see it: a post is a text message, to somebody of its own who wrote before.</summary>
public sealed class WhatsAppHarness : PlatformHarness
{
    private readonly WhatsAppFixture _fixture;
    private readonly EmulatedWhatsAppNumber _stranger;

    private WhatsAppHarness(WhatsAppFixture fixture)
    {
        _fixture = fixture;
        _stranger = fixture.Network.AddNumber("15550009999", "Stranger");
        fixture.Network.Options.MessagesPerSecond = 100_000;
        fixture.Network.Options.PairBurst = 100_000;
    }

    public override PlatformName Platform => PlatformName.WhatsApp;

    public override NetworkEmulator Network => _fixture.Network;

    public override IServiceProvider Services => _fixture.Services;

    public override AccountKey Account => _fixture.Account;

    public override AccountKey UnconnectedAccount => new(PlatformName.WhatsApp, _stranger.Id);

    public override HarnessRoute CreateRoute { get; } = new("POST", "/*/*/messages");

    // There is none: the token lives until it is revoked.
    public override HarnessRoute TokenRoute { get; } = new("GET", "/oauth/access_token");

    public override HarnessRoute LookRoute { get; } = new("GET", "/nothing-looks");

    public override bool CanFindPosts => false;

    public override bool TellsLimits => false;

    public override bool RenewsExpiredTokens => false;

    public override PublishStatus Made => PublishStatus.Accepted;

    public override IReadOnlyCollection<Type> AbsentAbilities { get; } =
    [
        typeof(IPublisher), typeof(IPublishingRules), typeof(IPostReader), typeof(IPostEditor), typeof(IPostRemover), typeof(IReactions), typeof(IReposter), typeof(IMediaUploader), typeof(IPostMetricsReader), typeof(IAccountMetricsReader),
    ];

    public override Post TooLongPost => new() { Text = new string('x', 4097) };

    public override ReadOnlyMemory<byte> SampleMedia => default;

    public override string SampleMediaType => "image/jpeg";

    public override int SmallestPage => 1;

    public override UnknownFieldsAnswer UnknownFields { get; } = new(
        200, """{"messaging_product":"whatsapp","contacts":[{"input":"+1","wa_id":"1","aura":{"color":"blue"}}],"messages":[{"id":"wamid.TOMORROW","message_status":"teleported","mood":["elated"]}],"hologram":{}}""", "wamid.TOMORROW");

    public static async Task<PlatformHarness> StartAsync(HarnessSettings settings) =>
        new WhatsAppHarness(await WhatsAppFixture.StartAsync(o => settings.Options?.Invoke(o), services => settings.Services?.Invoke(services)));

    /// <summary>Sends the words to somebody whose number they decide, so that the same post goes to the same person.</summary>
    public override async Task<PublishResult> PublishAsync(Post post, PublishOptions? options = null, CancellationToken cancellationToken = default)
    {
        string words = post.Text!.ToString();
        string to = "+1650" + (words.Aggregate(17UL, (hash, c) => (hash * 31) + c) % 10_000_000).ToString("D7", CultureInfo.InvariantCulture);
        _fixture.Network.Receive(to);
        return await (await Social.GetAsync<IMessageSender>(Account, cancellationToken)).SendMessageAsync(Account, to, new Message { Text = words }, options, cancellationToken);
    }

    public override Post PostWith(string text) => new() { Text = text };

    public override IReadOnlyList<KeyValuePair<string, string>> PostsOnServer() => [.. _fixture.Network.Messages.Select(m => KeyValuePair.Create(m.Id, m.Text ?? string.Empty))];

    // Nobody can put a message of the business on the network from outside, and none can be listed: the suites only count what is theirs.
    public override string AddPostOnServer(string text) => _fixture.Network.Receive(WhatsAppFixture.Customer);

    public override string? HashOnServer(string mediaId) => _fixture.Network.Media.FirstOrDefault(m => m.Id == mediaId)?.Sha256;

    public override void ExpireTokenOnServer() => _fixture.Network.ExpireToken(_fixture.Token);

    public override void RevokeOnServer() => _fixture.Network.RevokeToken(_fixture.Token);

    public override string NewAccessToken() => _fixture.Network.IssueToken().AccessToken;

    public override async Task GoOfflineAsync() => await _fixture.Emulator.DisposeAsync();

    public override ValueTask DisposeAsync() => _fixture.DisposeAsync();
}
