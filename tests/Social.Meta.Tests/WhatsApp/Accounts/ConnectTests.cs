using Microsoft.Extensions.DependencyInjection;
using Social.Testing;

namespace Social.Meta.Tests.WhatsApp.Accounts;

/// <summary>Tokens are imported; the numbers behind them are the accounts.</summary>
public sealed class ConnectTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_system_users_token_gives_the_numbers_of_all_its_business_accounts()
    {
        await using WhatsAppFixture fixture = await WhatsAppFixture.StartAsync();
        EmulatedWhatsAppBusiness other = fixture.Network.AddBusiness("Other");
        EmulatedWhatsAppNumber second = fixture.Network.AddNumber("4930123456", "Other", other);
        EmulatedWhatsAppToken token = fixture.Network.IssueToken(businesses: [fixture.Network.DefaultBusiness, other]);

        ConnectionResult result = await fixture.Client.Accounts.ImportAsync(new CredentialImport { Kind = CredentialKind.Business, AccessToken = new Secret(token.AccessToken) }, Cancel);
        List<ConnectedAccount> listed = [];
        await foreach (ConnectedAccount account in fixture.Client.Accounts.ListAccounts(result.Credential).WithCancellation(Cancel))
        {
            listed.Add(account);
        }

        result.Candidates.Select(c => c.Key.Id).ShouldBe([fixture.Network.DefaultNumber.Id, second.Id]);
        result.Candidates[1].Handle.ShouldBe("+4930123456");
        result.Candidates[1].Facts["waba_id"].ShouldBe(other.Id);
        result.Candidates.ShouldAllBe(c => c.Credentials.Contains(result.Credential));
        result.Credential.Subject.ShouldBe(token.UserId);
        result.GrantedScopes.ShouldBe(["whatsapp_business_messaging", "whatsapp_business_management"], ignoreOrder: true);
        listed.Select(a => a.Key).ShouldBe(result.Candidates.Select(c => c.Key));
    }

    [Fact]
    public async Task The_configured_token_connects_the_configured_number()
    {
        await using WhatsAppFixture fixture = await WhatsAppFixture.StartAsync();
        EmulatedWhatsAppNumber second = fixture.Network.AddNumber("4930123456", "Other");
        ServiceCollection services = new();
        services.AddSocial().AddWhatsApp(o => (o.AccessToken, o.PhoneNumberId, o.BusinessAccountId) = (fixture.Token, second.Id, fixture.Network.DefaultBusiness.Id)).UseEmulator(fixture.Emulator);
        await using ServiceProvider provider = services.BuildServiceProvider();

        ConnectedAccount account = await provider.GetRequiredService<WhatsAppClient>().Accounts.ImportConfiguredAsync(Cancel);

        account.Key.ShouldBe(new AccountKey(PlatformName.WhatsApp, second.Id));
        (await provider.GetRequiredService<IAccountStore>().FindAsync(account.Key, Cancel)).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_number_that_is_none_of_the_tokens_is_told()
    {
        await using WhatsAppFixture fixture = await WhatsAppFixture.StartAsync(o => o.PhoneNumberId = "15550783881");
        fixture.Services.GetRequiredService<Microsoft.Extensions.Options.IOptionsMonitor<WhatsAppOptions>>().Get("whatsapp").AccessToken = fixture.Token;

        SocialAuthenticationException error = await Should.ThrowAsync<SocialAuthenticationException>(() => fixture.Client.Accounts.ImportConfiguredAsync(Cancel));

        error.Message.ShouldContain("the id of a number, not to the number");
        error.Remedy.ShouldBe(Remedy.FixConfiguration);
    }

    [Fact]
    public async Task A_token_that_is_expired_or_for_no_account_is_told()
    {
        await using WhatsAppFixture fixture = await WhatsAppFixture.StartAsync();
        EmulatedWhatsAppToken person = fixture.Network.IssueToken(lifetime: TimeSpan.FromHours(24));
        EmulatedWhatsAppToken nobody = fixture.Network.IssueToken(businesses: []);
        fixture.Network.ExpireToken(person.AccessToken);

        SocialException expired = await Should.ThrowAsync<SocialException>(() => ImportAsync(fixture, person));
        SocialException empty = await Should.ThrowAsync<SocialException>(() => ImportAsync(fixture, nobody));

        (expired.Code, expired.Remedy).ShouldBe((SocialErrorCode.AuthenticationExpired, Remedy.Reconnect));
        empty.Message.ShouldContain("set BusinessAccountId");
    }

    [Fact]
    public async Task There_is_no_sign_in_to_begin()
    {
        await using WhatsAppFixture fixture = await WhatsAppFixture.StartAsync();

        SocialException error = await Should.ThrowAsync<SocialException>(() => fixture.Client.Accounts.BeginAsync(new ConnectionRequest(), Cancel));

        error.Code.ShouldBe(SocialErrorCode.Unsupported);
    }

    [Fact]
    public async Task Every_call_proves_the_apps_secret()
    {
        await using WhatsAppFixture fixture = await WhatsAppFixture.StartAsync();
        fixture.Network.Options.RequiresAppSecretProof = true;

        (await fixture.Client.Numbers.GetAsync(fixture.Account, Cancel)).Id.ShouldBe(fixture.Account.Id);
    }

    private static Task<ConnectionResult> ImportAsync(WhatsAppFixture fixture, EmulatedWhatsAppToken token) =>
        fixture.Client.Accounts.ImportAsync(new CredentialImport { Kind = CredentialKind.Business, AccessToken = new Secret(token.AccessToken) }, Cancel);
}
