using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Social.Testing;

namespace Social.Google.Tests.Accounts;

public sealed class ConnectTests
{
    [Fact]
    public async Task A_user_who_refuses_is_told_as_such()
    {
        await using GoogleBusinessFixture fixture = await GoogleBusinessFixture.StartAsync();
        ConnectionStart start = await fixture.Google.Accounts.BeginAsync(new ConnectionRequest(), Cancel);

        SocialException error = await Should.ThrowAsync<SocialException>(
            () => fixture.Google.Accounts.CompleteAsync(ConnectionCallback.FromUrl(new Uri($"http://localhost/callback?error=access_denied&state={start.State}")), Cancel));

        error.Remedy.ShouldNotBe(Remedy.Retry);
        fixture.Network.Requests.CountOf("POST", "/token").ShouldBe(0);
    }

    [Fact]
    public async Task A_sign_in_gives_the_locations_of_all_accounts_with_their_parents()
    {
        await using GoogleBusinessFixture fixture = await GoogleBusinessFixture.StartAsync();
        EmulatedBusinessAccount south = fixture.Network.AddAccount("Shops South");
        EmulatedBusinessLocation harbour = fixture.Network.AddLocation("Harbour", south, "S-1");

        ConnectionResult result = await SignInAsync(fixture);

        result.Candidates.Select(c => (c.Key.Id, c.DisplayName, c.Facts["account"])).ShouldBe(
            [(fixture.Network.DefaultLocation.Name, "Shop", fixture.Network.DefaultAccount.Name), (harbour.Name, "Harbour", south.Name)], ignoreOrder: true);
        ConnectedAccount candidate = result.Candidates.Single(c => c.DisplayName == "Harbour");
        (candidate.Handle, candidate.Parent!.Value.Id, candidate.Facts["accountName"]).ShouldBe(("S-1", south.Name, "Shops South"));
        result.Credential.Subject.ShouldBe(fixture.Network.DefaultUser.Id);
        result.MissingScopes.ShouldBeEmpty();
        await fixture.Services.GetRequiredService<IAccountStore>().SaveAsync(candidate, Cancel);
        (await fixture.Social.PublishAsync(new Post { Text = "Ahoy" }, candidate.Key, cancellationToken: Cancel)).Status.ShouldBe(PublishStatus.Published);
        fixture.Network.Posts.ShouldHaveSingleItem().Location.ShouldBe(harbour);
    }

    [Fact]
    public async Task A_scope_that_the_user_unticked_is_told()
    {
        await using GoogleBusinessFixture fixture = await GoogleBusinessFixture.StartAsync(network: n => n.WithheldScopes.Add(GoogleScopes.Email));
        fixture.Network.ConsentUser = fixture.Network.AddUser("new@example.com");

        ConnectionResult result = await SignInAsync(fixture);

        result.MissingScopes.ShouldBe([GoogleScopes.Email]);
        result.GrantedScopes.ShouldContain(GoogleScopes.BusinessManage);
    }

    [Fact]
    public async Task A_user_who_unticked_what_everything_needs_is_not_connected()
    {
        await using GoogleBusinessFixture fixture = await GoogleBusinessFixture.StartAsync(network: n => n.WithheldScopes.Add(GoogleScopes.BusinessManage));
        fixture.Network.ConsentUser = fixture.Network.AddUser("new@example.com");

        SocialPermissionException error = await Should.ThrowAsync<SocialPermissionException>(() => SignInAsync(fixture));

        (error.Code, error.Remedy).ShouldBe((SocialErrorCode.InsufficientPermissions, Remedy.AskPermission));
    }

    [Fact]
    public async Task A_token_that_does_not_say_whose_it_is_takes_the_number_of_its_own_account()
    {
        await using GoogleBusinessFixture fixture = await GoogleBusinessFixture.StartAsync();
        EmulatedGoogleToken token = fixture.Network.IssueToken(scopes: [GoogleScopes.BusinessManage]);

        ConnectionResult result = await fixture.Google.Accounts.ImportAsync(new CredentialImport { Kind = CredentialKind.OAuth2, AccessToken = new Secret(token.AccessToken), RefreshToken = Secret.FromString(token.RefreshToken) }, Cancel);

        result.Credential.Subject.ShouldBe(fixture.Network.Accounts.Single(a => a.Type == "PERSONAL").Id);
        result.Candidates.ShouldHaveSingleItem().Key.Id.ShouldBe(fixture.Network.DefaultLocation.Name);
    }

