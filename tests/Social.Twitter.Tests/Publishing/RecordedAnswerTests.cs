namespace Social.Twitter.Tests.Publishing;

/// <summary>Answers that X really gave, byte for byte.</summary>
public sealed class RecordedAnswerTests
{
    private static readonly Dictionary<string, string> Headers = new()
    {
        ["x-rate-limit-limit"] = "1500", ["x-rate-limit-remaining"] = "1498", ["x-rate-limit-reset"] = "4102444800",
    };

    [Fact]
    public async Task A_delete_is_read()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();
        fixture.X.Answer("DELETE", "/2/tweets/1456012973835788293", """{"data":{"deleted":true}}""");

        await fixture.Twitter.Tweets.DeletePostAsync(fixture.Account, "1456012973835788293", TestContext.Current.CancellationToken);

        fixture.X.Requests.CountOf("DELETE", "/2/tweets/1456012973835788293").ShouldBe(1);
    }

    [Fact]
    public async Task Who_am_I_is_read()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();
        fixture.X.Answer("GET", "/2/users/me", """{"data":{"id":"1072250532645998596","name":"Tweepy Testing","username":"TweepyDev"}}""");

        TwitterUser me = await fixture.Twitter.Users.GetMeAsync(fixture.Account, TestContext.Current.CancellationToken);

        me.Id.ShouldBe("1072250532645998596");
        me.Name.ShouldBe("Tweepy Testing");
        me.Username.ShouldBe("TweepyDev");
        me.PublicMetrics.ShouldBeNull();
    }

    [Fact]
    public async Task A_timeline_page_is_read_with_its_token_and_limits()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();
        fixture.X.Answer("GET", "/2/users/783214/tweets", """{"data":[{"edit_history_tweet_ids":["1577730467436138524"],"id":"1577730467436138524","text":"whoa, it works\n\nnow everyone can mix GIFs, videos, and images in one Tweet, available on iOS and Android https://t.co/3OQ4eGsUku https://t.co/LVVolAQPZi"},{"edit_history_tweet_ids":["1565318587736285184"],"id":"1565318587736285184","text":"if you see an edited Tweet it's because we're testing the edit button\n\nthis is happening and you'll be okay"}],"meta":{"result_count":2,"newest_id":"1577730467436138524","oldest_id":"1565318587736285184","next_token":"7140dibdnow9c7btw4232poeq0wapgnwgwqwvuwn3peex"}}""", headers: Headers);

        SocialPage<Tweet> page = await fixture.Twitter.Timelines.ListTweets(fixture.Account, "783214").AsPages(cancellationToken: TestContext.Current.CancellationToken).FirstAsync(TestContext.Current.CancellationToken);

        page.Items.Select(t => t.Id).ShouldBe(["1577730467436138524", "1565318587736285184"]);
        page.Items[0].EditHistoryIds.ShouldBe(["1577730467436138524"]);
        page.Items[1].Text!.ShouldStartWith("if you see an edited Tweet it's because we're testing");
        page.ContinuationToken.ShouldBe("7140dibdnow9c7btw4232poeq0wapgnwgwqwvuwn3peex");
        page.RateLimits.ShouldContain(l => l.Limit == 1500 && l.Remaining == 1498);
    }

    [Fact]
    public async Task Hiding_liking_and_reposting_are_read()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();
        CancellationToken ct = TestContext.Current.CancellationToken;
        string me = fixture.Account.Id;
        fixture.X.Answer("PUT", "/2/tweets/1344794616005066752/hidden", """{"data":{"hidden":true}}""");
        fixture.X.Answer("POST", $"/2/users/{me}/likes", """{"data":{"liked":true}}""");
        fixture.X.Answer("DELETE", $"/2/users/{me}/likes/1293593516040269825", """{"data":{"liked":false}}""");
        fixture.X.Answer("POST", $"/2/users/{me}/retweets", """{"data":{"retweeted":true}}""");
        fixture.X.Answer("DELETE", $"/2/users/{me}/retweets/1415348607813832708", """{"data":{"retweeted":false}}""");

        (await fixture.Twitter.Replies.HideAsync(fixture.Account, "1344794616005066752", true, ct)).ShouldBeTrue();
        (await fixture.Twitter.Likes.LikeAsync(fixture.Account, "1293593516040269825", ct)).ShouldBeTrue();
        (await fixture.Twitter.Likes.UnlikeAsync(fixture.Account, "1293593516040269825", ct)).ShouldBeFalse();
        (await fixture.Twitter.Reposts.RepostAsync(fixture.Account, "1415348607813832708", cancellationToken: ct)).Status.ShouldBe(PublishStatus.Published);
        await fixture.Twitter.Reposts.UndoRepostAsync(fixture.Account, "1415348607813832708", ct);

        fixture.X.Requests.Of("PUT", "/2/tweets/1344794616005066752/hidden").ShouldHaveSingleItem().BodyText.ShouldBe("""{"hidden":true}""");
        fixture.X.Requests.Of("POST", $"/2/users/{me}/likes").ShouldHaveSingleItem().BodyText.ShouldBe("""{"tweet_id":"1293593516040269825"}""");
        fixture.X.Requests.Of("POST", $"/2/users/{me}/retweets").ShouldHaveSingleItem().BodyText.ShouldBe("""{"tweet_id":"1415348607813832708"}""");
    }

    [Fact]
    public async Task A_partial_lookup_gives_what_is_there_and_says_why_the_rest_is_not()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();
        fixture.X.Answer("GET", "/2/tweets", """{"data":[{"id":"123","text":"Hello"}],"errors":[{"resource_id":"456","resource_type":"tweet","title":"Not Found Error","detail":"Could not find tweet with id: [456].","type":"https://api.x.com/2/problems/resource-not-found"}]}""");

        TwitterLookup<Tweet> lookup = await fixture.Twitter.Tweets.GetManyAsync(fixture.Account, ["456", "123"], cancellationToken: TestContext.Current.CancellationToken);

        lookup.Found.ShouldHaveSingleItem().Text.ShouldBe("Hello");
        lookup.Missing.ShouldBe([new TwitterLookupProblem("456", SocialErrorCode.NotFound, "Could not find tweet with id: [456].")]);
        lookup.Problems.ShouldBeEmpty();
    }
}
