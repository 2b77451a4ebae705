namespace Social.Testing.Tests.Twitter;

public sealed class TweetTests : TwitterTestBase
{
    private const string Duplicate = """{"title":"Forbidden","type":"about:blank","status":403,"detail":"You are not allowed to create a Tweet with duplicate content."}""";

    [Fact]
    public async Task Example_1_a_post_is_created_with_201_location_and_limits()
    {
        var answer = await Post("/2/tweets", """{"text": "Test Tweet"}""");

        answer.Status.ShouldBe(201);
        var tweet = Twitter.Tweets.ShouldHaveSingleItem();
        answer.Body.ShouldBe($$$"""{"data":{"edit_history_tweet_ids":["{{{tweet.Id}}}"],"id":"{{{tweet.Id}}}","text":"Test Tweet"}}""");
        answer.Header("location").ShouldBe(new Uri(Twitter.BaseAddress, "/2/tweets/" + tweet.Id).AbsoluteUri);
        answer.Header("content-type").ShouldBe("application/json; charset=utf-8");
        answer.Header("x-access-level").ShouldBe("read-write");
        answer.Header("x-rate-limit-limit").ShouldBe("100");
        answer.Header("x-rate-limit-remaining").ShouldBe("99");
        answer.Header("x-app-limit-24hour-remaining").ShouldBe("9999");
        answer.Header("api-version").ShouldBe("2.164");
        answer.Header("date").ShouldEndWith(" UTC");
        Twitter.Requests.CountOf("POST", "/2/tweets").ShouldBe(1);
        Twitter.Requests.Single().IsTaken.ShouldBeTrue();
        Twitter.Requests.Single().BodyText.ShouldBe("""{"text": "Test Tweet"}""");
    }

    [Fact]
    public async Task Example_2_a_post_is_deleted_and_a_second_delete_finds_nothing()
    {
        var tweet = Twitter.AddTweet(Twitter.DefaultUser, "going");

        var answer = await Delete("/2/tweets/" + tweet.Id);

        answer.Body.ShouldBe("""{"data":{"deleted":true}}""");
        answer.Status.ShouldBe(200);
        Twitter.Tweets.ShouldBeEmpty();
        (await Delete("/2/tweets/" + tweet.Id)).Status.ShouldBe(404);
    }

