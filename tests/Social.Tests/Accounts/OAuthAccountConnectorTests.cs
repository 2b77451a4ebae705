using Social.Accounts;
using Social.Auth;

namespace Social.Tests.Accounts;

/// <summary>Signing in: what is refused, what is saved, what a repeated callback gets.</summary>
public sealed class OAuthAccountConnectorTests : OAuthAccountConnectorTestBase
{
    [Theory]
    [InlineData("access_denied", "authorization_denied", Remedy.AskPermission)]
    [InlineData("user_cancelled_login", "authorization_denied", Remedy.AskPermission)]
    [InlineData("invalid_scope", "configuration_invalid", Remedy.FixConfiguration)]
    [InlineData("server_error", "platform_unavailable", Remedy.Retry)]
    [InlineData("<script>alert(1)</script>", "configuration_invalid", Remedy.FixConfiguration)]
    public async Task A_refusal_on_the_networks_page_says_what_it_was(string error, string code, Remedy remedy)
    {
        ConnectionStart start = await _connector.BeginAsync(new ConnectionRequest());

        SocialException exception = await FailsAsync(new() { ["state"] = start.State, ["error"] = error, ["error_description"] = "<b>" });

        exception.Code.Value.ShouldBe(code);
        exception.Remedy.ShouldBe(remedy);
        exception.Message.ShouldNotContain("<");
        (await FailsAsync(new() { ["state"] = start.State, ["code"] = "c" })).Code.ShouldBe(ConnectionErrors.SignInUnknown);
    }

