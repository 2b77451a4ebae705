using System.Globalization;

namespace Social.Testing.Tests.Twitter;

public sealed class RateLimitTests : TwitterTestBase
{
    [Fact]
    public async Task An_exhausted_window_is_429_until_its_reset()
    {
        Twitter.Options.RateLimits["GET /2/users/me"] = new TwitterRateLimit(PerUser: 2);
        await Get("/2/users/me");
        (await Get("/2/users/me")).Header("x-rate-limit-remaining").ShouldBe("0");

        var refused = await Get("/2/users/me");

        refused.Status.ShouldBe(429);
        refused.Body.ShouldBe("""{"title":"Too Many Requests","type":"about:blank","status":429,"detail":"Too Many Requests"}""");
        refused.Header("x-rate-limit-limit").ShouldBe("2");
        refused.Header("x-rate-limit-remaining").ShouldBe("0");
        refused.Header("retry-after").ShouldBeNull();
        var reset = DateTimeOffset.FromUnixTimeSeconds(long.Parse(refused.Header("x-rate-limit-reset")!, CultureInfo.InvariantCulture));
        (reset - Twitter.Clock.GetUtcNow()).ShouldBeInRange(TimeSpan.FromMinutes(14), TimeSpan.FromMinutes(15));
        Twitter.Clock.Advance(reset - Twitter.Clock.GetUtcNow());
        (await Get("/2/users/me")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task A_daily_window_shows_only_in_its_own_headers()
    {
        Twitter.Options.RateLimits["POST /2/tweets"] = new TwitterRateLimit(PerUser: 100, PerUserDaily: 1);
        await Post("/2/tweets", """{"text":"1"}""");

        var refused = await Post("/2/tweets", """{"text":"2"}""");

        refused.Status.ShouldBe(429);
        refused.Header("x-rate-limit-remaining").ShouldBe("99");
        refused.Header("x-user-limit-24hour-remaining").ShouldBe("0");
        Twitter.Tweets.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Users_have_windows_of_their_own_and_share_the_apps()
    {
        Twitter.Options.RateLimits["POST /2/tweets"] = new TwitterRateLimit(PerUser: 1, PerAppDaily: 2);
        var other = Twitter.IssueOAuth2Token(Twitter.AddUser("other")).AccessToken;
        var third = Twitter.IssueOAuth2Token(Twitter.AddUser("third")).AccessToken;

        (await Post("/2/tweets", """{"text":"1"}""")).Status.ShouldBe(201);
        (await Post("/2/tweets", """{"text":"2"}""")).Status.ShouldBe(429);
        (await Post("/2/tweets", """{"text":"3"}""", other)).Status.ShouldBe(201);
        var refused = await Post("/2/tweets", """{"text":"4"}""", third);
        refused.Status.ShouldBe(429);
        refused.Header("x-app-limit-24hour-remaining").ShouldBe("0");
    }
}
