using Social.Testing;

namespace Social.Twitter.Tests.Publishing;

public sealed class ReadTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_post_that_is_not_there_is_null()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();
        IPostReader reader = (await fixture.Social.FindAsync<IPostReader>(fixture.Account, Ct))!;

        (await fixture.Twitter.Tweets.GetAsync(fixture.Account, "404", cancellationToken: Ct)).ShouldBeNull();
        (await reader.GetPostAsync(fixture.Account, "404", Ct)).ShouldBeNull();

        fixture.X.Answer("GET", "/2/tweets/405", string.Empty, 404);
        (await reader.GetPostAsync(fixture.Account, "405", Ct)).ShouldBeNull();
    }

    [Fact]
    public async Task An_answer_with_another_error_and_no_data_throws_it()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();
        fixture.X.Answer("GET", "/2/tweets/7", """{"errors":[{"title":"Field Authorization Error","detail":"No.","type":"https://api.twitter.com/2/problems/not-authorized-for-field"}]}""");

        SocialPermissionException e = await Should.ThrowAsync<SocialPermissionException>(() => fixture.Twitter.Tweets.GetAsync(fixture.Account, "7", cancellationToken: Ct));

        e.Status.ShouldBe(200);
        e.PlatformCode.ShouldBe("not-authorized-for-field");
        e.Account.ShouldBe(fixture.Account);
    }

    [Fact]
    public async Task A_refused_token_asks_to_reconnect()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();
        fixture.X.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.RevokedToken, Times = null });

        SocialException e = await Should.ThrowAsync<SocialAuthenticationException>(() => fixture.Twitter.Tweets.GetAsync(fixture.Account, "1", cancellationToken: Ct));

        e.Remedy.ShouldBe(Remedy.Reconnect);
    }

    [Fact]
    public async Task More_than_a_hundred_ids_go_in_batches_and_keep_their_order()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();
        List<string> ids = [.. Enumerable.Range(0, 205).Select(i => fixture.X.AddTweet(fixture.X.DefaultUser, $"post {i}").Id)];
        ids.Insert(150, "404");

        TwitterLookup<Tweet> lookup = await fixture.Twitter.Tweets.GetManyAsync(fixture.Account, ids, TweetFields.Minimal, Ct);

        lookup.Found.Select(t => t.Id).ShouldBe(ids.Where(i => i != "404"));
        lookup.Missing.ShouldHaveSingleItem().Id.ShouldBe("404");
        fixture.X.Requests.CountOf("GET", "/2/tweets").ShouldBe(3);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Both_spellings_read_the_same(bool postNames)
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();
        fixture.X.Options.PostNames = postNames;
        EmulatedTwitterUser other = fixture.X.AddUser("other");
        EmulatedTweet first = fixture.X.AddTweet(other, new string('a', 200) + " & " + new string('b', 200));
        EmulatedTweet reply = fixture.X.AddTweet(fixture.X.DefaultUser, "answer", replyTo: first);
        await fixture.Twitter.Reposts.RepostAsync(fixture.Account, first.Id, cancellationToken: Ct);

        Tweet tweet = (await fixture.Twitter.Tweets.GetAsync(fixture.Account, first.Id, cancellationToken: Ct))!;
        Tweet answer = (await fixture.Twitter.Tweets.GetAsync(fixture.Account, reply.Id, cancellationToken: Ct))!;
        TwitterUser author = (await fixture.Twitter.Users.GetAsync(fixture.Account, fixture.Account.Id, Ct))!;

        tweet.NoteText!.ShouldContain("&amp;");
        tweet.EditHistoryIds.ShouldBe([first.Id]);
        tweet.PublicMetrics!.RetweetCount.ShouldBe(1);
        tweet.Author!.Username.ShouldBe("other");
        tweet.CreatedAt!.Value.Offset.ShouldBe(TimeSpan.Zero);
        answer.ReferenceOf("replied_to")!.Tweet!.Author!.Username.ShouldBe("other");
        author.PublicMetrics!.TweetCount.ShouldBe(2);
        author.MostRecentTweetId.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_common_post_has_its_whole_text_unescaped()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();
        string text = string.Concat(Enumerable.Repeat("Tom & Jerry <3 ", 30)).TrimEnd();
        EmulatedTweet long_ = fixture.X.AddTweet(fixture.X.DefaultUser, text);
        IPostReader reader = (await fixture.Social.FindAsync<IPostReader>(fixture.Account, Ct))!;

        PublishedPost post = (await reader.GetPostAsync(fixture.Account, long_.Id, Ct))!;

        post.Text.ShouldBe(text);
        post.Reference.Account.ShouldBe(fixture.Account);
        post.Reference.Url!.AbsolutePath.ShouldBe($"/{fixture.X.DefaultUser.Username}/status/{long_.Id}");
        post.Metrics.ShouldContain(m => m.Name == MetricName.Reposts && m.NativeName == "retweet_count" && m.Value == 0);
    }

    [Fact]
    public async Task Media_comes_with_its_words_and_what_is_unknown_stays_reachable()
    {
        await using TwitterFixture fixture = await TwitterFixture.StartAsync();
        fixture.X.Answer("GET", "/2/tweets/9", """
            {"data":{"id":"9","text":"x","author_id":"5","mood":"blue","reply_settings":"aliens","attachments":{"media_keys":["13_1","3_2"]},"referenced_posts":[{"type":"echoed","id":"8"}]},
            "includes":{"media":[{"media_key":"13_1","type":"hologram","duration_ms":1500,"alt_text":"A cat","glow":1,"variants":[{"bit_rate":1,"content_type":"video/mp4","url":"https://v/1"},{"content_type":"application/x-mpegURL","url":"https://v/2"}]}]},"novelty":true}
            """);
        fixture.X.Answer("GET", "/2/tweets/9", """{"data":{"id":"9","text":"x","attachments":{"media_keys":["13_1"]}},"includes":{"media":[{"media_key":"13_1","type":"hologram","variants":[{"bit_rate":5,"url":"https://v/1"}]}]}}""");
        IPostReader reader = (await fixture.Social.FindAsync<IPostReader>(fixture.Account, Ct))!;

        Tweet tweet = (await fixture.Twitter.Tweets.GetAsync(fixture.Account, "9", cancellationToken: Ct))!;
        PublishedPost post = (await reader.GetPostAsync(fixture.Account, "9", Ct))!;

        tweet.More["mood"].GetString().ShouldBe("blue");
        tweet.ReplySettings.ShouldBe("aliens");
        tweet.References.ShouldBe([new TweetReference("echoed", "8")]);
        tweet.Media.Select(m => m.MediaKey).ShouldBe(["13_1", "3_2"]);
        tweet.Media[0].Duration.ShouldBe(TimeSpan.FromSeconds(1.5));
        tweet.Media[0].AltText.ShouldBe("A cat");
        tweet.Media[0].Variants.Count.ShouldBe(2);
        tweet.Media[0].More["glow"].GetInt32().ShouldBe(1);
        post.Media.ShouldHaveSingleItem().Kind.Value.ShouldBe("hologram");
        post.Media[0].Url.ShouldBe(new Uri("https://v/1"));
    }
}
