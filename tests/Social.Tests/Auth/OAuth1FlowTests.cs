using Social.Auth;

namespace Social.Tests.Auth;

public sealed class OAuth1FlowTests
{
    private static readonly AppCredentials App = new() { ConsumerKey = "consumer-key", ConsumerSecret = new Secret("consumer-secret") };

    private static readonly OAuth1Settings X = new()
    {
        RequestTokenEndpoint = new Uri("https://api.x.com/oauth/request_token"),
        AuthorizationEndpoint = new Uri("https://api.x.com/oauth/authorize"),
        AccessTokenEndpoint = new Uri("https://api.x.com/oauth/access_token"),
        InvalidationEndpoint = new Uri("https://api.x.com/1.1/oauth/invalidate_token"),
        ForcePromptParameters = new Dictionary<string, string> { ["force_login"] = "true" },
    };

    private readonly ScriptedTokenEndpoint _endpoint = new();

    [Theory]
    [InlineData("oauth_token=t&oauth_token_secret=s")]
    [InlineData("oauth_token=t&oauth_token_secret=s&oauth_callback_confirmed=false")]
    [InlineData("oauth_token_secret=s&oauth_callback_confirmed=true")]
    [InlineData("")]
    public async Task A_request_token_without_a_confirmed_callback_is_refused(string body)
    {
        _endpoint.Answer(200, body, "text/html");

        SocialApiException error = await Should.ThrowAsync<SocialApiException>(() => Flow().RequestTokenAsync(App, "https://example.com/cb"));

        error.Status.ShouldBe(200);
    }

    [Theory]
    [InlineData(401, """{"errors":[{"code":32,"message":"Could not authenticate you."}]}""", "32")]
    [InlineData(403, """{"errors":[{"code":415,"message":"Callback URL not approved for this client application."}]}""", "415")]
    [InlineData(401, "Failed to validate oauth signature and token", null)]
    public async Task A_refused_request_token_is_a_configuration_error(int status, string body, string? code)
    {
        _endpoint.Answer(status, body);

        SocialApiException error = await Should.ThrowAsync<SocialApiException>(() => Flow().RequestTokenAsync(App, "https://example.com/cb"));

        error.Remedy.ShouldBe(Remedy.FixConfiguration);
        error.PlatformCode.ShouldBe(code);
    }

    [Fact]
    public async Task A_refused_verifier_asks_for_a_new_sign_in()
    {
        _endpoint.Answer(401, "Error processing your OAuth request: Invalid oauth_verifier parameter");

        SocialAuthenticationException error = await Should.ThrowAsync<SocialAuthenticationException>(
            () => Flow().AccessTokenAsync(App, new OAuth1RequestToken("request-token", new Secret("request-secret")), new Secret("verifier-secret")));

        error.Remedy.ShouldBe(Remedy.Reconnect);
        (error + error.Body).ShouldNotContain("verifier-secret");
    }

    [Fact]
    public async Task A_sign_in_runs_through_three_steps_whatever_the_content_type()
    {
        _endpoint.Answer(200, "oauth_token=NPcudx&oauth_token_secret=veNR&oauth_callback_confirmed=true", "text/html")
            .Answer(200, "oauth_token=7588892-kagS&oauth_token_secret=PbKf&user_id=7588892&screen_name=twitter%20api", "text/html");
        OAuth1Flow flow = Flow();

        OAuth1RequestToken request = await flow.RequestTokenAsync(App, "https://example.com/cb?x=1");
        TokenAnswer answer = await flow.AccessTokenAsync(App, request, new Secret("uw7N"));

        flow.BuildAuthorizationUrl(request, forcePrompt: true).AbsoluteUri.ShouldBe("https://api.x.com/oauth/authorize?oauth_token=NPcudx&force_login=true");
        _endpoint.Requests[0].Authorization!.ShouldStartWith("OAuth oauth_callback=\"https%3A%2F%2Fexample.com%2Fcb%3Fx%3D1\", oauth_consumer_key=\"consumer-key\"");
        _endpoint.Requests[1].Authorization!.ShouldContain("oauth_token=\"NPcudx\"");
        _endpoint.Requests[1].Authorization!.ShouldContain("oauth_verifier=\"uw7N\"");
        _endpoint.Requests.ShouldAllBe(sent => sent.Fields.Length == 0);
        answer.AccessToken.Reveal().ShouldBe("7588892-kagS");
        answer.TokenSecret!.Reveal().ShouldBe("PbKf");
        answer.Members.ShouldBe(new Dictionary<string, string> { ["user_id"] = "7588892", ["screen_name"] = "twitter api" });
    }

    [Theory]
    [InlineData(200, """{"access_token":"t"}""")]
    [InlineData(401, """{"errors":[{"message":"Invalid or expired token","code":89}]}""")]
    public async Task An_invalidated_token_counts_as_invalidated_however_often(int status, string body)
    {
        _endpoint.Answer(status, body);

        bool done = await Flow().InvalidateAsync(App, new Credential
        {
            Key = new CredentialKey(new AppKey(PlatformName.Twitter), "1", CredentialKind.OAuth1), AccessToken = new Secret("t"), TokenSecret = new Secret("s"),
        });

        done.ShouldBeTrue();
        _endpoint.Last.Authorization!.ShouldContain("oauth_token=\"t\"");
    }

    private OAuth1Flow Flow() => new(PlatformName.Twitter, X, _endpoint, new OAuth1Signer(new ManualClock()));
}
