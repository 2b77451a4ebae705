using Social.Testing;

namespace Social.Twitter.Tests.Publishing;

public sealed class PublishTests
{
    [Fact]
    public async Task A_text_post_goes_from_the_facade_to_the_network_and_back()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();

        PublishResult result = await fixture.Social.PublishAsync(new Post { Text = "We shipped 2.0" }, fixture.Account);

        result.Status.ShouldBe(PublishStatus.Published);
        EmulatedTweet tweet = fixture.X.Tweets.ShouldHaveSingleItem();
        result.Reference!.Id.ShouldBe(tweet.Id);
        result.Reference.Url!.ToString().ShouldBe($"https://x.com/{fixture.X.DefaultUser.Username}/status/{tweet.Id}");
        result.RateLimits.ShouldContain(l => l.Limit == 100 && l.Remaining == 99);
        result.IdempotencyKey.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task The_same_key_makes_one_post_and_returns_the_first_result()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();
        PublishOptions once = new() { IdempotencyKey = "order-17" };

        PublishResult first = await fixture.Social.PublishAsync(new Post { Text = "Once" }, fixture.Account, once);
        PublishResult second = await fixture.Social.PublishAsync(new Post { Text = "Once" }, fixture.Account, once);

        second.Reference!.Id.ShouldBe(first.Reference!.Id);
        fixture.X.Requests.CountOf("POST", "/2/tweets").ShouldBe(1);
    }
}
