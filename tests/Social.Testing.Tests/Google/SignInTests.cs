using System.Text;
using System.Text.Json.Nodes;
using Social.Testing.Tests.YouTube;

namespace Social.Testing.Tests.Google;

public sealed class SignInTests : YouTubeTestBase
{
    private const string Redirect = "https://app.example.com/callback";
    private const string Upload = "https://www.googleapis.com/auth/youtube.upload";
    private const string Read = "https://www.googleapis.com/auth/youtube.readonly";

    // RFC 7636, appendix B.
    private const string Verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private const string Challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    private (string, string)[] Client => [("client_id", Google.DefaultClient.ClientId), ("client_secret", Google.DefaultClient.ClientSecret)];

    [Fact]
    public async Task A_code_with_PKCE_becomes_tokens_that_refresh_without_rotation()
    {
        var callback = await Consent("access_type=offline&prompt=consent&code_challenge=" + Challenge + "&code_challenge_method=S256");
        callback["state"].ShouldBe("a b");
        callback["code"].ShouldStartWith("4/0A");

        var answer = await Exchange(callback["code"], ("code_verifier", Verifier));

        answer.Status.ShouldBe(200);
        answer.Json["token_type"]!.GetValue<string>().ShouldBe("Bearer");
        answer.Json["expires_in"]!.GetValue<int>().ShouldBe(3599);
        answer.Json["scope"]!.GetValue<string>().Split(' ').ShouldBe([Upload, Read], ignoreOrder: true);
        answer.Json["id_token"].ShouldBeNull();
        var refresh = answer.Json["refresh_token"]!.GetValue<string>();
        refresh.ShouldStartWith("1//");

        var refreshed = await Refresh(refresh);

        refreshed.Status.ShouldBe(200);
        refreshed.Json["refresh_token"].ShouldBeNull();
        (await Get("/youtube/v3/videos?part=id&myRating=like", refreshed.Json["access_token"]!.GetValue<string>())).Status.ShouldBe(200);
    }

    [Fact]
    public async Task A_second_consent_without_prompt_brings_no_refresh_token()
    {
        Google.ConsentUser = Google.AddUser("new@example.com");
        var first = await Exchange((await Consent("access_type=offline"))["code"]);
        var second = await Exchange((await Consent("access_type=offline"))["code"]);
        var asked = await Exchange((await Consent("access_type=offline&prompt=consent"))["code"]);
        var online = await Exchange((await Consent("prompt=consent"))["code"]);

        first.Json["refresh_token"].ShouldNotBeNull();
        second.Json["refresh_token"].ShouldBeNull();
        asked.Json["refresh_token"].ShouldNotBeNull();
        online.Json["refresh_token"].ShouldBeNull();
    }

    [Fact]
    public async Task The_user_may_untick_scopes_or_all_of_it()
    {
        Google.Options.WithheldScopes.Add(Upload);
        (await Exchange((await Consent(""))["code"])).Json["scope"]!.GetValue<string>().ShouldBe(Read);

        Google.Options.WithheldScopes.Add(Read);
        (await Consent(""))["error"].ShouldBe("access_denied");
    }

    [Theory]
    [InlineData(null, "Missing code verifier.")]
    [InlineData("wrongwrongwrongwrongwrongwrongwrongwrongwrong", "Invalid code verifier.")]
    public async Task A_code_with_a_challenge_wants_its_verifier_and_has_one_chance(string? verifier, string description)
    {
        var code = (await Consent("code_challenge=" + Challenge + "&code_challenge_method=S256"))["code"];

        var answer = verifier is null ? await Exchange(code) : await Exchange(code, ("code_verifier", verifier));

        answer.Status.ShouldBe(400);
        answer.Body.ShouldBe($$"""{"error":"invalid_grant","error_description":"{{description}}"}""");
        (await Exchange(code, ("code_verifier", Verifier))).Json["error"]!.GetValue<string>().ShouldBe("invalid_grant");
    }

