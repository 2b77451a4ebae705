using Microsoft.Extensions.DependencyInjection;
using Social.Testing;

namespace Social.Meta.Tests.Facebook.Accounts;

/// <summary>Sign-in with Facebook, and the Pages and Instagram accounts behind it.</summary>
public sealed class FacebookLoginTests
{
    private static readonly HttpClient Browser = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_sign_in_buys_a_long_lived_token_and_gives_each_page_and_its_instagram_account_as_candidates()
    {
        await using FacebookFixture facebook = await FacebookFixture.StartAsync();
        EmulatedPage second = facebook.Network.AddPage("Second", facebook.Network.DefaultUser);

        ConnectionResult result = await SignInAsync(facebook);

        EmulatedPage first = facebook.Network.DefaultPage;
        result.Candidates.Select(c => c.Key.ToString()).ShouldBe(
            [$"facebook:{first.Id}", $"instagram:{facebook.Network.DefaultAccount.Id}", $"facebook:{second.Id}"], ignoreOrder: true);
        ConnectedAccount instagram = result.Candidates.Single(c => c.Key.Platform == PlatformName.Instagram);
        (instagram.Parent!.Value.Id, instagram.LoginKind, instagram.Handle, instagram.Facts["pageId"]).ShouldBe((first.Id, "page", facebook.Network.DefaultAccount.Username, first.Id));
        CredentialKey page = new(new AppKey(PlatformName.Facebook), first.Id, CredentialKind.Page);
        instagram.Credentials.ShouldBe([page]);
        result.Candidates.Single(c => c.Key.Id == first.Id).Credentials.ShouldContain(page);
        Credential user = await CredentialAsync(facebook, result.Credential);
        (user.Lifetime, user.Key.Subject).ShouldBe((TokenLifetime.SelfRenewing, facebook.Network.DefaultUser.Id));
        user.ExpiresAt!.Value.ShouldBeGreaterThan(TimeProvider.System.GetUtcNow().AddDays(59));
        user.ReauthorizeBy!.Value.ShouldBeGreaterThan(TimeProvider.System.GetUtcNow().AddDays(89));
        user.Scopes.ShouldContain(FacebookScopes.ManagePosts);
        Credential derived = await CredentialAsync(facebook, page);
        (derived.Lifetime, derived.Parent, derived.ExpiresAt, derived.ReauthorizeBy).ShouldBe((TokenLifetime.Derived, result.Credential, null, user.ReauthorizeBy));
        result.MissingScopes.ShouldBeEmpty();
        facebook.Network.Requests.ShouldContain(r => r.Query.Contains("grant_type=fb_exchange_token", StringComparison.Ordinal) && r.StatusCode == 200);
    }

    [Fact]
    public async Task Permissions_that_the_user_declined_are_told()
    {
        await using FacebookFixture facebook = await FacebookFixture.StartAsync();
        facebook.Network.DefaultUser.Declines.Add(FacebookScopes.PublishVideo);

        ConnectionResult result = await SignInAsync(facebook);

        result.MissingScopes.ShouldBe([FacebookScopes.PublishVideo]);
    }

    [Fact]
    public async Task A_user_who_says_no_is_told_from_a_fault()
    {
        await using FacebookFixture facebook = await FacebookFixture.StartAsync();
        facebook.Network.Options.DeniesConsent = true;

        (await Should.ThrowAsync<SocialAuthenticationException>(() => SignInAsync(facebook))).PlatformCode.ShouldBe("access_denied");
    }

    [Fact]
    public async Task A_login_for_business_asks_with_its_configuration_and_no_scopes()
    {
        await using FacebookFixture facebook = await FacebookFixture.StartAsync(o => o.LoginConfigurationId = "4711");

        ConnectionStart start = await facebook.Client.Accounts.BeginAsync(new ConnectionRequest(), Cancel);

        start.AuthorizationUrl.AbsolutePath.ShouldBe("/v25.0/dialog/oauth");
        start.AuthorizationUrl.Query.ShouldContain("config_id=4711");
        start.AuthorizationUrl.Query.ShouldNotContain("scope=");
    }

