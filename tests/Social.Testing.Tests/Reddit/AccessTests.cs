namespace Social.Testing.Tests.Reddit;

public sealed class AccessTests : RedditTestBase
{
    [Theory]
    [InlineData(null, 403)]
    [InlineData("Mozilla/5.0 (Windows NT 10.0)", 403)]
    [InlineData("python-requests/2.32", 429)]
    [InlineData("curl/8.5.0", 429)]
    [InlineData("python:com.example.poster:v1.4.0 (by /u/example)", 200)]
    public async Task The_agent_decides_whether_anybody_listens(string? agent, int status)
    {
        var answer = await Send(HttpMethod.Get, "/api/v1/me", null, "Bearer " + Token, agent);

        answer.Status.ShouldBe(status);
        if (status == 403) answer.Header("content-type").ShouldStartWith("text/html");
        (await Send(HttpMethod.Post, "/api/v1/access_token", null, Basic(Reddit.DefaultApp), agent)).Status.ShouldBe(status);
    }

    [Fact]
    public async Task Example_10_the_caller_is_told_about()
    {
        Reddit.DefaultUser.LinkKarma = 12;
        var answer = await Get("/api/v1/me/?raw_json=1");

        answer.Json["name"]!.GetValue<string>().ShouldBe("emulated");
        answer.Json["id"]!.GetValue<string>().ShouldBe(Reddit.DefaultUser.Id);
        answer.Json["link_karma"]!.GetValue<int>().ShouldBe(12);
        answer.Json["subreddit"]!["display_name"]!.GetValue<string>().ShouldBe("u_emulated");
        answer.Body.ShouldMatch("\"created_utc\":[0-9]+\\.0[,}]");
    }

    [Fact]
    public async Task Example_11_a_missing_scope_and_a_bad_token_are_told_by_header_and_without_limits()
    {
        var reader = Reddit.IssueToken(scopes: ["read"]);

        var scope = await Get("/api/v1/me", reader.AccessToken);
        scope.Status.ShouldBe(403);
        scope.Header("www-authenticate").ShouldBe("Bearer realm=\"reddit\", error=\"insufficient_scope\"");
        scope.Header("x-ratelimit-used").ShouldBeNull();

        var token = await Get("/", "garbled");
        token.Status.ShouldBe(401);
        token.Header("www-authenticate").ShouldBe("Bearer realm=\"reddit\", error=\"invalid_token\"");
        token.Body.ShouldBe("""{"message":"Unauthorized","error":401}""");
    }

    [Fact]
    public async Task An_expired_token_is_refused_until_it_is_refreshed()
    {
        Reddit.Clock.Advance(TimeSpan.FromHours(24));

        (await Get("/api/v1/me")).Status.ShouldBe(401);
    }

    [Fact]
    public async Task Limits_are_counted_down_in_decimals_and_relative_seconds()
    {
        Reddit.Options.RequestsPerWindow = 2;

        var first = await Get("/api/v1/me");
        first.Header("x-ratelimit-used").ShouldBe("1");
        first.Header("x-ratelimit-remaining").ShouldBe("1.0");
        int.Parse(first.Header("x-ratelimit-reset")!, System.Globalization.CultureInfo.InvariantCulture).ShouldBeInRange(1, 600);
        (await Get("/api/v1/me", Reddit.IssueToken(Reddit.AddUser("another")).AccessToken)).Header("x-ratelimit-remaining").ShouldBe("0.0");

        var refused = await Get("/api/v1/me");
        refused.Status.ShouldBe(429);
        refused.Body.ShouldContain("whoa there, pardner!");
        refused.Header("retry-after").ShouldNotBeNull();
        refused.Header("x-ratelimit-reset").ShouldBeNull();

        Reddit.Clock.Advance(TimeSpan.FromMinutes(10));
        (await Get("/api/v1/me")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task An_unknown_path_is_not_found_in_reddits_shape()
    {
        var answer = await Get("/api/nonsense");

        answer.Status.ShouldBe(404);
        answer.Body.ShouldBe("""{"message":"Not Found","error":404}""");
        Reddit.Requests.Unmatched.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Text_is_escaped_unless_raw_json_is_asked_for()
    {
        Reddit.AddSubmission(Reddit.DefaultUser, Reddit.DefaultSubreddit, "a < b & c");

        (await Get("/r/emulated/new")).Body.ShouldContain("a &lt; b &amp; c");
        (await Get("/r/emulated/new?raw_json=1")).Body.ShouldContain("a < b & c");
    }

    [Fact]
    public async Task Without_api_type_writes_answer_in_jquery()
    {
        var answer = await Form("/api/submit", "kind=self&sr=emulated&title=t");

        answer.Json["success"]!.GetValue<bool>().ShouldBeTrue();
        (await Form("/api/submit", "kind=self&sr=emulated")).Json["success"]!.GetValue<bool>().ShouldBeFalse();
    }

    [Fact]
    public async Task Scopes_are_described_and_unknown_ones_are_a_bad_request()
    {
        (await Get("/api/v1/scopes?scopes=read%20submit")).Json["submit"]!["id"]!.GetValue<string>().ShouldBe("submit");
        (await Get("/api/v1/scopes?scopes=nonsense")).Status.ShouldBe(400);
    }
}
