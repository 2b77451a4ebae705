using Microsoft.Extensions.DependencyInjection;
using Social.Testing;

namespace Social.LinkedIn.Tests.Accounts;

public sealed class ConnectTests
{
    private static readonly HttpClient Browser = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    private static readonly string[] Everything = [.. LinkedInScopes.Default, .. LinkedInScopes.Organizations];

    [Fact]
    public async Task A_member_signs_in_and_publishes_for_himself_and_for_his_organization()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();
        ConnectionStart start = await fixture.LinkedIn.Accounts.BeginAsync(new ConnectionRequest { Scopes = Everything, SessionBinding = "cookie" });

        ConnectionResult result = await fixture.LinkedIn.Accounts.CompleteAsync(await ConsentAsync(start.AuthorizationUrl, "cookie"));

        start.AuthorizationUrl.Query.ShouldContain("scope=openid%20profile%20w_member_social%20");
        start.AuthorizationUrl.Query.ShouldNotContain("code_challenge");
        result.GrantedScopes.ShouldBe(Everything, ignoreOrder: true);
        result.MissingScopes.ShouldBeEmpty();
        result.Candidates.Select(c => c.Key).ShouldBe([fixture.Member, fixture.Organization]);
        result.Candidates[0].DisplayName.ShouldBe("Emulated Member");
        (result.Candidates[1].DisplayName, result.Candidates[1].Parent, result.Candidates[1].Facts["roles"]).ShouldBe(("Devtestco", fixture.Member, "ADMINISTRATOR"));
        result.Candidates.ShouldAllBe(c => c.Credentials.Contains(result.Credential));
        foreach (ConnectedAccount account in result.Candidates)
        {
            await fixture.Services.GetRequiredService<IAccountStore>().SaveAsync(account);
            (await fixture.Social.PublishAsync(new Post { Text = $"as {account.DisplayName}" }, account.Key)).Status.ShouldBe(PublishStatus.Published);
        }
    }

    [Theory]
    [InlineData("user_cancelled_login", Remedy.AskPermission)]
    [InlineData("user_cancelled_authorize", Remedy.AskPermission)]
    [InlineData("access_denied", Remedy.AskPermission)]
    [InlineData("unauthorized_scope_error", Remedy.FixConfiguration)]
    public async Task A_member_who_refuses_is_told_apart_from_a_failure(string code, Remedy remedy)
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();
        ConnectionStart start = await fixture.LinkedIn.Accounts.BeginAsync(new ConnectionRequest());
        ConnectionCallback callback = new() { Parameters = new Dictionary<string, string> { ["state"] = start.State, ["error"] = code } };

        SocialException error = await Should.ThrowAsync<SocialException>(() => fixture.LinkedIn.Accounts.CompleteAsync(callback));

        error.Remedy.ShouldBe(remedy);
        fixture.Network.Requests.CountOf("POST", "/oauth/v2/accessToken").ShouldBe(0);
    }

    [Fact]
    public async Task Without_a_refresh_token_the_connection_says_by_when_to_connect_again()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();
        await fixture.LinkedIn.Accounts.RevokeAsync(CredentialKey.For(fixture.Member, CredentialKind.OAuth2));
        fixture.Network.DefaultApp.IssuesRefreshTokens = false;
        ConnectionStart start = await fixture.LinkedIn.Accounts.BeginAsync(new ConnectionRequest());

        ConnectionResult result = await fixture.LinkedIn.Accounts.CompleteAsync(await ConsentAsync(start.AuthorizationUrl, null));
        await fixture.Services.GetRequiredService<IAccountStore>().SaveAsync(result.Candidates[0]);
        ConnectionStatus status = await fixture.Services.GetRequiredService<IConnectionHealth>().CheckAsync(result.Candidates[0].Key);

        status.ReconnectBy.ShouldNotBeNull().ShouldBe(TimeProvider.System.GetUtcNow().AddDays(60), TimeSpan.FromMinutes(5));
    }

    [Fact]
    public async Task A_refresh_does_not_move_the_end_of_the_refresh_token()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();
        ICredentialStore store = fixture.Services.GetRequiredService<ICredentialStore>();
        CredentialKey key = CredentialKey.For(fixture.Member, CredentialKind.OAuth2);
        Credential before = (await store.FindAsync(key))!;
        await store.SaveAsync(before with { ExpiresAt = TimeProvider.System.GetUtcNow().AddHours(-1) });

        await fixture.Social.PublishAsync(new Post { Text = "x" }, fixture.Organization);

        Credential after = (await store.FindAsync(key))!;
        after.AccessToken.ShouldNotBe(before.AccessToken);
        after.RefreshExpiresAt!.Value.ShouldBe(before.RefreshExpiresAt!.Value, TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task A_pasted_token_is_introspected_and_brings_its_organizations()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();

        ConnectionResult result = await fixture.LinkedIn.Accounts.ImportAsync(new CredentialImport { Kind = CredentialKind.OAuth2, AccessToken = new Secret(fixture.Token.AccessToken) });
        LinkedInToken token = (await fixture.LinkedIn.Accounts.IntrospectAsync(result.Credential))!;

        result.GrantedScopes.ShouldBe(fixture.Token.Scopes, ignoreOrder: true);
        result.Candidates.Select(c => c.Key).ShouldBe([fixture.Member, fixture.Organization]);
        (token.IsActive, token.Status, token.ClientId, token.AuthType).ShouldBe((true, "active", fixture.Network.DefaultApp.ClientId, "3L"));
        token.ExpiresAt!.Value.ShouldBe(fixture.Token.ExpiresAt, TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task A_pasted_token_that_is_dead_is_refused_with_the_reason()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();
        fixture.Network.ExpireToken(fixture.Token.AccessToken);

        SocialException error = await Should.ThrowAsync<SocialException>(
            () => fixture.LinkedIn.Accounts.ImportAsync(new CredentialImport { Kind = CredentialKind.OAuth2, AccessToken = new Secret(fixture.Token.AccessToken) }));

        error.ShouldBeOfType<SocialAuthenticationException>().Message.ShouldContain("expired");
        error.ToString().ShouldNotContain(fixture.Token.AccessToken);
    }

    [Fact]
    public async Task The_directory_lists_only_organizations_that_the_member_may_post_for()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();
        EmulatedLinkedInOrganization read = fixture.Network.AddOrganization("Read only");
        read.Roles.Add(new EmulatedLinkedInRole(fixture.Network.DefaultMember, "ANALYST"));
        EmulatedLinkedInOrganization write = fixture.Network.AddOrganization("Content");
        write.Roles.Add(new EmulatedLinkedInRole(fixture.Network.DefaultMember, "CONTENT_ADMINISTRATOR"));
        IAccountDirectory directory = (await fixture.Social.FindAsync<IAccountDirectory>(fixture.Member))!;

        List<ConnectedAccount> accounts = [];
        await foreach (ConnectedAccount account in directory.ListAccounts(CredentialKey.For(fixture.Member, CredentialKind.OAuth2)))
        {
            accounts.Add(account);
        }

        accounts.Select(a => a.Key.Id).ShouldBe([fixture.Company.Urn, write.Urn], ignoreOrder: true);
        accounts.ShouldAllBe(a => a.Credentials.Count == 1 && a.Parent == fixture.Member);
    }

    [Fact]
    public async Task A_sign_in_brings_more_organizations_than_a_page_holds()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();
        for (int i = 0; i < 120; i++)
        {
            fixture.Network.AddOrganization($"Company {i}", fixture.Network.DefaultMember);
        }

        ConnectionResult result = await fixture.LinkedIn.Accounts.ImportAsync(new CredentialImport { Kind = CredentialKind.OAuth2, AccessToken = new Secret(fixture.Token.AccessToken) });

        result.Candidates.Count.ShouldBe(122);
        result.Candidates.Skip(1).ShouldAllBe(c => c.DisplayName != null && c.Parent == fixture.Member);
    }

    [Fact]
    public async Task An_organization_of_a_kind_that_is_not_known_keeps_nobody_from_the_others()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();
        fixture.Network.Answer("GET", "/rest/organizationAcls", $$"""
            {"elements":[{"state":"APPROVED","role":"ADMINISTRATOR","organization":"urn:li:guild:7"},
                         {"state":"APPROVED","role":"ADMINISTRATOR","organization":"urn:li:organizationBrand:{{fixture.Company.Id}}"}]}
            """);

        ConnectionResult result = await fixture.LinkedIn.Accounts.ImportAsync(new CredentialImport { Kind = CredentialKind.OAuth2, AccessToken = new Secret(fixture.Token.AccessToken) });

        result.Candidates.Select(c => c.Key.Id).ShouldBe([fixture.Member.Id, $"urn:li:organizationBrand:{fixture.Company.Id}"]);
        result.Candidates[1].DisplayName.ShouldBe("Devtestco");
    }

    [Fact]
    public async Task A_token_of_another_app_is_not_active_and_a_wrong_secret_is_a_matter_of_configuration()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();
        CredentialKey key = CredentialKey.For(fixture.Member, CredentialKind.OAuth2);
        fixture.Network.Answer("POST", "/oauth/v2/introspectToken", """{"active":false}""");

        LinkedInToken foreign = (await fixture.LinkedIn.Accounts.IntrospectAsync(key))!;
        fixture.Network.Answer("POST", "/oauth/v2/introspectToken", """{"error":"invalid_client_id","error_description":"no"}""", 401);
        SocialApiException wrong = await Should.ThrowAsync<SocialApiException>(() => fixture.LinkedIn.Accounts.IntrospectAsync(key));
        fixture.Network.Answer("POST", "/oauth/v2/introspectToken", """{"active":true,"status":"active","scope":"openid,w_member_social","created_at":1493055596,"expires_at":"1497497620","auth_type":"3L"}""");
        LinkedInToken own = (await fixture.LinkedIn.Accounts.IntrospectAsync(key))!;

        (foreign.IsActive, foreign.Status, foreign.ExpiresAt).ShouldBe((false, null, null));
        (wrong.Code, wrong.Remedy, wrong.Status).ShouldBe((SocialErrorCode.ConfigurationInvalid, Remedy.FixConfiguration, 401));
        (own.CreatedAt, own.ExpiresAt).ShouldBe((DateTimeOffset.FromUnixTimeSeconds(1493055596), DateTimeOffset.FromUnixTimeSeconds(1497497620)));
        own.Scopes.ShouldBe(["openid", "w_member_social"]);
    }

    [Theory]
    [InlineData("\"en-US\"")]
    [InlineData("""{"country":"US","language":"en"}""")]
    public async Task Userinfo_is_read_as_recorded_whatever_its_locale_is(string locale)
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();
        fixture.Network.Answer("GET", "/v2/userinfo", $$"""
            {"sub":"782bbtaQ","name":"John Doe","given_name":"John","family_name":"Doe",
             "picture":"https://media.licdn-ei.com/dms/image/C5F03AQHqK8v7tB1HCQ/profile-displayphoto-shrink_100_100/0/",
             "locale":{{locale}},"email":"doe@email.com","email_verified":true}
            """);
        IProfileReader profiles = (await fixture.Social.FindAsync<IProfileReader>(fixture.Member))!;

        SocialProfile profile = await profiles.GetProfileAsync(fixture.Member);

        (profile.Id, profile.DisplayName).ShouldBe(("urn:li:person:782bbtaQ", "John Doe"));
        profile.PictureUrl.ShouldNotBeNull();
        RecordedRequest asked = fixture.Network.Requests.Single();
        (asked.Method, asked.Path, asked.Headers["Authorization"]).ShouldBe(("GET", "/v2/userinfo", $"Bearer {fixture.Token.AccessToken}"));
        asked.Headers.ContainsKey("LinkedIn-Version").ShouldBeFalse();
    }

    [Fact]
    public async Task Roles_are_read_as_recorded_under_each_of_their_names()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();
        fixture.Network.Answer("GET", "/rest/organizationAcls", """
            {"paging":{"start":0,"count":10,"links":[]},
             "elements":[{"roleAssignee":"urn:li:person:fz4gLtBTn9","state":"APPROVED","role":"ADMINISTRATOR","organization":"urn:li:organization:108187115"},
                         {"roleAssignee":"urn:li:person:fz4gLtBTn9","state":"APPROVED","role":"CONTENT_ADMIN","organizationalTarget":"urn:li:organization:2"}]}
            """);

        List<LinkedInOrganizationRole> roles = [];
        await foreach (LinkedInOrganizationRole role in fixture.LinkedIn.Organizations.ListRoles(fixture.Member, "ADMINISTRATOR"))
        {
            roles.Add(role);
        }

        roles.Select(r => r.OrganizationUrn).ShouldBe(["urn:li:organization:108187115", "urn:li:organization:2"]);
        roles.ShouldAllBe(r => r.MayPost);
        fixture.Network.Requests.Single().Query.ShouldStartWith("q=roleAssignee&role=ADMINISTRATOR&state=APPROVED");
    }

    [Fact]
    public async Task A_batch_with_a_failure_gives_what_it_has_and_says_why_not_the_rest()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();
        fixture.Network.Answer("GET", "/rest/organizationsLookup", """
            {"results":{"89758488":{"vanityName":"internal-ei-demo","localizedName":"Internal_EI_Demo","primaryOrganizationType":"BRAND","id":89758488,"versionTag":"3061199585"}},
             "statuses":{"35625943":403,"89758488":200},
             "errors":{"35625943":{"message":"Viewer don't have permission to the ADMIN_ONLY VisibilityReduction for urn:li:organization:35625943","status":403}}}
            """);

        LinkedInLookup<LinkedInOrganization> found = await fixture.LinkedIn.Organizations.LookupAsync(fixture.Member, ["urn:li:organization:89758488", "urn:li:organization:35625943"]);

        found.Found.ShouldHaveSingleItem().Name.ShouldBe("Internal_EI_Demo");
        LinkedInLookupProblem missing = found.Missing.ShouldHaveSingleItem();
        (missing.Id, missing.Code).ShouldBe(("35625943", SocialErrorCode.InsufficientPermissions));
        fixture.Network.Requests.Single().Query.ShouldBe("ids=List(89758488,35625943)");
    }

    [Fact]
    public async Task Recorded_organizations_are_read_as_everyone_may_see_them()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();
        fixture.Network.Answer("GET", "/rest/organizationsLookup", """
            {"results":{"3803":{"name":{"localized":{"en_US":"New Century"},"preferredLocale":{"country":"US","language":"en"}},"primaryOrganizationType":"NONE",
               "vanityName":"new-century","localizedName":"New Century","id":3803,"locations":[{"staffCountRange":"SIZE_1","locationType":"HEADQUARTERS","address":{"country":"US"}},{"staffCountRange":"SIZE_1","locationType":"OTHER","address":{}}]},
              "79988552":{"name":{"localized":{"en_US":"FirstDemoCompany"},"preferredLocale":{"country":"US","language":"en"}},"primaryOrganizationType":"NONE",
               "vanityName":"firstdemocompany","locations":[],"localizedName":"FirstDemoCompany","id":79988552}},
             "statuses":{"3803":200,"79988552":200},"errors":{}}
            """);

        LinkedInLookup<LinkedInOrganization> found = await fixture.LinkedIn.Organizations.LookupAsync(fixture.Member, ["urn:li:organization:3803", "urn:li:organization:79988552"]);

        found.Found.Select(o => (o.Urn, o.Name, o.VanityName)).ShouldBe(
            [("urn:li:organization:3803", "New Century", "new-century"), ("urn:li:organization:79988552", "FirstDemoCompany", "firstdemocompany")]);
        found.Missing.ShouldBeEmpty();
        RecordedRequest asked = fixture.Network.Requests.Single();
        (asked.Query, asked.Headers["X-RestLi-Method"]).ShouldBe(("ids=List(3803,79988552)", "BATCH_GET"));
    }

    private static async Task<ConnectionCallback> ConsentAsync(Uri page, string? binding)
    {
        using HttpResponseMessage answer = await Browser.GetAsync(page, TestContext.Current.CancellationToken);
        return ConnectionCallback.FromUrl(answer.Headers.Location!, binding);
    }
}
