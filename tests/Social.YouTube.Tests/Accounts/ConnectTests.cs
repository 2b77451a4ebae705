using System.Web;
using Microsoft.Extensions.DependencyInjection;
using Social.Google;
using Social.Testing;

namespace Social.YouTube.Tests.Accounts;

public sealed class ConnectTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_sign_in_connects_the_channel_that_the_user_chose()
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync();
        EmulatedChannel brand = fixture.Network.AddChannel(fixture.Network.DefaultUser, "The brand", "@brand");
        fixture.Network.ConsentChannel = brand;
        YouTubeAccounts accounts = fixture.Client.Accounts;

        ConnectionStart start = await accounts.BeginAsync(new ConnectionRequest(), Cancel);
        System.Collections.Specialized.NameValueCollection asked = HttpUtility.ParseQueryString(start.AuthorizationUrl.Query);
        using HttpClient browser = new(new HttpClientHandler { AllowAutoRedirect = false });
        using HttpResponseMessage back = await browser.GetAsync(start.AuthorizationUrl, Cancel);
        ConnectionResult result = await accounts.CompleteAsync(ConnectionCallback.FromUrl(back.Headers.Location!, null), Cancel);

        (asked["access_type"], asked["code_challenge_method"]).ShouldBe(("offline", "S256"));
        asked["scope"]!.Split(' ').ShouldBe(YouTubeScopes.Default, ignoreOrder: true);
        ConnectedAccount account = result.Candidates.ShouldHaveSingleItem();
        (account.Key, account.Handle, account.DisplayName).ShouldBe((new AccountKey(PlatformName.YouTube, brand.Id), "brand", "The brand"));
        result.MissingScopes.ShouldBeEmpty();
        Credential credential = (await fixture.Services.GetRequiredService<ICredentialStore>().FindAsync(result.Credential, Cancel))!;
        credential.RefreshToken.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_device_without_a_browser_connects_a_channel()
    {
        Television television = new();
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync(services: s => s.AddSingleton<IAppCredentials>(television), emulator: o => o.DeviceInterval = TimeSpan.FromSeconds(1));
        EmulatedGoogleClient client = fixture.Network.AddClient("tv.apps.googleusercontent.com", "GOCSPX-tv", EmulatedGoogleClientKind.LimitedInput);
        television.App = new AppCredentials { ClientId = client.ClientId, ClientSecret = new Secret(client.ClientSecret) };
        YouTubeAccounts accounts = fixture.Client.Accounts;

        SocialApiException refused = await Should.ThrowAsync<SocialApiException>(() => accounts.Devices.BeginAsync(new AppKey(PlatformName.YouTube), [YouTubeScopes.ForceSsl], Cancel));
        GoogleDeviceCode code = await accounts.Devices.BeginAsync(new AppKey(PlatformName.YouTube), [YouTubeScopes.Manage], Cancel);
        CredentialImport? early = await accounts.Devices.TryCompleteAsync(code, Cancel);
        fixture.Network.ApproveDevice(code.UserCode).ShouldBeTrue();
        ConnectionResult result = await accounts.ImportAsync(await accounts.Devices.WaitAsync(code, Cancel), Cancel);

        (refused.Code, refused.PlatformCode).ShouldBe((SocialErrorCode.ConfigurationInvalid, "invalid_scope"));
        early.ShouldBeNull();
        result.Candidates.ShouldHaveSingleItem().Key.ShouldBe(fixture.Account);
        Credential credential = (await fixture.Services.GetRequiredService<ICredentialStore>().FindAsync(result.Credential, Cancel))!;
        (credential.RefreshToken is not null, credential.Scopes.Contains(YouTubeScopes.Manage)).ShouldBe((true, true));
    }

    [Fact]
    public async Task A_Google_account_without_a_channel_is_told_to_make_one()
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync();
        EmulatedGoogleToken token = fixture.Network.IssueToken(fixture.Network.AddUser("nobody@example.com"), [.. YouTubeScopes.Default]);

        SocialPermissionException error = await Should.ThrowAsync<SocialPermissionException>(
            () => fixture.Client.Accounts.ImportAsync(new CredentialImport { Kind = CredentialKind.OAuth2, AccessToken = new Secret(token.AccessToken) }, Cancel));

        (error.Code, error.Remedy, error.PlatformCode).ShouldBe((SocialErrorCode.AccountRestricted, Remedy.Human, "youtubeSignupRequired"));
        error.Message.ShouldContain("no YouTube channel");
    }

    [Fact]
    public async Task The_configured_token_is_imported()
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync();
        EmulatedGoogleToken token = fixture.Network.IssueToken(fixture.Network.DefaultChannel);
        ServiceCollection services = new();
        services.AddSocial().AddYouTube(o => (o.AccessToken, o.RefreshToken) = (token.AccessToken, token.RefreshToken)).UseEmulator(fixture.Emulator);
        await using ServiceProvider provider = services.BuildServiceProvider();

        ConnectedAccount account = await provider.GetRequiredService<YouTubeClient>().Accounts.ImportConfiguredAsync(Cancel);

        account.Key.ShouldBe(fixture.Account);
        (await provider.GetRequiredService<IAccountStore>().FindAsync(account.Key, Cancel)).ShouldNotBeNull();
        (await provider.GetRequiredService<ISocial>().FindAsync<IPublisher>(account.Key, Cancel)).ShouldNotBeNull();
    }

    [Fact]
    public async Task The_channel_behind_a_grant_is_listed()
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync();
        IAccountDirectory directory = (await fixture.Social.FindAsync<IAccountDirectory>(fixture.Account, Cancel))!;

        List<ConnectedAccount> accounts = [];
        await foreach (ConnectedAccount account in directory.ListAccounts(CredentialKey.For(fixture.Account, CredentialKind.OAuth2)).WithCancellation(Cancel))
        {
            accounts.Add(account);
        }

        accounts.ShouldHaveSingleItem().Key.ShouldBe(fixture.Account);
        accounts[0].Tier.ShouldBe("allowed");
    }

    /// <summary>An app of the kind that devices have.</summary>
    private sealed class Television : IAppCredentials
    {
        public AppCredentials App { get; set; } = new();

        public ValueTask<AppCredentials?> FindAsync(AppKey app, CancellationToken cancellationToken = default) => new(App);
    }
}