    [Fact]
    public async Task An_unknown_an_expired_and_a_missing_state_are_refused()
    {
        ConnectionStart start = await _connector.BeginAsync(new ConnectionRequest());
        _clock.Advance(TimeSpan.FromMinutes(15));

        (await FailsAsync(new() { ["state"] = start.State, ["code"] = "c" })).Code.ShouldBe(ConnectionErrors.SignInUnknown);
        (await FailsAsync(new() { ["state"] = "forged", ["code"] = "c" })).Code.ShouldBe(ConnectionErrors.SignInUnknown);
        (await FailsAsync(new() { ["code"] = "c" })).Code.ShouldBe(ConnectionErrors.SignInUnknown);
        _endpoint.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("another-session")]
    public async Task A_callback_from_another_session_is_refused_and_uses_the_sign_in_up(string? binding)
    {
        ConnectionStart start = await _connector.BeginAsync(new ConnectionRequest { SessionBinding = "this-session" });

        (await FailsAsync(new() { ["state"] = start.State, ["code"] = "c" }, binding)).Code.ShouldBe(ConnectionErrors.SessionMismatch);
        (await FailsAsync(new() { ["state"] = start.State, ["code"] = "c" }, "this-session")).Code.ShouldBe(ConnectionErrors.SignInUnknown);
        _endpoint.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_finished_sign_in_is_shown_to_its_own_session_only()
    {
        _endpoint.Answer(200, Tokens);
        ConnectionStart start = await _connector.BeginAsync(new ConnectionRequest { SessionBinding = "this-session" });
        await CompleteAsync(new() { ["state"] = start.State, ["code"] = "c" }, "this-session");

        (await FailsAsync(new() { ["state"] = start.State, ["code"] = "c" }, "another-session")).Code.ShouldBe(ConnectionErrors.SessionMismatch);
    }

    [Fact]
    public async Task A_callback_without_a_code_is_refused()
    {
        ConnectionStart start = await _connector.BeginAsync(new ConnectionRequest());

        (await FailsAsync(new() { ["state"] = start.State })).Message.ShouldContain("'code'");
    }

    [Fact]
    public async Task A_dead_code_asks_for_a_new_sign_in_and_saves_nothing()
    {
        _endpoint.Answer(400, """{"error":"invalid_request","error_description":"Value passed for the authorization code was invalid."}""");
        ConnectionStart start = await _connector.BeginAsync(new ConnectionRequest());

        SocialException error = await FailsAsync(new() { ["state"] = start.State, ["code"] = "code-secret" });

        error.Remedy.ShouldBe(Remedy.Reconnect);
        error.ToString().ShouldNotContain("code-secret");
        (await _credentials.FindAsync(Network.UserKey)).ShouldBeNull();
    }

    [Fact]
    public async Task A_sign_in_saves_the_credential_and_offers_candidates()
    {
        _endpoint.Answer(200, Tokens);

        ConnectionStart start = await _connector.BeginAsync(new ConnectionRequest { SessionBinding = "s", Scopes = ["tweet.read", "tweet.write", "offline.access"] });
        ConnectionResult result = await CompleteAsync(new() { ["state"] = start.State, ["code"] = "code-secret" }, "s");

        start.State.Length.ShouldBe(43);
        start.ExpiresAt.ShouldBe(_clock.GetUtcNow().AddMinutes(15));
        Dictionary<string, string> query = QueryString.Parse(start.AuthorizationUrl.Query.TrimStart('?'));
        query["state"].ShouldBe(start.State);
        query["scope"].ShouldBe("tweet.read tweet.write offline.access");
        string verifier = QueryString.Parse(_endpoint.Last.Fields)["code_verifier"];
        query["code_challenge"].ShouldBe(Pkce.S256(verifier));
        start.AuthorizationUrl.AbsoluteUri.ShouldNotContain(verifier);
        result.Credential.ShouldBe(Network.UserKey);
        result.MissingScopes.ShouldBe(["tweet.write"]);
        result.GrantedScopes.ShouldBe(["tweet.read", "offline.access"]);
        result.ExpiresAt.ShouldBe(_clock.GetUtcNow().AddHours(2));
        result.Candidates.Single().Credentials.ShouldBe([Network.UserKey]);
        (await _accounts.FindAsync(Network.Account)).ShouldBeNull();
        Credential saved = (await _credentials.FindAsync(Network.UserKey))!;
        saved.RefreshToken!.Reveal().ShouldBe("refresh-secret");
        saved.Version.ShouldBe(1);
        string.Join('\n', _log.Lines).ShouldNotContain("secret");
        result.ToString().ShouldNotContain("secret");
    }

    [Fact]
    public async Task Lasting_access_that_was_asked_for_and_not_given_is_missing()
    {
        _endpoint.Answer(200, """{"access_token":"a","expires_in":7200,"scope":"tweet.read offline.access"}""");
        ConnectionStart start = await _connector.BeginAsync(new ConnectionRequest());

        (await CompleteAsync(new() { ["state"] = start.State, ["code"] = "c" })).MissingScopes.ShouldBe(["offline.access"]);
    }

    [Fact]
    public async Task A_second_consent_without_a_refresh_token_keeps_the_first_ones()
    {
        _endpoint.Answer(200, Tokens).Answer(200, """{"access_token":"second","expires_in":3600,"scope":"tweet.read offline.access"}""");
        for (int i = 0; i < 2; i++)
        {
            ConnectionStart start = await _connector.BeginAsync(new ConnectionRequest());
            (await CompleteAsync(new() { ["state"] = start.State, ["code"] = "c" })).MissingScopes.ShouldBeEmpty();
        }

        Credential saved = (await _credentials.FindAsync(Network.UserKey))!;
        saved.AccessToken.Reveal().ShouldBe("second");
        saved.RefreshToken!.Reveal().ShouldBe("refresh-secret");
    }

    [Fact]
    public async Task A_repeated_callback_gets_the_first_result_even_when_the_browser_gave_the_first_up()
    {
        TaskCompletionSource<TokenEndpointAnswer> answer = new();
        _endpoint.Run(() => answer.Task);
        ConnectionStart start = await _connector.BeginAsync(new ConnectionRequest());
        ConnectionCallback callback = Callback(new() { ["state"] = start.State, ["code"] = "c" }, null);
        using CancellationTokenSource browser = new();
        Task<ConnectionResult> first = _connector.CompleteAsync(callback, browser.Token);
        Task<ConnectionResult> second = _connector.CompleteAsync(callback);

        await browser.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(first);
        answer.SetResult(new TokenEndpointAnswer { Status = 200, Body = System.Text.Encoding.UTF8.GetBytes(Tokens) });

        (await second).Credential.ShouldBe(Network.UserKey);
        (await _connector.CompleteAsync(callback)).ShouldBe(await second);
        _endpoint.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_oauth1_sign_in_runs_through_request_token_and_verifier()
    {
        _endpoint.Answer(200, "oauth_token=request-token&oauth_token_secret=request-secret&oauth_callback_confirmed=true", "text/html")
            .Answer(200, "oauth_token=access-secret&oauth_token_secret=token-secret&user_id=7&screen_name=seven", "text/html");

        ConnectionStart start = await _connector.BeginAsync(new ConnectionRequest { Kind = CredentialKind.OAuth1 });
        ConnectionResult result = await CompleteAsync(new() { ["oauth_token"] = "request-token", ["oauth_verifier"] = "v" });

        start.State.ShouldBe("request-token");
        start.AuthorizationUrl.AbsoluteUri.ShouldBe("https://x.test/authorize1?oauth_token=request-token");
        Credential saved = (await _credentials.FindAsync(result.Credential))!;
        saved.TokenSecret!.Reveal().ShouldBe("token-secret");
        saved.Lifetime.ShouldBe(TokenLifetime.NeverExpires);
        result.Credential.Kind.ShouldBe(CredentialKind.OAuth1);
    }

    [Fact]
    public async Task A_denied_oauth1_sign_in_is_a_denial()
    {
        _endpoint.Answer(200, "oauth_token=request-token&oauth_token_secret=request-secret&oauth_callback_confirmed=true");
        await _connector.BeginAsync(new ConnectionRequest { Kind = CredentialKind.OAuth1 });

        (await FailsAsync(new() { ["denied"] = "request-token" })).Code.ShouldBe(ConnectionErrors.AuthorizationDenied);
    }

    [Fact]
    public async Task A_kind_without_a_sign_in_and_a_foreign_app_are_refused()
    {
        (await Should.ThrowAsync<SocialException>(() => _connector.BeginAsync(new ConnectionRequest { Kind = CredentialKind.Service })))
            .Code.ShouldBe(SocialErrorCode.Unsupported);
        await Should.ThrowAsync<ArgumentException>(() => _connector.BeginAsync(new ConnectionRequest { App = new AppKey(PlatformName.Reddit) }));
    }
}
