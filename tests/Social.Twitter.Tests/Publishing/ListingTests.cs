using Social.Testing;

namespace Social.Twitter.Tests.Publishing;

public sealed class ListingTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_timeline_of_nobody_is_an_error_and_not_an_empty_list()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();

        SocialApiException e = await Should.ThrowAsync<SocialApiException>(async () => await fixture.Twitter.Timelines.ListTweets(fixture.Account, "404").ToListAsync(Ct));

        e.Code.ShouldBe(SocialErrorCode.NotFound);
    }

    [Fact]
    public async Task Pages_are_followed_to_the_end_over_an_empty_one_and_problems_are_kept()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();
        fixture.X.Answer("GET", "/2/users/5/tweets", """{"data":[{"id":"3","text":"c"}],"meta":{"result_count":1,"next_token":"t1"}}""");
        fixture.X.Answer("GET", "/2/users/5/tweets", """{"meta":{"result_count":0,"next_token":"t2"},"errors":[{"detail":"One is hidden."}]}""");
        fixture.X.Answer("GET", "/2/users/5/tweets", """{"data":[{"id":"1","text":"a"}],"meta":{"result_count":1}}""");

        List<SocialPage<Tweet>> pages = await fixture.Twitter.Timelines.ListTweets(fixture.Account, "5").AsPages(cancellationToken: Ct).ToListAsync(Ct);

        pages.SelectMany(p => p.Items).Select(t => t.Id).ShouldBe(["3", "1"]);
        pages[1].Problems.ShouldBe(["One is hidden."]);
        pages[2].ContinuationToken.ShouldBeNull();
        fixture.X.Requests.Of("GET", "/2/users/5/tweets").Select(r => r.Query.Split("pagination_token=").Skip(1).FirstOrDefault()).ShouldBe([null, "t1", "t2"]);
    }

    [Theory]
    [InlineData(1, 5)]
    [InlineData(50, 50)]
    [InlineData(1000, 100)]
    public async Task A_wished_page_size_is_kept_within_the_endpoints_bounds(int wished, int sent)
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();

        await fixture.Twitter.Timelines.ListTweets(fixture.Account, fixture.Account.Id).AsPages(pageSizeHint: wished, cancellationToken: Ct).FirstAsync(Ct);

        fixture.X.Requests.Of("GET", $"/2/users/{fixture.Account.Id}/tweets").ShouldHaveSingleItem().Query.ShouldContain($"max_results={sent}");
    }

    [Fact]
    public async Task A_token_goes_on_where_another_listing_stopped()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();
        List<string> ids = [.. Enumerable.Range(0, 12).Select(i => fixture.X.AddTweet(fixture.X.DefaultUser, $"post {i}").Id)];
        ids.Reverse();
        IPostReader reader = (await fixture.Social.FindAsync<IPostReader>(fixture.Account, Ct))!;

        SocialPage<PublishedPost> first = await reader.ListPosts(fixture.Account).AsPages(pageSizeHint: 5, cancellationToken: Ct).FirstAsync(Ct);
        List<SocialPage<PublishedPost>> rest = await reader.ListPosts(fixture.Account).AsPages(first.ContinuationToken, 5, Ct).ToListAsync(Ct);

        first.Items.Concat(rest.SelectMany(p => p.Items)).Select(p => p.Reference.Id).ShouldBe(ids);
    }

    [Fact]
    public async Task Replies_and_reposts_can_be_left_out_and_mentions_and_home_are_listed()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();
        EmulatedTwitterUser other = fixture.X.AddUser("other");
        EmulatedTweet foreign = fixture.X.AddTweet(other, "hello @emulated");
        EmulatedTweet own = fixture.X.AddTweet(fixture.X.DefaultUser, "own");
        fixture.X.AddTweet(fixture.X.DefaultUser, "reply", replyTo: foreign);
        await fixture.Twitter.Reposts.RepostAsync(fixture.Account, foreign.Id, cancellationToken: Ct);
        await fixture.Twitter.Users.FollowAsync(fixture.Account, other.Id, Ct);
        TweetTimelineQuery plain = new() { ExcludeReplies = true, ExcludeRetweets = true };

        (await fixture.Twitter.Timelines.ListTweets(fixture.Account, fixture.Account.Id, plain).ToListAsync(Ct)).ShouldHaveSingleItem().Id.ShouldBe(own.Id);
        (await fixture.Twitter.Timelines.ListMentions(fixture.Account, fixture.Account.Id).ToListAsync(Ct)).ShouldHaveSingleItem().Id.ShouldBe(foreign.Id);
        (await fixture.Twitter.Timelines.ListHome(fixture.Account).ToListAsync(Ct)).Count.ShouldBe(4);
        (await fixture.Twitter.Reposts.ListReposters(fixture.Account, foreign.Id).ToListAsync(Ct)).ShouldHaveSingleItem().Id.ShouldBe(fixture.Account.Id);
        Should.Throw<SocialValidationException>(() => fixture.Twitter.Timelines.ListMentions(fixture.Account, fixture.Account.Id, plain));
    }

    [Fact]
    public async Task Reposting_again_is_one_repost()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();
        fixture.X.Options.PostNames = true;
        EmulatedTweet foreign = fixture.X.AddTweet(fixture.X.AddUser("other"), "hello");

        PublishResult first = await fixture.Twitter.Reposts.RepostAsync(fixture.Account, foreign.Id, cancellationToken: Ct);
        PublishResult again = await fixture.Twitter.Reposts.RepostAsync(fixture.Account, foreign.Id, cancellationToken: Ct);

        first.Reference!.Id.ShouldBe(fixture.X.Tweets[^1].Id);
        again.Status.ShouldBe(PublishStatus.Published);
        fixture.X.Tweets.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Search_finds_and_refuses_bad_queries_before_they_are_sent()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();
        EmulatedTweet tweet = fixture.X.AddTweet(fixture.X.DefaultUser, "a needle");
        fixture.X.AddTweet(fixture.X.DefaultUser, "another needle", replyTo: tweet);
        ISearch search = (await fixture.Social.FindAsync<ISearch>(fixture.Account, Ct))!;

        (await search.SearchPosts(fixture.Account, "needle", new PostQuery { IncludeReplies = false }).ToListAsync(Ct)).ShouldHaveSingleItem().Reference.Id.ShouldBe(tweet.Id);
        SocialValidationException e = Should.Throw<SocialValidationException>(() => search.SearchPosts(fixture.Account, new string('x', 513)));

        e.Problems.ShouldHaveSingleItem().Limit.ShouldBe("512");
        e.Problems[0].Actual.ShouldBe("513");
        fixture.X.Requests.CountOf("GET", "/2/tweets/search/recent").ShouldBe(1);
    }

    [Fact]
    public async Task Counts_are_read_in_both_spellings()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();
        await fixture.ConnectAppAsync();
        fixture.X.AddTweet(fixture.X.DefaultUser, "a needle");
        TweetSearchQuery query = new() { Query = "needle" };

        TweetCounts counts = await fixture.Twitter.Search.CountRecentAsync(fixture.Account, query, "day", Ct);
        fixture.X.Answer("GET", "/2/tweets/counts/recent", """{"data":[{"start":"2026-01-01T00:00:00.000Z","end":"2026-01-02T00:00:00.000Z","post_count":3}],"meta":{"total_post_count":3}}""");
        TweetCounts renamed = await fixture.Twitter.Search.CountRecentAsync(fixture.Account, query, "day", Ct);

        counts.Total.ShouldBe(1);
        counts.Steps.Sum(s => s.Count).ShouldBe(1);
        renamed.ShouldSatisfyAllConditions(r => r.Total.ShouldBe(3), r => r.Steps.ShouldHaveSingleItem().Count.ShouldBe(3));
    }
}