    [Fact]
    public async Task A_post_of_another_user_cannot_be_deleted()
    {
        var tweet = Twitter.AddTweet(Twitter.AddUser("other"), "mine");

        (await Delete("/2/tweets/" + tweet.Id)).Status.ShouldBe(403);
        Twitter.Tweets.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Example_5_the_author_of_a_conversation_hides_a_reply()
    {
        var mine = Twitter.AddTweet(Twitter.DefaultUser, "question");
        var reply = Twitter.AddTweet(Twitter.AddUser("other"), "answer", replyTo: mine);

        (await Put($"/2/tweets/{reply.Id}/hidden", """{"hidden": true}""")).Body.ShouldBe("""{"data":{"hidden":true}}""");
        reply.IsHidden.ShouldBeTrue();
    }

    [Fact]
    public async Task Example_6_a_community_post_echoes_its_community()
    {
        var answer = await Post("/2/tweets", """{"text": "Test tweet in community", "community_id": "123456789"}""");

        answer.Json["data"]!["community_id"]!.GetValue<string>().ShouldBe("123456789");
    }

    [Fact]
    public async Task Example_14_the_same_text_again_is_a_duplicate()
    {
        (await Post("/2/tweets", """{"text":"same text again"}""")).Status.ShouldBe(201);

        var answer = await Post("/2/tweets", """{"text":"same text again"}""");

        answer.Status.ShouldBe(403);
        answer.Body.ShouldBe(Duplicate);
        answer.Header("x-rate-limit-limit").ShouldBe("100");
        Twitter.Tweets.Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_same_text_is_no_duplicate_once_the_first_is_deleted_or_old()
    {
        await Post("/2/tweets", """{"text":"again"}""");
        await Delete("/2/tweets/" + Twitter.Tweets[0].Id);
        (await Post("/2/tweets", """{"text":"again"}""")).Status.ShouldBe(201);
        Twitter.Clock.Advance(TimeSpan.FromMinutes(31));
        (await Post("/2/tweets", """{"text":"again"}""")).Status.ShouldBe(201);
    }

    [Fact]
    public async Task Example_15_without_credits_every_call_is_402()
    {
        Twitter.Options.CreditsDepleted = true;

        var answer = await Post("/2/tweets", """{"text":"x"}""");

        answer.Status.ShouldBe(402);
        answer.Json["title"]!.GetValue<string>().ShouldBe("CreditsDepleted");
    }

    [Fact]
    public async Task Text_comes_back_with_short_links_and_escaped()
    {
        var answer = await Post("/2/tweets", """{"text":"a < b & c > d https://example.com/path?x=1 end"}""");

        answer.Json["data"]!["text"]!.GetValue<string>().ShouldMatch("^a &lt; b &amp; c &gt; d https://t\\.co/[A-Za-z0-9]{10} end$");
    }

    [Theory]
    [InlineData("""{"text":"x","surprise":1}""", "$.surprise: is not defined in the schema and the schema does not allow additional properties")]
    [InlineData("""{}""", "$.text: is missing but it is required")]
    [InlineData("""{"text":5}""", "$.text: integer found, string expected")]
    [InlineData("""{"text":"x","reply":{}}""", "$.reply.in_reply_to_tweet_id: is missing but it is required")]
    [InlineData("""{"text":"x","reply_settings":"everyone"}""", "$.reply_settings: does not have a value in the enumeration [following, mentionedUsers, subscribers, verified]")]
    [InlineData("""{"text":"x","poll":{"options":["a"],"duration_minutes":5}}""", "$.poll.options: there must be a minimum of 2 items in the array")]
    [InlineData("""{"text":"x","poll":{"options":["a","12345678901234567890123456"],"duration_minutes":5}}""", "$.poll.options[1]: may only be 25 characters long")]
    [InlineData("""{"text":"x","poll":{"options":["a","b"],"duration_minutes":4}}""", "$.poll.duration_minutes: must have a minimum value of 5")]
    [InlineData("""{"text":"x","poll":{"options":["a","b"],"duration_minutes":10081}}""", "$.poll.duration_minutes: must have a maximum value of 10080")]
    [InlineData("""{"text":"x","media":{"media_ids":[]}}""", "$.media.media_ids: there must be a minimum of 1 items in the array")]
    [InlineData("""{"text":"x","media":{"media_ids":["1","2","3","4","5"]}}""", "$.media.media_ids: there must be a maximum of 4 items in the array")]
    [InlineData("""{"text":"x","media":{"media_ids":["99"]}}""", "Your media IDs are invalid.")]
    [InlineData("""{"text":"x","quote_tweet_id":"abc"}""", "$.quote_tweet_id: does not match the regex pattern ^[0-9]{1,19}$")]
    [InlineData("""{"text":"x","quote_tweet_id":"5"}""", "The quoted Tweet does not exist or is not visible to you.")]
    [InlineData("""{"text":"x","quote_tweet_id":"5","poll":{"options":["a","b"],"duration_minutes":5}}""", "$: the members [poll, quote_tweet_id] are mutually exclusive")]
    [InlineData("""{"text":"x","nullcast":"yes"}""", "$.nullcast: string found, boolean expected")]
    [InlineData("""{"text":""", "The request body is not valid JSON.")]
    public async Task A_wrong_body_is_an_invalid_request(string body, string message)
    {
        var answer = await Post("/2/tweets", body);

        answer.Status.ShouldBe(400);
        answer.Json["errors"]![0]!["message"]!.GetValue<string>().ShouldBe(message);
        answer.Json["type"]!.GetValue<string>().ShouldBe("https://api.twitter.com/2/problems/invalid-request");
        Twitter.Tweets.ShouldBeEmpty();
        Twitter.Requests.Single().IsTaken.ShouldBeFalse();
    }

    [Fact]
    public async Task A_body_that_is_not_declared_as_json_is_refused()
    {
        var answer = await Send(HttpMethod.Post, "/2/tweets", new StringContent("""{"text":"x"}"""));

        answer.Status.ShouldBe(400);
        answer.Json["errors"]![0]!["message"]!.GetValue<string>().ShouldBe("Requests with bodies must have content-type of application/json.");
    }

    [Theory]
    [InlineData(280, false, 201)]
    [InlineData(281, false, 403)]
    [InlineData(25_000, true, 201)]
    [InlineData(25_001, true, 403)]
    public async Task Text_is_limited_by_weight(int length, bool premium, int status)
    {
        Twitter.DefaultUser.IsPremium = premium;

        (await Post("/2/tweets", $$"""{"text":"{{new string('a', length)}}"}""")).Status.ShouldBe(status);
    }

    [Fact]
    public async Task A_thread_keeps_its_conversation()
    {
        var first = (await Post("/2/tweets", """{"text":"1"}""")).Json["data"]!["id"]!.GetValue<string>();
        var second = (await Post("/2/tweets", $$$"""{"text":"2","reply":{"in_reply_to_tweet_id":"{{{first}}}"}}""")).Json["data"]!["id"]!.GetValue<string>();

        var read = await Get($"/2/tweets/{second}?tweet.fields=conversation_id,referenced_tweets,in_reply_to_user_id");

        read.Json["data"]!["conversation_id"]!.GetValue<string>().ShouldBe(first);
        read.Json["data"]!["in_reply_to_user_id"]!.GetValue<string>().ShouldBe(Twitter.DefaultUser.Id);
        read.Json["data"]!["referenced_tweets"]!.ToJsonString().ShouldBe($$"""[{"type":"replied_to","id":"{{first}}"}]""");
    }

    [Fact]
    public async Task A_reply_to_what_is_gone_is_forbidden()
    {
        var answer = await Post("/2/tweets", """{"text":"2","reply":{"in_reply_to_tweet_id":"1"}}""");

        answer.Status.ShouldBe(403);
        answer.Json["detail"]!.GetValue<string>().ShouldBe("You attempted to reply to a Tweet that is deleted or not visible to you.");
    }

    [Fact]
    public async Task Self_serve_replies_only_when_summoned_and_never_quotes()
    {
        Twitter.Options.SelfServeRestrictions = true;
        var other = Twitter.AddUser("other");
        var plain = Twitter.AddTweet(other, "hello all");
        var summons = Twitter.AddTweet(other, "hello @emulated");

        (await Post("/2/tweets", $$$"""{"text":"a","reply":{"in_reply_to_tweet_id":"{{{plain.Id}}}"}}""")).Status.ShouldBe(403);
        (await Post("/2/tweets", $$$"""{"text":"b","reply":{"in_reply_to_tweet_id":"{{{summons.Id}}}"}}""")).Status.ShouldBe(201);
        (await Post("/2/tweets", $$"""{"text":"c","quote_tweet_id":"{{plain.Id}}"}""")).Status.ShouldBe(403);
        (await Post("/2/tweets", """{"text":"$A and $B"}""")).Status.ShouldBe(403);
    }

    [Fact]
    public async Task An_edit_makes_a_new_id_within_the_window_for_premium_authors_only()
    {
        var first = (await Post("/2/tweets", """{"text":"typo"}""")).Json["data"]!["id"]!.GetValue<string>();
        var edit = $$$"""{"text":"fixed","edit_options":{"previous_post_id":"{{{first}}}"}}""";
        (await Post("/2/tweets", edit)).Status.ShouldBe(403);

        Twitter.DefaultUser.IsPremium = true;
        var answer = await Post("/2/tweets", edit);

        var second = answer.Json["data"]!["id"]!.GetValue<string>();
        second.ShouldNotBe(first);
        answer.Json["data"]!["edit_history_tweet_ids"]!.ToJsonString().ShouldBe($$"""["{{first}}","{{second}}"]""");
        Twitter.Clock.Advance(TimeSpan.FromMinutes(61));
        (await Post("/2/tweets", $$$"""{"text":"late","edit_options":{"previous_post_id":"{{{second}}}"}}""")).Status.ShouldBe(403);
    }
}
