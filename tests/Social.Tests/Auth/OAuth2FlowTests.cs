using Social.Auth;

namespace Social.Tests.Auth;

/// <summary>What is asked of token endpoints, and how their answers are read.</summary>
public sealed class OAuth2FlowTests : OAuth2FlowTestBase
{
    [Fact]
    public async Task A_confidential_app_exchanges_a_code_with_basic_authentication_as_published()
    {
        _endpoint.Answer(200, """{"token_type":"bearer","expires_in":7200,"access_token":"Q0Mz","scope":"tweet.read tweet.write users.read offline.access","refresh_token":"bWRW"}""");

        TokenAnswer answer = await Flow(X).ExchangeCodeAsync(Confidential, new Secret("VGNi"), new Uri("https://www.example.com"), new Secret("challenge"));

        _endpoint.Last.Authorization.ShouldBe("Basic V1ROclFTMTRiVWhwTWw4M2FVNWFkVGQyTldNNk1UcGphUTotUm9LeDN4NThKQThTbTlKSXQyZm1BanEzcTVHWC1icVozdmpKeFNlR3NkbUd0WEViUA==");
        _endpoint.Last.Fields.ShouldBe("grant_type=authorization_code&code=VGNi&redirect_uri=https://www.example.com&code_verifier=challenge");
        _endpoint.Last.Url.ShouldBe("https://api.x.com/2/oauth2/token");
        answer.AccessToken.Reveal().ShouldBe("Q0Mz");
        answer.RefreshToken!.Reveal().ShouldBe("bWRW");
        answer.ExpiresIn.ShouldBe(TimeSpan.FromHours(2));
        answer.Scopes.ShouldBe(["tweet.read", "tweet.write", "users.read", "offline.access"]);
    }

    [Fact]
    public async Task A_public_app_refreshes_with_its_id_in_the_body()
    {
        _endpoint.Answer(200, """{"access_token":"a"}""");

        await Flow(X).RefreshAsync(Public, new Secret("bWRW"));

        _endpoint.Last.Authorization.ShouldBeNull();
        _endpoint.Last.Fields.ShouldBe("grant_type=refresh_token&refresh_token=bWRW&client_id=rG9n6402A3dbUJKzXTNX4oWHJ");
    }

    [Fact]
    public async Task A_public_reddit_app_sends_an_empty_password()
    {
        _endpoint.Answer(200, """{"access_token":"a"}""");

        await Flow(X with { ClientAuthentication = ClientAuthentication.BasicAlways }).RefreshAsync(Public, new Secret("bWRW"));

        _endpoint.Last.Authorization.ShouldBe("Basic " + Convert.ToBase64String("rG9n6402A3dbUJKzXTNX4oWHJ:"u8));
        _endpoint.Last.Fields.ShouldNotContain("client_id");
    }

    [Fact]
    public async Task The_apps_own_token_is_bought_with_the_consumer_key_as_published()
    {
        _endpoint.Answer(200, """{"token_type":"bearer","access_token":"AAAA"}""");

        TokenAnswer answer = await Flow(X).ClientCredentialsAsync(Confidential, []);

        _endpoint.Last.ShouldBe(new ScriptedTokenEndpoint.Request(
            "POST", "https://api.x.com/oauth2/token", "grant_type=client_credentials",
            "Basic eHZ6MWV2RlM0d0VFUFRHRUZQSEJvZzpMOHFxOVBaeVJnNmllS0dFS2hab2xHQzB2SldMdzhpRUo4OERSZHlPZw=="));
        answer.ExpiresIn.ShouldBeNull();
    }

    [Theory]
    [InlineData(200, """{"revoked":true}""")]
    [InlineData(204, "")]
    [InlineData(400, """{"error":"invalid_token","error_description":"Token expired or revoked"}""")]
    public async Task A_revoked_token_counts_as_revoked_however_often(int status, string body)
    {
        _endpoint.Answer(status, body);

        (await Flow(X).RevokeAsync(Public, new Secret("bWRW"), isRefreshToken: true)).ShouldBeTrue();

        _endpoint.Last.Fields.ShouldBe("token=bWRW&token_type_hint=refresh_token&client_id=rG9n6402A3dbUJKzXTNX4oWHJ");
    }

    [Fact]
    public async Task A_network_without_revocation_says_so() =>
        (await Flow(X with { RevocationEndpoint = null }).RevokeAsync(Public, new Secret("bWRW"), isRefreshToken: true)).ShouldBeFalse();

