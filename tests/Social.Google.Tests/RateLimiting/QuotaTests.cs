using Microsoft.Extensions.DependencyInjection;
using Social.Testing;

namespace Social.Google.Tests.RateLimiting;

public sealed class QuotaTests
{
    [Fact]
    public async Task A_project_without_approval_is_told_at_once_and_not_to_wait()
    {
        await using GoogleBusinessFixture fixture = await GoogleBusinessFixture.StartAsync(network: n => n.ProjectApproved = false);

        SocialApiException error = await Should.ThrowAsync<SocialApiException>(() => fixture.Social.PublishAsync(new Post { Text = "x" }, fixture.Account, cancellationToken: Cancel));

        (error.Code, error.Remedy, error.Status).ShouldBe((SocialErrorCode.ConfigurationInvalid, Remedy.FixConfiguration, 429));
        fixture.Network.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_API_that_is_not_enabled_is_a_matter_of_configuration()
    {
        await using GoogleBusinessFixture fixture = await GoogleBusinessFixture.StartAsync(network: n => n.DisabledServices.Add("mybusiness.googleapis.com"));

        SocialApiException error = await Should.ThrowAsync<SocialApiException>(() => fixture.Social.PublishAsync(new Post { Text = "x" }, fixture.Account, cancellationToken: Cancel));

        (error.Code, error.PlatformCode).ShouldBe((SocialErrorCode.ConfigurationInvalid, "SERVICE_DISABLED"));
        error.Message.ShouldContain("mybusiness.googleapis.com");
    }

    [Fact]
    public async Task Ten_edits_of_a_location_in_a_minute_are_sent_and_the_next_is_ours_to_refuse()
    {
        await using GoogleBusinessFixture fixture = await GoogleBusinessFixture.StartAsync(o => o.MaxRateLimitWait = TimeSpan.Zero);
        AccountKey other = new(PlatformName.GoogleBusiness, fixture.Network.AddLocation("Other").Name);
        await GoogleBusinessFixture.ConnectAsync(fixture.Services, fixture.Network, fixture.Network.Locations[1], fixture.Network.IssueToken(scopes: GoogleScopes.Business));
        for (int i = 0; i < 10; i++)
        {
            await fixture.Google.Locations.UpdateAsync(fixture.Account, new BusinessLocationUpdate { Title = $"Shop {i}" }, cancellationToken: Cancel);
        }

        SocialRateLimitException error = await Should.ThrowAsync<SocialRateLimitException>(() => fixture.Google.Locations.UpdateAsync(fixture.Account, new BusinessLocationUpdate { Title = "Once more" }, cancellationToken: Cancel));
        await fixture.Google.Locations.UpdateAsync(other, new BusinessLocationUpdate { Title = "Another's own" }, cancellationToken: Cancel);

        error.IsOurs.ShouldBeTrue();
        (error.Limit!.Name, error.Limit.Limit).ShouldBe(("googlebusiness.edits/profile", 10));
        fixture.Network.Requests.Count(r => r.Method == "PATCH").ShouldBe(11);
    }

    [Fact]
    public async Task The_minute_of_an_API_is_counted_for_the_project_and_shown()
    {
        await using GoogleBusinessFixture fixture = await GoogleBusinessFixture.StartAsync();

        PublishResult result = await fixture.Social.PublishAsync(new Post { Text = "x" }, fixture.Account, cancellationToken: Cancel);
        SocialPage<LocalPost> page = await fixture.Google.Posts.List(fixture.Account).AsPages(cancellationToken: Cancel).FirstAsync(Cancel);

        (result.RateLimits.Single().Name, result.RateLimits.Single().Remaining).ShouldBe(("googlebusiness.api", 299));
        (page.RateLimits.Single().Name, page.RateLimits.Single().Remaining, page.RateLimits.Single().Scope).ShouldBe(("googlebusiness.api", 298, RateLimitScope.Project));
    }

    [Fact]
    public async Task The_quota_project_and_the_quota_user_go_with_every_request()
    {
        await using GoogleBusinessFixture fixture = await GoogleBusinessFixture.StartAsync(o => (o.QuotaProject, o.QuotaUser) = ("billing-project", "tenant 7"));

        await fixture.Google.Posts.List(fixture.Account).ToListAsync(Cancel);

        RecordedRequest request = fixture.Network.Requests.ShouldHaveSingleItem();
        request.Headers["x-goog-user-project"].ShouldBe("billing-project");
        request.Query.ShouldContain("quotaUser=tenant%207");
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
