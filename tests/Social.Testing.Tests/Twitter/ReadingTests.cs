namespace Social.Testing.Tests.Twitter;

public sealed class ReadingTests : TwitterTestBase
{
    [Fact]
    public async Task Example_3_who_am_i()
    {
        var answer = await Get("/2/users/me");

        answer.Body.ShouldBe($$$"""{"data":{"id":"{{{Twitter.DefaultUser.Id}}}","name":"Emulated User","username":"emulated"}}""");
        answer.Header("x-rate-limit-limit").ShouldBe("75");
        answer.Header("x-rate-limit-remaining").ShouldBe("74");
    }

    [Fact]
    public async Task Example_4_a_timeline_is_paged_newest_first_with_default_fields()
    {
        var ids = Enumerable.Range(0, 12).Select(i => Twitter.AddTweet(Twitter.DefaultUser, "post " + i).Id).Reverse().ToList();
        var path = $"/2/users/{Twitter.DefaultUser.Id}/tweets?max_results=5";
        var bearer = Twitter.IssueAppBearer();

        var first = await Get(path, bearer);
        var second = await Get(path + "&pagination_token=" + first.Json["meta"]!["next_token"], bearer);
        var third = await Get(path + "&pagination_token=" + second.Json["meta"]!["next_token"], bearer);
        var back = await Get(path + "&pagination_token=" + third.Json["meta"]!["previous_token"], bearer);

        first.Header("x-access-level").ShouldBe("read");
        first.Json["data"]![0]!.ToJsonString().ShouldBe($$"""{"edit_history_tweet_ids":["{{ids[0]}}"],"id":"{{ids[0]}}","text":"post 11"}""");
        first.Json["meta"]!["newest_id"]!.GetValue<string>().ShouldBe(ids[0]);
        first.Json["meta"]!["oldest_id"]!.GetValue<string>().ShouldBe(ids[4]);
        Ids(second).ShouldBe(ids[5..10]);
        Ids(third).ShouldBe(ids[10..]);
        third.Json["meta"]!["next_token"].ShouldBeNull();
        Ids(back).ShouldBe(ids[5..10]);
    }

    [Fact]
    public async Task An_empty_timeline_has_a_count_and_no_data()
    {
        var answer = await Get($"/2/users/{Twitter.DefaultUser.Id}/tweets");

        answer.Body.ShouldBe("""{"meta":{"result_count":0}}""");
    }