    [Fact]
    public void The_authorization_page_is_asked_with_everything_the_network_wants()
    {
        OAuth2Settings tiktok = X with
        {
            AuthorizationEndpoint = new Uri("https://www.tiktok.com/v2/auth/authorize/"),
            ClientIdParameter = "client_key",
            ScopeSeparator = ",",
            CodeChallenge = Pkce.S256Hex,
            AuthorizationParameters = new Dictionary<string, string> { ["disable_auto_auth"] = "0" },
            ForcePromptParameters = new Dictionary<string, string> { ["disable_auto_auth"] = "1" },
        };

        Uri page = Flow(tiktok).BuildAuthorizationUrl(Confidential, new AuthorizationRequest
        {
            State = "s t&ate",
            RedirectUri = new Uri("https://example.com/cb"),
            Scopes = ["user.info.basic", "video.list"],
            Verifier = new Secret("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"),
            ForcePrompt = true,
        });

        page.AbsoluteUri.ShouldBe(
            "https://www.tiktok.com/v2/auth/authorize/?response_type=code&client_key=WTNrQS14bUhpMl83aU5adTd2NWM6MTpjaQ&redirect_uri=https%3A%2F%2Fexample.com%2Fcb"
            + "&state=s%20t%26ate&scope=user.info.basic%2Cvideo.list&code_challenge=13d31e961a1ad8ec2f16b10c4c982e0876a878ad6df144566ee1894acb70f9c3"
            + "&code_challenge_method=S256&disable_auto_auth=1");
        page.AbsoluteUri.ShouldNotContain(Confidential.ClientSecret!.Reveal());
    }

    [Fact]
    public async Task A_short_token_is_exchanged_for_a_long_one_and_keeps_whose_it_is()
    {
        OAuth2Settings threads = X with
        {
            ClientAuthentication = ClientAuthentication.Body,
            LongLivedExchange = new TokenExchange(new Uri("https://graph.threads.net/access_token"), "th_exchange_token", "access_token") { SendsClientSecret = true },
        };
        _endpoint.Answer(200, """{"access_token":"THQVJ-short","user_id":12345678}""")
            .Answer(200, """{"access_token":"THQVJ-long","token_type":"bearer","expires_in":5183944}""");

        TokenAnswer answer = await Flow(threads).ExchangeCodeAsync(Confidential, new Secret("code#_"), new Uri("https://example.com/cb"), null);

        _endpoint.Requests[0].Fields.ShouldContain("code=code&");
        _endpoint.Last.Method.ShouldBe("GET");
        _endpoint.Last.Fields.ShouldBe("grant_type=th_exchange_token&access_token=THQVJ-short&client_secret=-RoKx3x58JA8Sm9JIt2fmAjq3q5GX-bqZ3vjJxSeGsdmGtXEbP");
        answer.AccessToken.Reveal().ShouldBe("THQVJ-long");
        answer.Members["user_id"].ShouldBe("12345678");
    }

    [Theory]
    [InlineData("""{"access_token":"a","expires_in":"300","refresh_token_expires_in":"86400","scope":"r_x,w_y"}""", 300L, 86400L, "r_x w_y")]
    [InlineData("""{"access_token":"a","expires_in":3599.0,"refresh_expires_in":31536000,"open_id":"-o","scope":"r_x, w_y"}""", 3599L, 31536000L, "r_x w_y")]
    [InlineData("""{"data":[{"access_token":"a","user_id":"1020","permissions":["r_x","w_y"]}]}""", null, null, "r_x w_y")]
    [InlineData("""{"data":{"access_token":"a","permissions":"r_x,w_y","expires_in":0}}""", null, null, "r_x w_y")]
    [InlineData("""{"access_token":"a","expires_in":1e300,"unknown":{"deep":[1]},"null":null}""", 3153600000L, null, null)]
    public async Task Answers_are_read_however_a_network_writes_them(string body, long? expires, long? refreshExpires, string? scopes)
    {
        _endpoint.Answer(200, body, "text/plain");

        TokenAnswer answer = await Flow(X).RefreshAsync(Public, new Secret("bWRW"));

        answer.AccessToken.Reveal().ShouldBe("a");
        answer.RefreshToken.ShouldBeNull();
        answer.ExpiresIn?.TotalSeconds.ShouldBe(expires!.Value);
        (answer.ExpiresIn is null).ShouldBe(expires is null);
        (answer.RefreshExpiresIn is null).ShouldBe(refreshExpires is null);
        (answer.Scopes is null ? null : string.Join(' ', answer.Scopes)).ShouldBe(scopes);
        answer.ToString().ShouldNotContain("\"a\"");
    }

    [Fact]
    public void What_an_answer_leaves_out_stays_as_it_was()
    {
        DateTimeOffset now = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);
        Credential old = new()
        {
            Key = new CredentialKey(new AppKey(PlatformName.YouTube), "UC1", CredentialKind.OAuth2),
            AccessToken = new Secret("old"),
            RefreshToken = new Secret("keep"),
            RefreshExpiresAt = now.AddDays(3),
            ReauthorizeBy = now.AddDays(9),
            Scopes = ["youtube"],
            Version = 4,
        };

        Credential fresh = OAuth2Credentials.Create(X, old.Key, new TokenAnswer { AccessToken = new Secret("new"), ExpiresIn = TimeSpan.FromHours(1) }, old, now);

