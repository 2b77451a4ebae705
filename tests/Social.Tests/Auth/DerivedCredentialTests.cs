using Social.Auth;

namespace Social.Tests.Auth;

public sealed class DerivedCredentialTests
{
    private static readonly AppKey App = new(PlatformName.Facebook);
    private static readonly CredentialKey User = new(App, "1207059", CredentialKind.OAuth2);
    private static readonly CredentialKey Page = new(App, "1353269864728879", CredentialKind.Page);
    private static readonly CredentialKey AppToken = new(App, CredentialKey.AppSubject, CredentialKind.App);

    private readonly ManualClock _clock = new();
    private readonly TestStore _store;
    private readonly Network _network = new();
    private readonly CredentialSource _source;

    public DerivedCredentialTests()
    {
        _store = new TestStore(_clock);
        _source = new CredentialSource(
            _store,
            [
                new CredentialStrategy(App.Platform, CredentialKind.OAuth2) { Refresher = _network },
                new CredentialStrategy(App.Platform, CredentialKind.Page) { Deriver = _network },
                new CredentialStrategy(App.Platform, CredentialKind.App) { Issuer = _network },
            ],
            _clock,
            new RecordingLogger<CredentialSource>());
    }

    [Fact]
    public async Task A_refused_page_token_is_derived_again_from_its_parent()
    {
        await ConnectAsync();

        Credential fresh = await _source.RefreshRejectedAsync(await _source.GetAsync(Page));

        fresh.AccessToken.Reveal().ShouldBe("page of user-0");
        fresh.Parent.ShouldBe(User);
    }

    [Fact]
    public async Task A_parent_that_is_refused_while_deriving_is_refreshed_first()
    {
        await ConnectAsync();
        _network.RefusedParent = "user-0";

        Credential fresh = await _source.RefreshRejectedAsync(await _source.GetAsync(Page));

        fresh.AccessToken.Reveal().ShouldBe("page of user-1");
        (await _source.GetAsync(User)).AccessToken.Reveal().ShouldBe("user-1");
    }

    [Fact]
    public async Task A_dead_parent_asks_for_a_sign_in_and_leaves_its_pages_unmarked()
    {
        await ConnectAsync();
        await _store.SaveAsync((await _store.FindAsync(User))! with { ReconnectReason = "revoked" });

        SocialAuthenticationException error = await Should.ThrowAsync<SocialAuthenticationException>(
            async () => await _source.RefreshRejectedAsync(await _source.GetAsync(Page)));

        error.Remedy.ShouldBe(Remedy.Reconnect);
        (await _store.FindAsync(Page))!.ReconnectReason.ShouldBeNull();
    }

