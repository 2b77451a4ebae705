using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Social.Testing;

namespace Social.Meta.Tests.Instagram.Auth;

/// <summary>Signing in: Instagram's own login in both shapes of its answer, pasted tokens, and the accounts behind a Facebook login.</summary>
public sealed class InstagramLoginTests
{
    private const string Renewal = "/refresh_access_token";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_code_becomes_a_token_of_sixty_days_whichever_shape_the_answer_has(bool isWrapped)
    {
        await using InstagramFixture instagram = await InstagramFixture.StartAsync();
        instagram.Network.Options.WrapsTokenAnswers = isWrapped;

        ConnectionStart start = await instagram.Client.Accounts.BeginAsync(new ConnectionRequest(), Cancel);
        ConnectionResult result = await instagram.Client.Accounts.CompleteAsync(ConnectionCallback.FromUrl(await ConsentAsync(start.AuthorizationUrl)), Cancel);

        start.AuthorizationUrl.Query.ShouldContain("scope=" + Uri.EscapeDataString(string.Join(',', InstagramScopes.Default)));
        start.AuthorizationUrl.Query.ShouldContain($"client_id={instagram.Network.DefaultApp.InstagramAppId}");
        ConnectedAccount account = result.Candidates.ShouldHaveSingleItem();
        (account.Key, account.Handle, account.Facts["accountType"]).ShouldBe((instagram.Account, "emulated", "BUSINESS"), "the id is the account's, not the app's");
        result.GrantedScopes.ShouldBe(InstagramScopes.Default, ignoreOrder: true);
        result.MissingScopes.ShouldBeEmpty();
        Credential saved = await StoredAsync(instagram);
        (saved.Lifetime, saved.ExpiresAt > TimeProvider.System.GetUtcNow().AddDays(59)).ShouldBe((TokenLifetime.SelfRenewing, true));
        instagram.Network.Requests.Select(r => r.Path).ShouldBe(["/oauth/authorize", "/oauth/access_token", "/access_token", "/v25.0/me"]);
    }

    [Fact]
    public async Task A_code_that_was_used_is_refused_in_the_shape_of_that_host()
    {
        await using InstagramFixture instagram = await InstagramFixture.StartAsync();
        ConnectionStart start = await instagram.Client.Accounts.BeginAsync(new ConnectionRequest(), Cancel);
        Dictionary<string, string> parameters = new() { ["state"] = start.State, ["code"] = "AQBused#_" };

        SocialException error = await Should.ThrowAsync<SocialException>(() => instagram.Client.Accounts.CompleteAsync(new ConnectionCallback { Parameters = parameters }, Cancel));

        error.Message.ShouldContain("Matching code was not found or was already used");
        error.Message.ShouldNotContain("AQBused");
    }

    [Fact]
    public async Task Who_says_no_is_told_apart()
    {
        await using InstagramFixture instagram = await InstagramFixture.StartAsync();
        instagram.Network.Options.DeniesConsent = true;
        ConnectionStart start = await instagram.Client.Accounts.BeginAsync(new ConnectionRequest { ForcePrompt = true }, Cancel);

        Uri back = await ConsentAsync(start.AuthorizationUrl);

        start.AuthorizationUrl.Query.ShouldContain("force_reauth=true");
        await Should.ThrowAsync<SocialAuthenticationException>(() => instagram.Client.Accounts.CompleteAsync(ConnectionCallback.FromUrl(back), Cancel));
    }