    [Fact]
    public async Task A_timeline_honours_ids_times_and_exclusions()
    {
        var user = Twitter.DefaultUser;
        var now = Twitter.Clock.GetUtcNow();
        var old = Twitter.AddTweet(user, "old", now.AddDays(-3));
        var middle = Twitter.AddTweet(user, "middle", now.AddDays(-2));
        var reply = Twitter.AddTweet(user, "reply", now.AddDays(-1), middle);
        var path = $"/2/users/{user.Id}/tweets?";

        Ids(await Get(path + "since_id=" + old.Id)).ShouldBe([reply.Id, middle.Id]);
        Ids(await Get(path + "until_id=" + middle.Id)).ShouldBe([old.Id]);
        Ids(await Get(path + "exclude=replies")).ShouldBe([middle.Id, old.Id]);
        Ids(await Get(path + "start_time=" + now.AddDays(-2.5).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'"))).ShouldBe([reply.Id, middle.Id]);
    }

    [Theory]
    [InlineData("/tweets?max_results=4", "The `max_results` query parameter value [4] is not between 5 and 100")]
    [InlineData("/tweets?max_results=101", "The `max_results` query parameter value [101] is not between 5 and 100")]
    [InlineData("/tweets?pagination_token=nonsense", "The `pagination_token` query parameter value [nonsense] is not valid")]
    [InlineData("/tweets?exclude=likes", "The `exclude` query parameter value [likes] is not valid")]
    [InlineData("/mentions?exclude=replies", "The query parameter [exclude] is not one of [tweet.fields,user.fields,media.fields,poll.fields,place.fields,expansions,max_results,pagination_token,since_id,until_id,start_time,end_time]")]
    [InlineData("/tweets?start_time=yesterday", "The `start_time` query parameter value [yesterday] is not a valid RFC3339 date-time")]
    public async Task A_wrong_parameter_is_an_invalid_request(string path, string message)
    {
        var answer = await Get($"/2/users/{Twitter.DefaultUser.Id}{path}");

        answer.Status.ShouldBe(400);
        answer.Json["errors"]![0]!["message"]!.GetValue<string>().ShouldBe(message);
    }

    [Fact]
    public async Task An_unknown_field_is_an_invalid_request()
    {
        var answer = await Get("/2/users/me?user.fields=shoe_size");

        answer.Json["errors"]![0]!["message"]!.GetValue<string>().ShouldStartWith("The `user.fields` query parameter value [shoe_size] is not one of [affiliation,");
    }

    [Fact]
    public async Task Example_16_lookup_reports_the_missing_beside_the_found()
    {
        var tweet = Twitter.AddTweet(Twitter.DefaultUser, "Hello");

        var answer = await Get($"/2/tweets?ids={tweet.Id},456");

        answer.Status.ShouldBe(200);
        answer.Json["data"]!.AsArray().Count.ShouldBe(1);
        var error = answer.Json["errors"]![0]!;
        error["resource_id"]!.GetValue<string>().ShouldBe("456");
        error["title"]!.GetValue<string>().ShouldBe("Not Found Error");
        error["type"]!.GetValue<string>().ShouldEndWith("/problems/resource-not-found");
        (await Get("/2/tweets/456")).Json["errors"]!.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task Expansions_fill_includes_once_each()
    {
        var other = Twitter.AddUser("other");
        var question = Twitter.AddTweet(other, "question");
        var answer1 = Twitter.AddTweet(Twitter.DefaultUser, "@other one", replyTo: question);
        var answer2 = Twitter.AddTweet(Twitter.DefaultUser, "two", replyTo: question);

        var read = await Get($"/2/tweets?ids={answer1.Id},{answer2.Id}&expansions=author_id,referenced_tweets.id,referenced_tweets.id.author_id,entities.mentions.username");

        read.Json["includes"]!["tweets"]!.AsArray().Select(t => t!["id"]!.GetValue<string>()).ShouldBe([question.Id]);
        read.Json["includes"]!["users"]!.AsArray().Select(u => u!["username"]!.GetValue<string>()).ShouldBe(["emulated", "other"], ignoreOrder: true);
        read.Json["data"]![0]!["author_id"]!.GetValue<string>().ShouldBe(Twitter.DefaultUser.Id);
        read.Json["data"]![0]!["entities"]!["mentions"]![0]!.ToJsonString().ShouldBe($$"""{"start":0,"end":6,"username":"other","id":"{{other.Id}}"}""");
    }

    [Fact]
    public async Task A_poll_and_a_long_post_are_read_back()
    {
        Twitter.DefaultUser.IsPremium = true;
        var text = string.Join(' ', Enumerable.Repeat("word", 200));
        await Post("/2/tweets", $$$"""{"text":"{{{text}}}"}""");
        await Post("/2/tweets", """{"text":"Best?","poll":{"options":["A","B"],"duration_minutes":1440}}""");

        var read = await Get($"/2/tweets?ids={Twitter.Tweets[0].Id},{Twitter.Tweets[1].Id}&tweet.fields=note_tweet&expansions=attachments.poll_ids&poll.fields=duration_minutes,voting_status");

        read.Json["data"]![0]!["note_tweet"]!["text"]!.GetValue<string>().ShouldBe(text);
        read.Json["data"]![0]!["text"]!.GetValue<string>().Length.ShouldBeLessThan(280);
        var poll = read.Json["includes"]!["polls"]![0]!;
        poll["voting_status"]!.GetValue<string>().ShouldBe("open");
        poll["options"]!.ToJsonString().ShouldBe("""[{"position":1,"label":"A","votes":0},{"position":2,"label":"B","votes":0}]""");
    }

    [Fact]
    public async Task Names_of_the_new_specification_are_understood_and_can_be_told()
    {
        var tweet = Twitter.AddTweet(Twitter.DefaultUser, "x");

        (await Get($"/2/tweets/{tweet.Id}?post.fields=public_metrics")).Json["data"]!["public_metrics"]!["retweet_count"].ShouldNotBeNull();
        Twitter.Options.PostNames = true;
        var renamed = await Get($"/2/tweets/{tweet.Id}?tweet.fields=public_metrics");
        renamed.Json["data"]!["public_metrics"]!["repost_count"].ShouldNotBeNull();
        renamed.Json["data"]!["edit_history_post_ids"].ShouldNotBeNull();
        renamed.Json["data"]!["edit_history_tweet_ids"].ShouldBeNull();
    }

    [Fact]
    public async Task Mentions_and_the_home_timeline_gather_from_others()
    {
        var other = Twitter.AddUser("other");
        var mention = Twitter.AddTweet(other, "hi @Emulated");
        Twitter.AddTweet(other, "nothing");
        var me = Twitter.DefaultUser.Id;

        Ids(await Get($"/2/users/{me}/mentions")).ShouldBe([mention.Id]);
        (await Get($"/2/users/{me}/timelines/reverse_chronological")).Json["meta"]!["result_count"]!.GetValue<int>().ShouldBe(0);
        (await Post($"/2/users/{me}/following", $$"""{"target_user_id":"{{other.Id}}"}""")).Body.ShouldBe("""{"data":{"following":true,"pending_follow":false}}""");
        Ids(await Get($"/2/users/{me}/timelines/reverse_chronological")).Count.ShouldBe(2);
        (await Get($"/2/users/{other.Id}/timelines/reverse_chronological")).Status.ShouldBe(400);
        (await Get($"/2/users/{other.Id}/followers")).Json["data"]![0]!["id"]!.GetValue<string>().ShouldBe(me);
        (await Delete($"/2/users/{me}/following/{other.Id}")).Body.ShouldBe("""{"data":{"following":false}}""");
    }

    [Fact]
    public async Task Users_are_found_by_id_name_and_search()
    {
        var other = Twitter.AddUser("Other_1", "Ada Other");

        (await Get("/2/users/by/username/other_1")).Json["data"]!["id"]!.GetValue<string>().ShouldBe(other.Id);
        (await Get("/2/users/by?usernames=other_1,nobody")).Json["errors"]![0]!["value"]!.GetValue<string>().ShouldBe("nobody");
        (await Get("/2/users?ids=" + other.Id + "&user.fields=public_metrics")).Json["data"]![0]!["public_metrics"]!["tweet_count"]!.GetValue<int>().ShouldBe(0);
        (await Get("/2/users/search?query=ada")).Json["data"]![0]!["username"]!.GetValue<string>().ShouldBe("Other_1");
        (await Get("/2/users/by/username/not-a-name")).Status.ShouldBe(400);
    }

    [Fact]
    public async Task Posts_of_a_protected_author_are_not_authorized()
    {
        var other = Twitter.AddUser("other");
        other.IsProtected = true;
        var tweet = Twitter.AddTweet(other, "secret");

        var answer = await Get("/2/tweets?ids=" + tweet.Id);

        answer.Json["data"].ShouldBeNull();
        answer.Json["errors"]![0]!["type"]!.GetValue<string>().ShouldEndWith("/not-authorized-for-resource");
    }

    [Theory]
    [InlineData("cats", 2)]
    [InlineData("cats -from:other", 1)]
    [InlineData("from:other", 1)]
    [InlineData("#Fun", 1)]
    [InlineData("@emulated", 1)]
    [InlineData("has:media", 0)]
    [InlineData("cats -is:retweet", 2)]
    [InlineData("\"cats and dogs\"", 1)]
    [InlineData("(dogs OR #fun) cats", 2)]
    [InlineData("cats -(dogs OR #fun)", 0)]
    public async Task Recent_search_understands_its_operators(string query, int count)
    {
        Twitter.AddTweet(Twitter.DefaultUser, "Cats and dogs");
        Twitter.AddTweet(Twitter.AddUser("other"), "cats #fun @emulated");
        Twitter.AddTweet(Twitter.DefaultUser, "cats of old", Twitter.Clock.GetUtcNow().AddDays(-8));

        var answer = await Get("/2/tweets/search/recent?query=" + Uri.EscapeDataString(query));

        answer.Status.ShouldBe(200);
        answer.Json["meta"]!["result_count"]!.GetValue<int>().ShouldBe(count);
    }

    [Fact]
    public async Task Recent_search_limits_its_query()
    {
        (await Get("/2/tweets/search/recent?query=" + new string('a', 513))).Status.ShouldBe(400);
        (await Get("/2/tweets/search/recent?query=a&max_results=9")).Status.ShouldBe(400);
        (await Get("/2/tweets/search/recent?query=(a")).Status.ShouldBe(400);
        (await Get("/2/tweets/search/recent?query=a&since_id=1&start_time=2026-01-01T00:00:00Z")).Json["errors"]![0]!["message"]!.GetValue<string>()
            .ShouldBe("Invalid use of 'since_id' or 'until_id' in conjunction with 'start_time' or 'end_time'.");
    }

    [Fact]
    public async Task Counts_add_up()
    {
        Twitter.AddTweet(Twitter.DefaultUser, "cats 1");
        Twitter.AddTweet(Twitter.DefaultUser, "cats 2", Twitter.Clock.GetUtcNow().AddDays(-2));

        var answer = await Get("/2/tweets/counts/recent?query=cats&granularity=day", Twitter.IssueAppBearer());

        answer.Json["meta"]!["total_tweet_count"]!.GetValue<int>().ShouldBe(2);
        answer.Json["data"]!.AsArray().Sum(d => d!["tweet_count"]!.GetValue<int>()).ShouldBe(2);
    }

    [Fact]
    public async Task An_unknown_path_is_404_and_flagged()
    {
        var answer = await Get("/2/tweetz");

        answer.Status.ShouldBe(404);
        Twitter.Requests.Unmatched.ShouldHaveSingleItem().Path.ShouldBe("/2/tweetz");
        (await Get("/1.1/statuses/update.json")).Json["errors"]![0]!["code"]!.GetValue<int>().ShouldBe(34);
    }

    private static List<string> Ids(Answer answer) => [.. answer.Json["data"]!.AsArray().Select(t => t!["id"]!.GetValue<string>())];
}
