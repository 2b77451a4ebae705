using Social.Testing;

namespace Social.Twitter.Tests.Publishing;

public sealed class ThreadTests
{
    private static readonly Post[] Parts = [new Post { Text = "One" }, new Post { Text = "Two" }, new Post { Text = "Three" }];

    [Fact]
    public async Task Each_part_answers_the_one_before()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();

        ThreadResult result = await fixture.Twitter.Threads.PublishThreadAsync(fixture.Account, Parts);

        result.IsComplete.ShouldBeTrue();
        IReadOnlyList<EmulatedTweet> tweets = [.. fixture.X.Tweets.OrderBy(t => ulong.Parse(t.Id))];
        tweets.Count.ShouldBe(3);
        tweets[1].ReplyTo!.Id.ShouldBe(tweets[0].Id);
        tweets[2].ReplyTo!.Id.ShouldBe(tweets[1].Id);
    }

    [Fact]
    public async Task A_failed_part_tells_what_is_there_and_the_same_key_goes_on_after_it()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();
        fixture.X.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.Custom, Method = "POST", PathPattern = "/2/tweets", Skip = 1, StatusCode = 403, Body = """{"title":"Forbidden","status":403,"detail":"Forbidden","type":"about:blank"}"""u8.ToArray() });

        SocialThreadException error = await Should.ThrowAsync<SocialThreadException>(() => fixture.Twitter.Threads.PublishThreadAsync(fixture.Account, Parts));
        error.Partial.Parts.Count.ShouldBe(1);
        ThreadResult result = await fixture.Twitter.Threads.PublishThreadAsync(fixture.Account, Parts, new PublishOptions { IdempotencyKey = error.IdempotencyKey });

        result.IsComplete.ShouldBeTrue();
        fixture.X.Tweets.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Every_part_is_checked_before_the_first_is_sent()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();

        SocialValidationException error = await Should.ThrowAsync<SocialValidationException>(
            () => fixture.Twitter.Threads.PublishThreadAsync(fixture.Account, [Parts[0], new Post { Text = new string('a', 281) }]));

        error.Problems.ShouldHaveSingleItem().Member.ShouldBe("Parts[1].Text");
        fixture.X.Requests.ShouldBeEmpty();
    }
}