    [Fact(Timeout = 60_000)]
    public async Task A_token_near_its_end_renews_itself_once()
    {
        await using InstagramFixture instagram = await InstagramFixture.StartAsync();
        EmulatedGraphToken old = await GrowOldAsync(instagram, TimeSpan.FromDays(58));
        IProfileReader profiles = await instagram.Social.GetAsync<IProfileReader>(instagram.Account, Cancel);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => profiles.GetProfileAsync(instagram.Account, Cancel)));
        while ((await StoredAsync(instagram)).AccessToken.Reveal() == old.AccessToken)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, Cancel); // it is renewed ahead of its end, beside the calls
        }

        RecordedRequest renewal = instagram.Network.Requests.Of("GET", Renewal).ShouldHaveSingleItem();
        (renewal.StatusCode, renewal.Query.Contains("grant_type=ig_refresh_token", StringComparison.Ordinal)).ShouldBe((200, true));
        Credential renewed = await StoredAsync(instagram);
        renewed.ExpiresAt!.Value.ShouldBeGreaterThan(old.ExpiresAt + TimeSpan.FromDays(50));
        renewed.Scopes.ShouldBe(old.Scopes, ignoreOrder: true);
    }

    [Fact]
    public async Task A_token_that_expired_asks_for_a_new_connection()
    {
        await using InstagramFixture instagram = await InstagramFixture.StartAsync();
        await GrowOldAsync(instagram, TimeSpan.FromDays(61));
        IProfileReader profiles = await instagram.Social.GetAsync<IProfileReader>(instagram.Account, Cancel);

        (await Should.ThrowAsync<SocialAuthenticationException>(() => profiles.GetProfileAsync(instagram.Account, Cancel))).Remedy.ShouldBe(Remedy.Reconnect);
    }

    [Fact]
    public async Task A_pasted_token_is_asked_whose_it_is()
    {
        await using InstagramFixture instagram = await InstagramFixture.StartAsync();
        instagram.Services.GetRequiredService<IOptionsMonitor<InstagramOptions>>().Get("instagram").AccessToken = instagram.Network.IssueInstagramToken().AccessToken;

        ConnectedAccount account = await instagram.Client.Accounts.ImportConfiguredAsync(Cancel);

        (account.Key, account.LoginKind).ShouldBe((instagram.Account, "oauth2"));
        (await instagram.Services.GetRequiredService<IAccountStore>().FindAsync(account.Key, Cancel)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Without_a_token_in_the_configuration_the_error_names_the_setting()
    {
        await using InstagramFixture instagram = await InstagramFixture.StartAsync();

        SocialAuthenticationException error = await Should.ThrowAsync<SocialAuthenticationException>(() => instagram.Client.Accounts.ImportConfiguredAsync(Cancel));

        (error.Remedy, error.Message.Contains("INSTAGRAM_ACCESS_TOKEN", StringComparison.Ordinal)).ShouldBe((Remedy.FixConfiguration, true));
    }

    [Fact]
    public async Task A_pasted_token_of_a_Page_gives_the_account_that_is_linked_to_it()
    {
        await using InstagramFixture instagram = await InstagramFixture.StartAsync();

        ConnectionResult result = await instagram.Client.Accounts.ImportAsync(
            new CredentialImport { Kind = CredentialKind.Page, AccessToken = new Secret(instagram.Network.IssuePageToken().AccessToken) }, Cancel);
        await instagram.Services.GetRequiredService<IAccountStore>().SaveAsync(result.Candidates[0], Cancel);
        PublishResult published = await instagram.Social.PublishAsync(new Post { Media = [MediaSource.FromUrl("https://example.com/a.jpg")] }, instagram.Account, cancellationToken: Cancel);

        string page = instagram.Network.DefaultPage.Id;
        (result.Candidates[0].Key, result.Credential.Subject, result.Candidates[0].Facts["pageId"]).ShouldBe((instagram.Account, page, page));
        result.Candidates[0].Credentials.Count.ShouldBe(2, "the login that was there before stays");
        published.Status.ShouldBe(PublishStatus.Published);
    }

    [Fact]
    public async Task A_Page_without_an_account_of_Instagram_says_what_to_do()
    {
        await using InstagramFixture instagram = await InstagramFixture.StartAsync();
        EmulatedPage bare = instagram.Network.AddPage("Bare", instagram.Network.DefaultUser);

        SocialApiException error = await Should.ThrowAsync<SocialApiException>(() => instagram.Client.Accounts.ImportAsync(
            new CredentialImport { Kind = CredentialKind.Page, AccessToken = new Secret(instagram.Network.IssuePageToken(bare).AccessToken) }, Cancel));

        (error.Code, error.Message.Contains(bare.Id, StringComparison.Ordinal)).ShouldBe((SocialErrorCode.TargetNotAllowed, true));
    }

    [Fact]
    public async Task The_accounts_behind_a_Facebook_login_are_listed_and_each_can_act()
    {
        await using InstagramFixture instagram = await InstagramFixture.StartAsync();
        EmulatedInstagramAccount second = instagram.Network.AddAccount("second", page: instagram.Network.AddPage("Second", instagram.Network.DefaultUser));
        ConnectionResult login = await instagram.Services.GetRequiredService<FacebookClient>().Accounts.ImportAsync(
            new CredentialImport { Kind = CredentialKind.OAuth2, AccessToken = new Secret(instagram.Network.IssueUserToken().AccessToken) }, Cancel);

        List<ConnectedAccount> accounts = await instagram.Client.Accounts.ListAccounts(login.Credential).ToListAsync(Cancel);
        ConnectedAccount picked = accounts.Single(a => a.Handle == "second");
        await instagram.Services.GetRequiredService<IAccountStore>().SaveAsync(picked, Cancel);
        await instagram.Social.PublishAsync(new Post { Media = [MediaSource.FromUrl("https://example.com/a.jpg")] }, picked.Key, cancellationToken: Cancel);

        accounts.Select(a => a.Key.Id).ShouldBe([instagram.Account.Id, second.Id], ignoreOrder: true);
        instagram.Posts.ShouldHaveSingleItem().Account.ShouldBe(second);
    }

    [Fact]
    public async Task The_account_behind_its_own_login_is_listed_too()
    {
        await using InstagramFixture instagram = await InstagramFixture.StartAsync();

        List<ConnectedAccount> accounts = await instagram.Client.Accounts.ListAccounts(CredentialKey.For(instagram.Account, CredentialKind.OAuth2)).ToListAsync(Cancel);

        (accounts.ShouldHaveSingleItem().Key, accounts[0].Handle).ShouldBe((instagram.Account, "emulated"));
    }

    /// <summary>Gives the account a token that was issued so long ago.</summary>
    private static async Task<EmulatedGraphToken> GrowOldAsync(InstagramFixture instagram, TimeSpan age)
    {
        instagram.Network.Clock.Offset = -age;
        EmulatedGraphToken token = instagram.Network.IssueInstagramToken();
        instagram.Network.Clock.Offset = TimeSpan.Zero;
        await instagram.Services.GetRequiredService<ICredentialStore>().SaveAsync(
            await StoredAsync(instagram) with { AccessToken = new Secret(token.AccessToken), ObtainedAt = token.IssuedAt, ExpiresAt = token.ExpiresAt }, Cancel);
        return token;
    }

    private static async Task<Credential> StoredAsync(InstagramFixture instagram) =>
        (await instagram.Services.GetRequiredService<ICredentialStore>().FindAsync(CredentialKey.For(instagram.Account, CredentialKind.OAuth2), Cancel))!;

    private static async Task<Uri> ConsentAsync(Uri page)
    {
        using HttpClient browser = new(new SocketsHttpHandler { AllowAutoRedirect = false });
        using HttpResponseMessage answer = await browser.GetAsync(page, Cancel);
        return answer.Headers.Location!;
    }
}