    [Fact]
    public async Task A_service_account_signs_in_without_a_user_and_buys_its_tokens_anew()
    {
        EmulatedServiceAccount? robot = null;
        await using GoogleBusinessFixture fixture = await GoogleBusinessFixture.StartAsync(o => o.ServiceAccountKey = robot?.ToKeyFile());
        robot = fixture.Network.AddServiceAccount();
        fixture.Network.DefaultAccount.Members.Add(robot.Email);
        fixture.Network.AddLocation("Robots only");

        ConnectionResult result = await fixture.Google.Accounts.ConnectServiceAccountAsync(Cancel);
        ConnectedAccount location = result.Candidates.Single(c => c.DisplayName == "Robots only");
        await fixture.Services.GetRequiredService<IAccountStore>().SaveAsync(location, Cancel);
        Credential first = (await fixture.Services.GetRequiredService<ICredentialStore>().FindAsync(result.Credential, Cancel))!;
        fixture.Network.ExpireToken(first.AccessToken.Reveal());

        (await fixture.Social.PublishAsync(new Post { Text = "Beep" }, location.Key, cancellationToken: Cancel)).Status.ShouldBe(PublishStatus.Published);
        (result.Credential.Subject, result.Credential.Kind, location.LoginKind).ShouldBe((robot.Email, CredentialKind.Service, "service"));
        fixture.Network.Requests.CountOf("POST", "/token").ShouldBe(2);
    }

    [Fact]
    public async Task Without_a_service_account_or_a_token_in_the_options_the_error_says_what_to_set()
    {
        await using GoogleBusinessFixture fixture = await GoogleBusinessFixture.StartAsync();

        (await Should.ThrowAsync<SocialException>(() => fixture.Google.Accounts.ConnectServiceAccountAsync(Cancel))).Message.ShouldContain("ServiceAccountKey");
        (await Should.ThrowAsync<SocialException>(() => fixture.Google.Accounts.ImportConfiguredAsync(Cancel))).Message.ShouldContain("GOOGLE_BUSINESS_ACCESS_TOKEN");
        fixture.Network.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_directory_goes_through_accounts_and_pages_and_on_from_its_token()
    {
        await using GoogleBusinessFixture fixture = await GoogleBusinessFixture.StartAsync();
        for (int i = 0; i < 22; i++)
        {
            fixture.Network.AddLocation($"Location {i}", fixture.Network.AddAccount($"Account {i}"));
        }

        for (int i = 0; i < 3; i++)
        {
            fixture.Network.AddLocation($"More {i}");
        }

        CredentialKey credential = new(new AppKey(PlatformName.GoogleBusiness), fixture.Network.DefaultUser.Id, CredentialKind.OAuth2);
        IAccountDirectory directory = (await fixture.Social.FindAsync<IAccountDirectory>(fixture.Account))!;

        List<string> all = [];
        string? token = null;
        do
        {
            // One page, then another process goes on from its token.
            SocialPage<ConnectedAccount> page = await directory.ListAccounts(credential).AsPages(token, 2, Cancel).FirstAsync(Cancel);
            page.Items.ShouldAllBe(a => a.Credentials.Single() == credential);
            all.AddRange(page.Items.Select(a => a.Key.Id));
            token = page.ContinuationToken;
        }
        while (token is not null);

        all.ShouldBe(fixture.Network.Locations.Select(l => l.Name), ignoreOrder: true);
        (await fixture.Google.Accounts.ListBusinessAccounts(credential).ToListAsync(Cancel)).Count.ShouldBe(24);
    }

    [Fact]
    public async Task Revoking_ends_the_grant_at_Google()
    {
        await using GoogleBusinessFixture fixture = await GoogleBusinessFixture.StartAsync();
        ConnectionResult result = await SignInAsync(fixture);
        Credential credential = (await fixture.Services.GetRequiredService<ICredentialStore>().FindAsync(result.Credential, Cancel))!;

        await fixture.Google.Accounts.RevokeAsync(result.Credential, Cancel);

        fixture.Network.Requests.CountOf("POST", "/revoke").ShouldBe(1);
        fixture.Network.RevokeToken(credential.RefreshToken!.Reveal()).ShouldBeFalse();
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static async Task<ConnectionResult> SignInAsync(GoogleBusinessFixture fixture)
    {
        ConnectionStart start = await fixture.Google.Accounts.BeginAsync(new ConnectionRequest(), Cancel);
        using HttpClient browser = new(new SocketsHttpHandler { AllowAutoRedirect = false });
        using HttpResponseMessage page = await browser.GetAsync(start.AuthorizationUrl, Cancel);
        page.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return await fixture.Google.Accounts.CompleteAsync(ConnectionCallback.FromUrl(page.Headers.Location!), Cancel);
    }
}