        fresh.ShouldBe(old with { AccessToken = new Secret("new"), ExpiresAt = now.AddHours(1), ObtainedAt = now });
    }

    [Fact]
    public void A_rotated_refresh_token_lives_as_long_as_the_network_says_it_does()
    {
        DateTimeOffset now = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);
        CredentialKey key = new(new AppKey(PlatformName.Twitter), "1", CredentialKind.OAuth2);
        OAuth2Settings settings = X with { RefreshTokenLifetime = TimeSpan.FromDays(180), GrantLifetime = TimeSpan.FromDays(365) };

        Credential first = OAuth2Credentials.Create(settings, key, new TokenAnswer { AccessToken = new Secret("a"), RefreshToken = new Secret("r") }, null, now);
        Credential second = OAuth2Credentials.Create(settings, key, new TokenAnswer { AccessToken = new Secret("b"), RefreshToken = new Secret("s") }, first, now.AddDays(1));

        first.RefreshExpiresAt.ShouldBe(now.AddDays(180));
        second.RefreshExpiresAt.ShouldBe(now.AddDays(181));
        second.ReauthorizeBy.ShouldBe(now.AddDays(365));
    }

    [Fact]
    public async Task A_token_endpoint_of_json_numbers_and_names_of_its_own_is_data_too()
    {
        OAuth2Settings business = X with
        {
            ClientAuthentication = ClientAuthentication.Body,
            SendsJson = true,
            CodeParameter = "auth_code",
            AuthorizationClientIdParameter = "client_key",
            TokenEndpoint = new Uri("https://b.example/token/"),
            RefreshEndpoint = new Uri("https://b.example/refresh/"),
            RevocationEndpoint = new Uri("https://b.example/revoke/"),
            RevocationSendsTypeHint = false,
            RevocationTokenParameter = "access_token",
            ReadError = static json => json.TryGetProperty("code", out var code) && code.GetInt32() is not 0 and var number ? (number.ToString(System.Globalization.CultureInfo.InvariantCulture), json.GetProperty("message").GetString()) : null,
            ClassifyError = static error => error.Code == "40107" ? TokenFailure.Reconnect : null,
        };
        AppCredentials app = new() { ClientId = "id", ClientSecret = new Secret("secret-of-the-app") };
        _endpoint.Answer(200, """{"code":0,"message":"OK","data":{"access_token":"act.token","refresh_token":"rft.token","refresh_token_expires_in":31527314,"open_id":"openid","scope":"video.publish,comment.list"}}""")
            .Answer(200, """{"code":40107,"message":"refresh token rft.token is invalid","request_id":"1","data":{}}""")
            .Answer(200, """{"code":0,"message":"OK","data":{}}""");

        Uri page = Flow(business).BuildAuthorizationUrl(app, new AuthorizationRequest { State = "s", RedirectUri = new Uri("https://example.com/cb/") });
        TokenAnswer answer = await Flow(business).ExchangeCodeAsync(app, new Secret("c"), new Uri("https://example.com/cb/"), null);
        SocialAuthenticationException dead = await Should.ThrowAsync<SocialAuthenticationException>(() => Flow(business).RefreshAsync(app, new Secret("rft.token")));
        bool revoked = await Flow(business).RevokeAsync(app, new Secret("act.token"), isRefreshToken: false);

        _endpoint.Requests[0].ShouldBe(new ScriptedTokenEndpoint.Request("POST JSON", "https://b.example/token/", "grant_type=authorization_code&auth_code=c&redirect_uri=https://example.com/cb/&client_id=id&client_secret=secret-of-the-app", null));
        page.Query.ShouldContain("client_key=id");
        page.Query.ShouldNotContain("client_id=");
        (answer.AccessToken.Reveal(), answer.Members["open_id"], answer.RefreshExpiresIn).ShouldBe(("act.token", "openid", TimeSpan.FromSeconds(31527314)));
        _endpoint.Requests[1].Url.ShouldBe("https://b.example/refresh/");
        (dead.Remedy, dead.PlatformCode).ShouldBe((Remedy.Reconnect, "40107"));
        $"{dead} {dead.Body}".ShouldNotContain("rft.token");
        revoked.ShouldBeTrue();
        _endpoint.Last.Fields.ShouldBe("access_token=act.token&client_id=id&client_secret=secret-of-the-app");
    }

    [Fact]
    public async Task A_form_that_only_some_networks_know_is_sent_with_the_app_and_read_as_the_network_writes_it()
    {
        _endpoint.Answer(200, """{"device_code":"secret-device-code","interval":5}""");
        OAuth2Settings settings = X with { ClientAuthentication = ClientAuthentication.Body };

        int interval = await Flow(settings).ExtensionAsync(new Uri("https://network.example/device"), Public, [new("scope", "read")], json => json.GetProperty("interval").GetInt32());

        interval.ShouldBe(5);
        _endpoint.Last.Url.ShouldBe("https://network.example/device");
        _endpoint.Last.Fields.ShouldBe("scope=read&client_id=rG9n6402A3dbUJKzXTNX4oWHJ");
    }
}
