namespace Social.Google.Tests.Wire;

/// <summary>Exchanges as published or recorded that have no other test of their own.</summary>
public sealed class WorkedExampleTests
{
    private const string Personal = "/v1/accounts/109521985373058355621/locations";
    private const string Group = "/v1/accounts/111222333444555/locations";

    [Fact]
    public async Task Accounts_locations_and_the_user_behind_a_token_are_read()
    {
        // Worked examples 15.1 of Business Profile and 10.9 of the sign-in.
        await using GoogleBusinessFixture fixture = await GoogleBusinessFixture.StartAsync();
        const string accounts = """
            {"accounts":[{"name":"accounts/109521985373058355621","accountName":"Jane Doe","type":"PERSONAL","verificationState":"UNVERIFIED","vettedState":"NOT_VETTED"},
             {"name":"accounts/111222333444555","accountName":"Shops North","type":"LOCATION_GROUP","role":"OWNER","permissionLevel":"OWNER_LEVEL","verificationState":"VERIFIED","vettedState":"NOT_VETTED"}]}
            """;
        fixture.Network.Answer("GET", "/oauth2/v2/userinfo", """{"family_name":"liu","name":"kun liu","picture":"https://lh3.googleusercontent.com/photo.jpg","locale":"zh-CN","given_name":"kun","id":"12345678910"}""");
        fixture.Network.Answer("GET", "/v1/accounts", accounts);
        fixture.Network.Answer("GET", Personal, "{}");
        fixture.Network.Answer("GET", "/v1/accounts", accounts);
        fixture.Network.Answer("GET", Group, """
            {"locations":[{"name":"locations/12101883566920497897","title":"Shop","storeCode":"N-1","phoneNumbers":{"primaryPhone":"+1 902-555-0123"},"websiteUri":"https://example.com/","openInfo":{"status":"OPEN","canReopen":true},
             "metadata":{"hasVoiceOfMerchant":true,"placeId":"ChIJ","mapsUri":"https://maps.google.com/maps?cid=1","newReviewUri":"https://search.google.com/local/writereview?placeid=ChIJ"}}]}
            """);
        string token = fixture.Network.IssueToken().AccessToken;

        ConnectionResult result = await fixture.Google.Accounts.ImportAsync(new CredentialImport { Kind = CredentialKind.OAuth2, AccessToken = new Secret(token) }, Cancel);

        result.Credential.Subject.ShouldBe("12345678910");
        ConnectedAccount shop = result.Candidates.ShouldHaveSingleItem();
        (shop.Key.Id, shop.DisplayName, shop.Handle, shop.Parent!.Value.Id).ShouldBe(("locations/12101883566920497897", "Shop", "N-1", "accounts/111222333444555"));
        (shop.Facts["placeId"], shop.Facts["hasVoiceOfMerchant"], shop.Facts["accountName"]).ShouldBe(("ChIJ", "true", "Shops North"));
        fixture.Network.Requests.First(r => r.Path == "/v1/accounts").Query.ShouldBe("pageSize=20");
        fixture.Network.Requests.Single(r => r.Path == Group).Query.ShouldStartWith("readMask=name%2Ctitle%2CstoreCode");
    }

    [Theory]
    [InlineData(400, """{"error":{"code":400,"message":"Request contains an invalid argument.","status":"INVALID_ARGUMENT","details":[{"@type":"type.googleapis.com/google.rpc.BadRequest","fieldViolations":[{"field":"read_mask","description":"Required"}]}]}}""", "content_invalid", "read_mask: Required")]
    [InlineData(403, """{"error":{"code":403,"message":"My Business Account Management API has not been used in project 1234 before or it is disabled. Enable it by visiting …","status":"PERMISSION_DENIED","details":[{"@type":"type.googleapis.com/google.rpc.ErrorInfo","reason":"SERVICE_DISABLED","domain":"googleapis.com","metadata":{"service":"mybusinessaccountmanagement.googleapis.com","consumer":"projects/1234"}}]}}""", "configuration_invalid", "has not been used in project 1234")]
    public async Task Other_errors_are_told(int status, string body, string code, string words)
    {
        // Worked example 15.11.
        await using GoogleBusinessFixture fixture = await GoogleBusinessFixture.StartAsync();
        fixture.Network.Answer("GET", "/v1/" + fixture.Account.Id, body, status);

        SocialApiException error = await Should.ThrowAsync<SocialApiException>(() => fixture.Google.Locations.GetAsync(fixture.Account, cancellationToken: Cancel));

        (error.Status, error.Code.Value).ShouldBe((status, code));
        error.Message.ShouldContain(words);
        fixture.Network.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_location_that_is_not_there_is_null()
    {
        // Worked example 15.11.
        await using GoogleBusinessFixture fixture = await GoogleBusinessFixture.StartAsync();
        fixture.Network.Answer("GET", "/v1/" + fixture.Account.Id, """{"error":{"code":404,"message":"Requested entity was not found.","status":"NOT_FOUND"}}""", 404);

        (await fixture.Google.Locations.GetAsync(fixture.Account, cancellationToken: Cancel)).ShouldBeNull();
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