    [Fact]
    public async Task The_apps_own_token_is_fetched_when_it_is_first_wanted_and_again_when_it_ends()
    {
        Credential[] first = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => _source.GetAsync(AppToken).AsTask())));
        first.ShouldAllBe(credential => credential.AccessToken.Reveal() == "app-1");
        (await _store.FindAsync(AppToken))!.AccessToken.Reveal().ShouldBe("app-1");

        _clock.Advance(TimeSpan.FromHours(3));

        (await _source.GetAsync(AppToken)).AccessToken.Reveal().ShouldBe("app-2");
    }

    [Fact]
    public async Task A_ready_bearer_token_is_taken_from_the_app_without_a_call()
    {
        ScriptedTokenEndpoint endpoint = new();
        OAuth2Settings settings = new() { AuthorizationEndpoint = new Uri("https://x.test/a"), TokenEndpoint = new Uri("https://x.test/t") };
        OAuth2Refresher refresher = new(
            new OAuth2Flow(App.Platform, settings, endpoint), new OneApp(new AppCredentials { ClientId = "id", BearerToken = new Secret("ready") }), _clock);

        Credential credential = await refresher.IssueAsync(AppToken, CancellationToken.None);

        credential.AccessToken.Reveal().ShouldBe("ready");
        credential.Lifetime.ShouldBe(TokenLifetime.NeverExpires);
        endpoint.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_app_that_is_not_configured_is_named()
    {
        OAuth2Settings settings = new() { AuthorizationEndpoint = new Uri("https://x.test/a"), TokenEndpoint = new Uri("https://x.test/t") };
        OAuth2Refresher refresher = new(new OAuth2Flow(App.Platform, settings, new ScriptedTokenEndpoint()), new OneApp(null), _clock);

        SocialException error = await Should.ThrowAsync<SocialException>(() => refresher.IssueAsync(
            new CredentialKey(new AppKey(PlatformName.Facebook, "acme", "second"), CredentialKey.AppSubject, CredentialKind.App), CancellationToken.None));

        error.Message.ShouldContain("'second'");
        error.Message.ShouldContain("'acme'");
        error.Remedy.ShouldBe(Remedy.FixConfiguration);
    }

    [Fact]
    public async Task A_self_renewing_token_is_renewed_with_itself()
    {
        ScriptedTokenEndpoint endpoint = new ScriptedTokenEndpoint().Answer(200, """{"access_token":"long-2","token_type":"bearer","expires_in":5183944}""");
        OAuth2Settings settings = new()
        {
            AuthorizationEndpoint = new Uri("https://x.test/a"),
            TokenEndpoint = new Uri("https://x.test/t"),
            Lifetime = TokenLifetime.SelfRenewing,
            Renewal = new TokenExchange(new Uri("https://graph.instagram.com/refresh_access_token"), "ig_refresh_token", "access_token"),
        };
        OAuth2Refresher refresher = new(new OAuth2Flow(PlatformName.Instagram, settings, endpoint), new OneApp(new AppCredentials { ClientId = "id" }), _clock);
        Credential current = new() { Key = User, AccessToken = new Secret("long-1"), Lifetime = TokenLifetime.SelfRenewing, Scopes = ["instagram_business_basic"] };

        Credential fresh = await refresher.RefreshAsync(current, CancellationToken.None);

        endpoint.Last.Fields.ShouldBe("grant_type=ig_refresh_token&access_token=long-1");
        fresh.AccessToken.Reveal().ShouldBe("long-2");
        fresh.ExpiresAt.ShouldBe(_clock.GetUtcNow().AddSeconds(5183944));
        fresh.Scopes.ShouldBe(["instagram_business_basic"]);
    }

    private async Task ConnectAsync()
    {
        await _store.SaveAsync(new Credential { Key = User, AccessToken = new Secret("user-0"), Lifetime = TokenLifetime.SelfRenewing });
        await _store.SaveAsync(new Credential { Key = Page, AccessToken = new Secret("page-0"), Lifetime = TokenLifetime.Derived, Parent = User });
    }

    internal sealed class OneApp(AppCredentials? app) : IAppCredentials
    {
        public ValueTask<AppCredentials?> FindAsync(AppKey key, CancellationToken cancellationToken = default) => new(app);
    }

    private sealed class Network : ICredentialRefresher, ICredentialDeriver, ICredentialIssuer
    {
        private int _issued;

        public string? RefusedParent { get; set; }

        public Task<Credential> RefreshAsync(Credential current, CancellationToken cancellationToken) =>
            Task.FromResult(current with { AccessToken = new Secret("user-1") });

        public Task<Credential> DeriveAsync(Credential current, Credential parent, CancellationToken cancellationToken) =>
            parent.AccessToken.Reveal() == RefusedParent
                ? throw new SocialAuthenticationException(SocialErrorCode.AuthenticationExpired, Remedy.Refresh, "the parent's token was refused")
                : Task.FromResult(current with { AccessToken = new Secret($"page of {parent.AccessToken.Reveal()}") });

        public async Task<Credential> IssueAsync(CredentialKey key, CancellationToken cancellationToken)
        {
            await Task.Yield();
            return new Credential
            {
                Key = key,
                AccessToken = new Secret($"app-{Interlocked.Increment(ref _issued)}"),
                Lifetime = TokenLifetime.ClientCredentials,
                ExpiresAt = new DateTimeOffset(2026, 11, 1, 12, 0, 0, TimeSpan.Zero).AddHours(2 * _issued),
            };
        }
    }
}
