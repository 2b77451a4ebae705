using System.Net.Http.Headers;

namespace Social.Testing.Tests.Twitter;

public sealed class AuthenticationTests : TwitterTestBase
{
    private const string Unauthorized = """{"title":"Unauthorized","type":"about:blank","status":401,"detail":"Unauthorized"}""";

    [Fact]
    public async Task Without_a_token_or_with_a_wrong_one_the_answer_is_401()
    {
        var bare = await Send(new HttpRequestMessage(HttpMethod.Get, new Uri(Twitter.BaseAddress, "/2/users/me")));
        bare.Status.ShouldBe(401);
        bare.Body.ShouldBe(Unauthorized);
        (await Get("/2/users/me", "wrong")).Body.ShouldBe(Unauthorized);
    }

    [Fact]
    public async Task A_token_expires_by_the_networks_clock()
    {
        Twitter.Clock.Advance(TimeSpan.FromHours(2));

        (await Get("/2/users/me")).Status.ShouldBe(401);
    }

    [Fact]
    public async Task An_expired_and_a_revoked_token_are_refused()
    {
        var revoked = Twitter.IssueOAuth2Token().AccessToken;
        Twitter.ExpireToken(Token).ShouldBeTrue();
        Twitter.RevokeToken(revoked).ShouldBeTrue();

        (await Get("/2/users/me")).Status.ShouldBe(401);
        (await Get("/2/users/me", revoked)).Status.ShouldBe(401);
    }

    [Fact]
    public async Task An_app_only_token_cannot_post()
    {
        var answer = await Post("/2/tweets", """{"text":"x"}""", Twitter.IssueAppBearer());

        answer.Status.ShouldBe(403);
        answer.Json["title"]!.GetValue<string>().ShouldBe("Unsupported Authentication");
        answer.Json["detail"]!.GetValue<string>().ShouldBe(
            "Authenticating with OAuth 2.0 Application-Only is forbidden for this endpoint.  Supported authentication types are [OAuth 1.0a User Context, OAuth 2.0 User Context].");
    }

    [Fact]
    public async Task Example_13_a_missing_scope_is_a_bare_forbidden_without_limits()
    {
        var token = Twitter.IssueOAuth2Token(scopes: ["tweet.read", "tweet.write", "users.read"]).AccessToken;

        var answer = await Post("/2/media/upload/initialize", """{"media_type":"video/mp4","total_bytes":1,"media_category":"tweet_video"}""", token);

        answer.Status.ShouldBe(403);
        answer.Body.ShouldBe("""{"title":"Forbidden","type":"about:blank","status":403,"detail":"Forbidden"}""");
        answer.Header("content-type").ShouldBe("application/problem+json");
        answer.Header("x-rate-limit-limit").ShouldBeNull();
    }

    [Fact]
    public async Task A_read_only_app_cannot_post_with_oauth_1()
    {
        Twitter.DefaultApp.AccessLevel = "read";
        var client = new OAuth1Client(Twitter.DefaultApp, Twitter.IssueOAuth1Token());

        var answer = await Send(client.Sign(new HttpRequestMessage(HttpMethod.Post, new Uri(Twitter.BaseAddress, "/2/tweets")) { Content = Json("""{"text":"x"}""") }, Twitter.Clock));

        answer.Status.ShouldBe(403);
        answer.Json["type"]!.GetValue<string>().ShouldEndWith("/oauth1-permissions");
    }

    [Fact]
    public async Task Bookmarks_cannot_be_written_with_oauth_1()
    {
        var client = new OAuth1Client(Twitter.DefaultApp, Twitter.IssueOAuth1Token());
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Twitter.BaseAddress, $"/2/users/{Twitter.DefaultUser.Id}/bookmarks")) { Content = Json("""{"tweet_id":"1"}""") };

        (await Send(client.Sign(request, Twitter.Clock))).Json["detail"]!.GetValue<string>().ShouldEndWith("[OAuth 2.0 User Context].");
    }

    [Fact]
    public async Task Nothing_secret_shows_in_the_text_of_tokens_and_requests()
    {
        await Get("/2/users/me?user.fields=id");

        var request = Twitter.Requests.Single();
        request.ToString().ShouldBe("#1 GET /2/users/me -> 200");
        request.Headers["authorization"].ShouldBe("Bearer " + Token);
        Twitter.IssueOAuth2Token().ToString().ShouldNotContain(Twitter.IssueOAuth2Token().AccessToken);
        new AuthenticationHeaderValue("Bearer", Token).Scheme.ShouldBe("Bearer");
    }
}