    [Fact]
    public async Task The_directory_walks_the_pages_of_the_user_and_of_each_business_page_by_page()
    {
        await using FacebookFixture facebook = await FacebookFixture.StartAsync();
        EmulatedBusiness business = facebook.Network.AddBusiness("Holding");
        EmulatedPage owned = facebook.Network.AddPage("Owned", facebook.Network.DefaultUser), client = facebook.Network.AddPage("Client", facebook.Network.DefaultUser), foreign = facebook.Network.AddPage("Foreign");
        (owned.IsListed, client.IsListed, foreign.IsListed) = (false, false, false);
        business.OwnedPages.Add(owned);
        business.OwnedPages.Add(foreign);
        business.ClientPages.Add(client);
        foreach (int i in Enumerable.Range(0, 3)) facebook.Network.AddPage($"More {i}", facebook.Network.DefaultUser);

        List<string> found = [];
        List<int> sizes = [];
        string? token = null;
        do
        {
            // Each page by itself: the token is all that a restart keeps.
            SocialPage<ConnectedAccount> page = await FirstAsync(facebook.Client.Accounts.ListAccounts(facebook.UserKey).AsPages(token, 2, Cancel));
            found.AddRange(page.Items.Select(a => a.Key.ToString()));
            sizes.Add(page.Items.Count);
            token = page.ContinuationToken;
        }
        while (token is not null);

        found.Count.ShouldBe(found.Distinct().Count());
        found.ShouldContain($"facebook:{owned.Id}");
        found.ShouldContain($"facebook:{client.Id}");
        found.ShouldNotContain($"facebook:{foreign.Id}"); // the user has no role on it
        found.Count(f => f.StartsWith("facebook:", StringComparison.Ordinal)).ShouldBe(6);
        sizes.Count.ShouldBeGreaterThan(3);
        (await CredentialAsync(facebook, new CredentialKey(new AppKey(PlatformName.Facebook), owned.Id, CredentialKind.Page))).Parent.ShouldBe(facebook.UserKey);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    public async Task A_page_that_is_reached_in_several_ways_is_listed_once(int size)
    {
        await using FacebookFixture facebook = await FacebookFixture.StartAsync();
        EmulatedBusiness one = facebook.Network.AddBusiness("One"), two = facebook.Network.AddBusiness("Two");
        EmulatedPage held = facebook.Network.AddPage("Held", facebook.Network.DefaultUser);
        held.IsListed = false;
        one.OwnedPages.Add(facebook.Network.DefaultPage); // the user's own list has it already
        one.OwnedPages.Add(held);
        two.ClientPages.Add(held);
        two.ClientPages.Add(facebook.Network.DefaultPage);
        List<string> found = [];
        string? token = null;
        do
        {
            SocialPage<ConnectedAccount> page = await FirstAsync(facebook.Client.Accounts.ListAccounts(facebook.UserKey).AsPages(token, size, Cancel));
            found.AddRange(page.Items.Select(a => a.Key.ToString()));
            token = page.ContinuationToken;
        }
        while (token is not null);

        found.Count.ShouldBe(found.Distinct().Count());
        found.Count(f => f.StartsWith("facebook:", StringComparison.Ordinal)).ShouldBe(2);
        found.ShouldContain($"facebook:{held.Id}");
    }

    [Fact]
    public async Task A_pages_token_that_Meta_refuses_is_derived_again_and_the_call_succeeds()
    {
        await using FacebookFixture facebook = await FacebookFixture.StartAsync();
        facebook.Network.ExpireToken(facebook.PageToken);

        PublishResult result = await facebook.Social.PublishAsync(new Post { Text = "Still here" }, facebook.Account, cancellationToken: Cancel);

        result.Status.ShouldBe(PublishStatus.Published);
        Credential page = await CredentialAsync(facebook, facebook.PageKey);
        page.AccessToken.Reveal().ShouldNotBe(facebook.PageToken);
        (page.Lifetime, page.Parent).ShouldBe((TokenLifetime.Derived, facebook.UserKey));
    }

    [Fact]
    public async Task A_user_without_a_role_on_the_page_must_connect_again()
    {
        await using FacebookFixture facebook = await FacebookFixture.StartAsync();
        facebook.Network.ExpireToken(facebook.PageToken);
        facebook.Network.DefaultPage.Tasks.Clear();

        SocialAuthenticationException error = await Should.ThrowAsync<SocialAuthenticationException>(() => facebook.Social.PublishAsync(new Post { Text = "x" }, facebook.Account, cancellationToken: Cancel));

        (error.Code, error.Remedy).ShouldBe((SocialErrorCode.AuthenticationExpired, Remedy.Reconnect));
        (await facebook.Services.GetRequiredService<IConnectionHealth>().CheckAsync(facebook.Account, Cancel)).Remedy.ShouldBe(Remedy.Reconnect);
    }

    [Fact]
    public async Task A_pasted_token_of_a_page_connects_it_and_its_instagram_account()
    {
        await using FacebookFixture facebook = await FacebookFixture.StartAsync();

        ConnectionResult result = await facebook.Client.Accounts.ImportAsync(new CredentialImport { Kind = CredentialKind.Page, AccessToken = new Secret(facebook.PageToken) }, Cancel);

        result.Candidates.Select(c => c.Key.Platform).ShouldBe([PlatformName.Facebook, PlatformName.Instagram]);
        result.Credential.ShouldBe(facebook.PageKey);
        result.GrantedScopes.ShouldContain(FacebookScopes.ManagePosts);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_users_token_where_a_pages_is_needed_says_to_connect_the_page(bool knowsSecret)
    {
        await using FacebookFixture facebook = await FacebookFixture.StartAsync(
            services: knowsSecret ? null : s => s.AddSingleton<IAppCredentials>(new NoSecrets()));

        SocialAuthenticationException import = await Should.ThrowAsync<SocialAuthenticationException>(
            () => facebook.Client.Accounts.ImportAsync(new CredentialImport { Kind = CredentialKind.Page, AccessToken = new Secret(facebook.UserToken) }, Cancel));

        import.Message.ShouldContain("connect the Page");
        import.Remedy.ShouldBe(Remedy.FixConfiguration);
    }

    [Fact]
    public async Task An_account_that_holds_a_users_token_only_cannot_publish_and_says_why_before_anything_is_sent()
    {
        await using FacebookFixture facebook = await FacebookFixture.StartAsync();
        AccountKey user = new(PlatformName.Facebook, facebook.Network.DefaultUser.Id);
        await facebook.Services.GetRequiredService<IAccountStore>().SaveAsync(new ConnectedAccount { Key = user, Credentials = [facebook.UserKey] }, Cancel);

        SocialAuthenticationException error = await Should.ThrowAsync<SocialAuthenticationException>(() => facebook.Social.PublishAsync(new Post { Text = "x" }, user, cancellationToken: Cancel));

        (error.Code, error.Remedy).ShouldBe((SocialErrorCode.PlatformNotConnected, Remedy.Reconnect));
        error.Message.ShouldContain("Connect the Page");
        facebook.Network.Requests.Count.ShouldBe(0);
    }

    [Fact]
    public async Task A_token_that_is_no_longer_good_is_not_taken()
    {
        await using FacebookFixture facebook = await FacebookFixture.StartAsync();
        facebook.Network.RevokeToken(facebook.UserToken);

        SocialAuthenticationException error = await Should.ThrowAsync<SocialAuthenticationException>(
            () => facebook.Client.Accounts.ImportAsync(new CredentialImport { Kind = CredentialKind.OAuth2, AccessToken = new Secret(facebook.UserToken) }, Cancel));

        (error.Code, error.Remedy).ShouldBe((SocialErrorCode.AuthenticationExpired, Remedy.Reconnect));
    }

    [Fact]
    public async Task A_token_can_be_inspected()
    {
        await using FacebookFixture facebook = await FacebookFixture.StartAsync();

        TokenInspection page = (await facebook.Client.Accounts.InspectAsync(facebook.PageKey, Cancel)).ShouldNotBeNull();
        TokenInspection user = (await facebook.Client.Accounts.InspectAsync(facebook.UserKey, Cancel)).ShouldNotBeNull();

        (page.IsValid, page.Type, page.ProfileId, page.ExpiresAt, page.AppId).ShouldBe((true, "PAGE", facebook.Account.Id, null, facebook.Network.DefaultApp.AppId));
        (user.Type, user.UserId).ShouldBe(("USER", facebook.Network.DefaultUser.Id));
        user.ExpiresAt.ShouldNotBeNull();
        user.DataAccessExpiresAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task Disconnecting_the_last_account_takes_the_grant_back_and_not_before()
    {
        await using FacebookFixture facebook = await FacebookFixture.StartAsync();
        ConnectionResult result = await SignInAsync(facebook);
        IAccountStore accounts = facebook.Services.GetRequiredService<IAccountStore>();
        foreach (ConnectedAccount candidate in result.Candidates) await accounts.SaveAsync(candidate, Cancel);
        AccountKey page = new(PlatformName.Facebook, facebook.Network.DefaultPage.Id), instagram = new(PlatformName.Instagram, facebook.Network.DefaultAccount.Id);

        await facebook.Client.Accounts.DisconnectAsync(page, Cancel);
        int early = facebook.Network.Requests.CountOf("DELETE", "/v25.0/*/permissions");
        await facebook.Client.Accounts.DisconnectAsync(instagram, Cancel);

        early.ShouldBe(0); // the Instagram account acts with the same Page's token
        facebook.Network.Requests.Of("DELETE", "/v25.0/*/permissions").ShouldHaveSingleItem().StatusCode.ShouldBe(200);
        (await facebook.Services.GetRequiredService<ICredentialStore>().FindAsync(facebook.PageKey, Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task Every_call_proves_the_apps_secret_and_no_token_is_in_an_address()
    {
        await using FacebookFixture facebook = await FacebookFixture.StartAsync();
        facebook.Network.DefaultApp.RequiresProof = true;

        await facebook.Social.PublishAsync(new Post { Text = "Proved" }, facebook.Account, cancellationToken: Cancel);

        RecordedRequest feed = facebook.Network.Requests.Of("POST", "/v25.0/*/feed").ShouldHaveSingleItem();
        feed.Query.ShouldContain("appsecret_proof=" + AppSecretProof.Of(new Secret(facebook.PageToken), new Secret(facebook.Network.DefaultApp.AppSecret)));
        feed.Query.ShouldNotContain(facebook.PageToken);
        feed.Headers["Authorization"].ShouldBe("Bearer " + facebook.PageToken);
    }

    private static async Task<ConnectionResult> SignInAsync(FacebookFixture facebook)
    {
        ConnectionStart start = await facebook.Client.Accounts.BeginAsync(new ConnectionRequest { Scopes = [.. FacebookScopes.Default, .. FacebookScopes.Instagram] }, Cancel);
        using HttpResponseMessage answer = await Browser.GetAsync(start.AuthorizationUrl, Cancel);
        return await facebook.Client.Accounts.CompleteAsync(ConnectionCallback.FromUrl(answer.Headers.Location!), Cancel);
    }

    private static async Task<Credential> CredentialAsync(FacebookFixture facebook, CredentialKey key) => (await facebook.Services.GetRequiredService<ICredentialStore>().FindAsync(key, Cancel)).ShouldNotBeNull();

    private static async Task<SocialPage<ConnectedAccount>> FirstAsync(IAsyncEnumerable<SocialPage<ConnectedAccount>> pages)
    {
        await foreach (SocialPage<ConnectedAccount> page in pages)
        {
            return page;
        }

        throw new InvalidOperationException("There is no page.");
    }

    private sealed class NoSecrets : IAppCredentials
    {
        public ValueTask<AppCredentials?> FindAsync(AppKey app, CancellationToken cancellationToken = default) => new((AppCredentials?)null);
    }
}