    [Fact]
    public async Task Wrong_clients_codes_and_redirects_are_refused()
    {
        var code = (await Consent(""))["code"];

        (await Form("/token", ("grant_type", "refresh_token"), ("refresh_token", "x"), ("client_id", "nobody"), ("client_secret", "y"))).Body
            .ShouldBe("""{"error":"invalid_client","error_description":"The OAuth client was not found."}""");
        (await Form("/token", ("grant_type", "refresh_token"), ("refresh_token", "x"), ("client_id", Google.DefaultClient.ClientId), ("client_secret", "wrong"))).Status.ShouldBe(401);
        (await Form("/token", [("grant_type", "guess"), .. Client])).Json["error"]!.GetValue<string>().ShouldBe("unsupported_grant_type");
        (await Form("/token", [("grant_type", "authorization_code"), ("code", code), ("redirect_uri", Redirect + "/"), .. Client])).Json["error"]!.GetValue<string>().ShouldBe("redirect_uri_mismatch");
        (await Form("/token", [("grant_type", "authorization_code"), ("code", "garbage"), ("redirect_uri", Redirect), .. Client])).Json["error_description"]!.GetValue<string>().ShouldBe("Malformed auth code.");
        Google.DefaultClient.IsDeleted = true;
        (await Refresh("x")).Json["error"]!.GetValue<string>().ShouldBe("deleted_client");
    }

    [Theory]
    [InlineData("client_id=nobody", "invalid_client")]
    [InlineData("redirect_uri=https%3A%2F%2Fevil.example.com", "redirect_uri_mismatch")]
    [InlineData("scope=made.up", "invalid_scope")]
    [InlineData("response_type=token", "invalid_request")]
    [InlineData("prompt=none%20consent", "invalid_request")]
    public async Task Mistakes_of_the_request_are_shown_on_a_page_and_never_sent_back(string wrong, string error)
    {
        var name = wrong[..wrong.IndexOf('=', StringComparison.Ordinal)];
        var query = Query("").Split('&').Where(p => !p.StartsWith(name + "=", StringComparison.Ordinal)).Append(wrong);

        var answer = await Anonymous(HttpMethod.Get, "/o/oauth2/v2/auth?" + string.Join('&', query));

        answer.Status.ShouldBe(400);
        answer.Header("content-type").ShouldBe("text/html; charset=utf-8");
        answer.Body.ShouldContain("Error 400: " + error);
    }

    [Fact]
    public async Task The_consent_page_lets_the_user_choose_who_and_what()
    {
        Google.Options.AutoApprove = false;
        var other = Google.AddUser("other@example.com", "Other One");
        var channel = Google.AddChannel(other, "Other");
        (await Anonymous(HttpMethod.Get, "/o/oauth2/v2/auth?" + Query(""))).Body.ShouldContain("granted_scope");
        var fields = FormPairs.Parse(Query("")).Select(p => (p.Key, p.Value)).ToList();

        var denied = await Form("/o/oauth2/v2/auth", [.. fields, ("decision", "deny")]);
        var allowed = await Form("/o/oauth2/v2/auth", [.. fields, ("decision", "allow"), ("email", "other@example.com"), ("granted_scope", Upload)]);

        Callback(denied)["error"].ShouldBe("access_denied");
        var token = await Exchange(Callback(allowed)["code"]);
        token.Json["scope"]!.GetValue<string>().ShouldBe(Upload);
        await UploadAll("""{"snippet":{"title":"theirs"}}""", [1, 2, 3], token.Json["access_token"]!.GetValue<string>());
        Google.Videos.Single().Channel.ShouldBe(channel);
    }

    [Fact]
    public async Task Revoking_one_token_ends_the_whole_grant()
    {
        var one = Google.IssueToken();
        var two = Google.IssueToken();

        (await Form("/revoke", ("token", one.RefreshToken!))).Status.ShouldBe(200);

        (await Form("/revoke", ("token", one.RefreshToken!))).Body.ShouldBe("""{"error":"invalid_token","error_description":"Token expired or revoked"}""");
        (await Refresh(two.RefreshToken!)).Body.ShouldBe("""{"error":"invalid_grant","error_description":"Token has been expired or revoked."}""");
        var refused = await Get("/youtube/v3/videos?part=id&myRating=like", two.AccessToken);
        refused.ShouldRefuse(401, "authError");
        refused.Header("www-authenticate")!.ShouldContain("error=\"invalid_token\"");
    }

