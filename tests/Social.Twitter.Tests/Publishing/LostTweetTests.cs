using Social.Testing;

namespace Social.Twitter.Tests.Publishing;

/// <summary>A post whose answer was lost is found among its author's own, by what X makes of its words.</summary>
public sealed class LostTweetTests
{
    private static readonly PublishOptions Once = new() { IdempotencyKey = "order-17" };

    [Theory]
    [InlineData("Read https://example.com/a/b?x=1 now")]
    [InlineData("Read example.com/a and (https://example.org) & 1 < 2")]
    [InlineData("https://example.com/a https://example.com/b")]
    [InlineData("Cafe\u0301  with\nlines &amp; entities")]
    public async Task Words_are_recognised_after_X_has_rewritten_them(string text)
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();
        Lose(fixture);

        PublishResult result = await fixture.Social.PublishAsync(new Post { Text = text }, fixture.Account, Once);

        EmulatedTweet tweet = fixture.X.Tweets.ShouldHaveSingleItem();
        tweet.DisplayText.ShouldNotBe(text);
        (result.Status, result.Reference?.Id, result.Evidence).ShouldBe((PublishStatus.Published, tweet.Id, ReconciliationEvidence.Evidence));
        fixture.X.Requests.CountOf("POST", "/2/tweets").ShouldBe(1);
    }

    [Fact]
    public async Task Links_are_told_apart_by_where_they_lead()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();
        fixture.X.AddTweet(fixture.X.DefaultUser, "Read https://example.com/others");
        Lose(fixture);

        PublishResult result = await fixture.Social.PublishAsync(new Post { Text = "Read https://example.com/ours" }, fixture.Account, Once);

        result.Status.ShouldBe(PublishStatus.Published);
        fixture.X.Tweets.Single(t => t.Id == result.Reference!.Id).Text.ShouldEndWith("/ours");
    }

    [Fact]
    public async Task A_post_whose_link_leads_elsewhere_is_not_taken_for_the_lost_one()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();
        fixture.X.AddTweet(fixture.X.DefaultUser, "Read https://example.com/others");
        fixture.X.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.CloseWithoutAnswer, Method = "POST", PathPattern = "/2/tweets" });

        PublishResult result = await fixture.Social.PublishAsync(new Post { Text = "Read https://example.com/ours" }, fixture.Account, Once);

        result.Status.ShouldBe(PublishStatus.Unconfirmed);
    }

    [Fact]
    public async Task The_link_that_X_appends_for_a_quote_does_not_count()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();
        EmulatedTweet quoted = fixture.X.AddTweet(fixture.X.AddUser("author"), "Worth quoting");
        Lose(fixture);

        PublishResult result = await fixture.Social.PublishAsync(
            new Post { Text = "See https://example.com/a", Quote = new PostReference { Account = fixture.Account, Id = quoted.Id } }, fixture.Account, Once);

        result.Status.ShouldBe(PublishStatus.Published);
    }

    [Fact]
    public async Task Two_that_match_are_neither_of_them_taken()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();
        fixture.X.AddTweet(fixture.X.DefaultUser, "Good morning");
        fixture.X.Options.DuplicateWindow = TimeSpan.Zero;
        Lose(fixture);

        PublishResult result = await fixture.Social.PublishAsync(new Post { Text = "Good morning" }, fixture.Account, Once);

        result.Status.ShouldBe(PublishStatus.Unconfirmed);
        fixture.X.Tweets.Count.ShouldBe(2);
    }

    [Fact]
    public async Task It_is_found_behind_hundreds_of_newer_ones()
    {
        await using TwitterFixture fixture = await UnconfirmedAsync();
        AddNewer(fixture, 250);

        PublishResult result = await fixture.Social.PublishAsync(new Post { Text = "Lost, zanzibar" }, fixture.Account, Once);

        (result.Status, result.Reference?.Id).ShouldBe((PublishStatus.Published, fixture.X.Tweets[0].Id));
        fixture.X.Requests.CountOf("POST", "/2/tweets").ShouldBe(1);
    }

    [Fact]
    public async Task A_look_that_cannot_see_back_far_enough_makes_no_second_post_even_when_told_to_retry()
    {
        await using TwitterFixture fixture = await UnconfirmedAsync();
        AddNewer(fixture, 3300);

        PublishResult result = await fixture.Social.PublishAsync(new Post { Text = "Lost, zanzibar" }, fixture.Account, Once with { RetryUnconfirmed = true });

        result.Status.ShouldBe(PublishStatus.Unconfirmed);
        result.Reason!.ShouldContain("too many");
        fixture.X.Requests.CountOf("POST", "/2/tweets").ShouldBe(1);
    }

    [Fact]
    public async Task A_look_that_fails_on_its_second_page_makes_no_second_post_even_when_told_to_retry()
    {
        await using TwitterFixture fixture = await UnconfirmedAsync();
        AddNewer(fixture, 150);
        fixture.X.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.ServerErrorBefore, Method = "GET", PathPattern = "/2/users/*/tweets", Skip = 1, Times = null });

        PublishResult result = await fixture.Social.PublishAsync(new Post { Text = "Lost, zanzibar" }, fixture.Account, Once with { RetryUnconfirmed = true });

        result.Status.ShouldBe(PublishStatus.Unconfirmed);
        fixture.X.Requests.CountOf("POST", "/2/tweets").ShouldBe(1);
    }

    /// <summary>The post is made, its answer is lost, and so is the look for it.</summary>
    private static async Task<TwitterFixture> UnconfirmedAsync()
    {
        TwitterFixture fixture = await TwitterFixture.StartAsync();
        Lose(fixture);
        fixture.X.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.ServerErrorBefore, Method = "GET", PathPattern = "/2/users/*/tweets", Times = null });
        PublishResult result = await fixture.Social.PublishAsync(new Post { Text = "Lost, zanzibar" }, fixture.Account, Once);
        result.Status.ShouldBe(PublishStatus.Unconfirmed);
        fixture.X.Faults.Clear();
        return fixture;
    }

    private static void Lose(TwitterFixture fixture) =>
        fixture.X.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.ResetAfterTaken, Method = "POST", PathPattern = "/2/tweets" });

    private static void AddNewer(TwitterFixture fixture, int count)
    {
        for (int i = 0; i < count; i++)
        {
            fixture.X.AddTweet(fixture.X.DefaultUser, $"Newer {i}");
        }
    }
}
