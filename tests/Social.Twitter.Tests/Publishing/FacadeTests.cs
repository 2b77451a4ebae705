using Microsoft.Extensions.DependencyInjection;
using Social.Testing;

namespace Social.Twitter.Tests.Publishing;

/// <summary>The shorter ways through the facade.</summary>
public sealed class FacadeTests
{
    [Fact]
    public async Task An_ability_that_one_cannot_do_without_is_got_or_refused_by_name()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();

        (await fixture.Social.GetAsync<IPostRemover>(fixture.Account)).ShouldBeSameAs(fixture.Twitter.Tweets);
        SocialApiException error = await Should.ThrowAsync<SocialApiException>(() => fixture.Social.GetAsync<IReviews>(fixture.Account).AsTask());

        (error.Code, error.Remedy, error.Account).ShouldBe((SocialErrorCode.Unsupported, Remedy.AskPermission, fixture.Account));
        error.Message.ShouldContain(nameof(IReviews));
    }

    [Fact]
    public async Task An_ability_whose_scope_was_not_granted_is_refused()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();
        await TwitterFixture.ConnectAsync(fixture.Services, fixture.Account, "emulated", fixture.X.IssueOAuth2Token(scopes: ["tweet.read", "users.read"]));

        (await fixture.Social.FindAsync<IPublisher>(fixture.Account)).ShouldBeNull();
        (await Should.ThrowAsync<SocialApiException>(() => fixture.Social.GetAsync<IPublisher>(fixture.Account).AsTask())).Remedy.ShouldBe(Remedy.AskPermission);
        fixture.X.Requests.Count.ShouldBe(0);
    }

    [Fact]
    public async Task A_thread_goes_through_the_facade()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();

        ThreadResult result = await fixture.Social.PublishThreadAsync([new Post { Text = "One" }, new Post { Text = "Two" }], fixture.Account, new PublishOptions { IdempotencyKey = "thread" });

        result.IsComplete.ShouldBeTrue();
        result.IdempotencyKey.ShouldBe("thread");
        IReadOnlyList<EmulatedTweet> tweets = [.. fixture.X.Tweets.OrderBy(t => ulong.Parse(t.Id))];
        tweets[1].ReplyTo!.Id.ShouldBe(tweets[0].Id);
    }

    [Fact]
    public async Task A_network_without_threads_is_refused_by_name()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();
        await fixture.Services.GetRequiredService<IAccountStore>().SaveAsync(new ConnectedAccount { Key = fixture.Account, Credentials = [] });

        SocialApiException error = await Should.ThrowAsync<SocialApiException>(() => fixture.Social.PublishThreadAsync([new Post { Text = "One" }], fixture.Account));

        error.Message.ShouldContain(nameof(IThreadPublisher));
    }
}