    [Fact]
    public async Task The_oldest_of_too_many_refresh_tokens_dies_silently()
    {
        Google.Options.RefreshTokensPerUser = 3;
        var tokens = Enumerable.Range(0, 4).Select(_ => Google.IssueToken()).ToList();

        (await Refresh(tokens[0].RefreshToken!)).Json["error"]!.GetValue<string>().ShouldBe("invalid_grant");
        (await Refresh(tokens[3].RefreshToken!)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Refresh_tokens_of_an_app_in_testing_last_a_week()
    {
        Google.Options.RefreshTokenLifetime = TimeSpan.FromDays(7);
        var answer = await Exchange((await Consent("access_type=offline&prompt=consent"))["code"]);
        answer.Json["refresh_token_expires_in"]!.GetValue<int>().ShouldBeInRange(604_790, 604_800);

        Google.Clock.Advance(TimeSpan.FromDays(7) + TimeSpan.FromSeconds(1));

        (await Refresh(answer.Json["refresh_token"]!.GetValue<string>())).Json["error"]!.GetValue<string>().ShouldBe("invalid_grant");
    }

    [Fact]
    public async Task A_device_waits_in_the_shapes_of_Google()
    {
        var tv = Google.AddClient("tv", "tv-secret", EmulatedGoogleClientKind.LimitedInput);
        var start = await Form("/device/code", ("client_id", tv.ClientId), ("scope", Read));
        start.Status.ShouldBe(200);
        start.Json["verification_url"]!.GetValue<string>().ShouldBe("https://www.google.com/device");
        start.Json["verification_uri"].ShouldBeNull();
        start.Json["expires_in"]!.GetValue<int>().ShouldBe(1800);
        start.Json["interval"]!.GetValue<int>().ShouldBe(5);

        Task<Answer> Poll() => Form(
            "/token", ("client_id", "tv"), ("client_secret", "tv-secret"), ("device_code", start.Json["device_code"]!.GetValue<string>()),
            ("grant_type", "urn:ietf:params:oauth:grant-type:device_code"));
        var pending = await Poll();
        (pending.Status, pending.Body).ShouldBe((428, """{"error":"authorization_pending","error_description":"Precondition Required"}"""));
        var fast = await Poll();
        (fast.Status, fast.Json["error"]!.GetValue<string>()).ShouldBe((403, "slow_down"));
        Google.ApproveDevice(start.Json["user_code"]!.GetValue<string>()).ShouldBeTrue();
        Google.Clock.Advance(TimeSpan.FromSeconds(6));

        var done = await Poll();

        done.Status.ShouldBe(200);
        done.Json["refresh_token"].ShouldNotBeNull();
        (await Poll()).Json["error"]!.GetValue<string>().ShouldBe("invalid_grant");
    }

    [Fact]
    public async Task Devices_may_not_ask_for_everything_and_web_clients_are_no_devices()
    {
        Google.AddClient("tv", "tv-secret", EmulatedGoogleClientKind.LimitedInput);
        const string secret = "https://www.googleapis.com/auth/youtube.force-ssl";

        var answer = await Form("/device/code", ("client_id", "tv"), ("scope", secret));

        answer.Status.ShouldBe(400);
        answer.Body.ShouldBe($$"""{"error":"invalid_scope","error_description":"Invalid device flow scope: {{secret}}"}""");
        (await Form("/device/code", ("client_id", Google.DefaultClient.ClientId), ("scope", Read))).Status.ShouldBe(401);
    }

    [Fact]
    public async Task Token_info_tells_everything_as_strings()
    {
        var token = Google.IssueToken(scopes: ["openid", "email", Read]);

        var answer = await Anonymous(HttpMethod.Get, "/tokeninfo?access_token=" + token.AccessToken);

        answer.Json["expires_in"]!.GetValue<string>().ShouldNotBeEmpty();
        answer.Json["email_verified"]!.GetValue<string>().ShouldBe("true");
        answer.Json["sub"]!.GetValue<string>().ShouldBe(Google.DefaultUser.Id);
        answer.Json["access_type"]!.GetValue<string>().ShouldBe("offline");
        (await Anonymous(HttpMethod.Get, "/tokeninfo?access_token=no")).Body.ShouldBe("""{"error":"invalid_token","error_description":"Invalid Value"}""");
        (await Anonymous(HttpMethod.Get, "/oauth2/v3/tokeninfo?access_token=no")).Body.ShouldBe("""{"error_description":"Invalid Value"}""");
    }

    [Fact]
    public async Task User_info_speaks_two_dialects()
    {
        var token = Google.IssueToken(scopes: ["openid", "email", "profile"]).AccessToken;

        var old = await Get("/oauth2/v2/userinfo", token);
        var open = await Get("/v1/userinfo", token);

        old.Json["id"]!.GetValue<string>().ShouldBe(Google.DefaultUser.Id);
        old.Json["verified_email"]!.GetValue<bool>().ShouldBeTrue();
        open.Json["sub"]!.GetValue<string>().ShouldBe(Google.DefaultUser.Id);
        open.Json["email_verified"]!.GetValue<bool>().ShouldBeTrue();
        var missing = await Anonymous(HttpMethod.Get, "/oauth2/v2/userinfo");
        missing.Status.ShouldBe(401);
        missing.Json["error"]!["status"]!.GetValue<string>().ShouldBe("UNAUTHENTICATED");
    }

    [Fact]
    public async Task An_id_token_is_signed_with_a_published_key()
    {
        var callback = await Consent("nonce=n-1", scope: "openid%20email");
        var answer = await Exchange(callback["code"]);
        var parts = answer.Json["id_token"]!.GetValue<string>().Split('.');
        var key = (await Anonymous(HttpMethod.Get, "/oauth2/v3/certs")).Json["keys"]![0]!;
        using var rsa = System.Security.Cryptography.RSA.Create(new System.Security.Cryptography.RSAParameters
        {
            Modulus = System.Buffers.Text.Base64Url.DecodeFromChars(key["n"]!.GetValue<string>()),
            Exponent = System.Buffers.Text.Base64Url.DecodeFromChars(key["e"]!.GetValue<string>()),
        });

        rsa.VerifyData(
            Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), System.Buffers.Text.Base64Url.DecodeFromChars(parts[2]),
            System.Security.Cryptography.HashAlgorithmName.SHA256, System.Security.Cryptography.RSASignaturePadding.Pkcs1).ShouldBeTrue();
        var claims = JsonNode.Parse(System.Buffers.Text.Base64Url.DecodeFromChars(parts[1]))!;
        claims["iss"]!.GetValue<string>().ShouldBe("https://accounts.google.com");
        claims["aud"]!.GetValue<string>().ShouldBe(Google.DefaultClient.ClientId);
        claims["nonce"]!.GetValue<string>().ShouldBe("n-1");
    }

    private Task<Answer> Refresh(string token) => Form("/token", [("grant_type", "refresh_token"), ("refresh_token", token), .. Client]);

    private Task<Answer> Exchange(string code, params IEnumerable<(string, string)> more) =>
        Form("/token", [("grant_type", "authorization_code"), ("code", code), ("redirect_uri", Redirect), .. Client, .. more]);

    private string Query(string more, string? scope = null) =>
        $"client_id={Google.DefaultClient.ClientId}&redirect_uri={Uri.EscapeDataString(Redirect)}&response_type=code&scope={scope ?? Uri.EscapeDataString($"{Upload} {Read}")}&state=a%20b"
        + (more.Length > 0 ? "&" + more : "");

    private async Task<Dictionary<string, string>> Consent(string more, string? scope = null) => Callback(await Anonymous(HttpMethod.Get, "/o/oauth2/v2/auth?" + Query(more, scope)));

    private static Dictionary<string, string> Callback(Answer answer)
    {
        answer.Status.ShouldBe(302, answer.Body);
        var location = answer.Header("location")!;
        location.ShouldStartWith(Redirect + "?");
        return FormPairs.Parse(location[(Redirect.Length + 1)..]).ToDictionary(p => p.Key, p => p.Value);
    }
}
