using Social.Testing;

namespace Social.LinkedIn.Tests;

/// <summary>Limits that no header tells: a refusal names the app or the member, and lasts until midnight UTC.</summary>
public sealed class RateLimitTests
{
    [Theory]
    [InlineData("APPLICATION", "linkedin.posts.create/app-day")]
    [InlineData("MEMBER", "linkedin.posts.create/member-day")]
    public async Task A_day_limit_closes_its_window_until_midnight_UTC(string whose, string window)
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();
        fixture.Network.Answer("POST", "/rest/posts", $$"""{"status":429,"serviceErrorCode":101,"message":"Resource level throttle {{whose}} DAY limit for calls to this resource is reached."}""", 429);

        SocialRateLimitException theirs = await Should.ThrowAsync<SocialRateLimitException>(() => fixture.Social.PublishAsync(new Post { Text = "x" }, fixture.Organization));
        SocialRateLimitException ours = await Should.ThrowAsync<SocialRateLimitException>(() => fixture.Social.PublishAsync(new Post { Text = "x" }, fixture.Organization));

        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        theirs.Code.ShouldBe(SocialErrorCode.QuotaExceeded);
        theirs.Limit!.Name.ShouldBe(window);
        theirs.Limit.ResetsAt!.Value.ShouldBe(new DateTimeOffset(now.UtcDateTime.Date.AddDays(1), TimeSpan.Zero), TimeSpan.FromMinutes(1));
        theirs.RetryAfter.ShouldNotBeNull().ShouldBeLessThanOrEqualTo(TimeSpan.FromDays(1));
        ours.IsOurs.ShouldBeTrue();
        fixture.Network.Requests.CountOf("POST", "/rest/posts").ShouldBe(1);
    }

    [Fact]
    public async Task A_used_up_limit_of_one_endpoint_leaves_the_others_open()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();
        string urn = fixture.Network.AddPost(fixture.Organization.Id, "old").Urn;
        fixture.Network.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.RateLimited, Method = "POST", PathPattern = "/rest/posts" });
        await Should.ThrowAsync<SocialRateLimitException>(() => fixture.Social.PublishAsync(new Post { Text = "x" }, fixture.Organization));

        await fixture.LinkedIn.Posts.DeletePostAsync(fixture.Organization, urn);

        fixture.Network.Posts.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_throttle_that_is_not_of_the_day_asks_for_a_minute_and_closes_no_window()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();
        EmulatedLinkedInPost post = fixture.Network.AddPost(fixture.Organization.Id, "post");
        fixture.Network.Answer("POST", "/rest/socialActions/*/comments", """{"status":429,"message":"Comment create throttled, please retry later"}""", 429);

        SocialRateLimitException theirs = await Should.ThrowAsync<SocialRateLimitException>(
            () => fixture.LinkedIn.Comments.ReplyAsync(fixture.Organization, post.Urn, "one", new PublishOptions { RateLimit = RateLimitWait.Refuse }));

        (theirs.Code, theirs.IsOurs, theirs.RetryAfter).ShouldBe((SocialErrorCode.RateLimitExceeded, false, TimeSpan.FromMinutes(1)));
        post.Comments.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_published_limit_of_members_is_kept_without_asking()
    {
        await using LinkedInFixture fixture = await LinkedInFixture.StartAsync();

        PublishResult result = await fixture.Social.PublishAsync(new Post { Text = "x" }, fixture.Member);

        RateLimitSnapshot member = result.RateLimits.Single(l => l.Name == "linkedin.posts.create/member-day");
        (member.Limit, member.Remaining, member.Scope).ShouldBe((150, 149, RateLimitScope.Credential));
    }
}
