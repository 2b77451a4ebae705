namespace Social.Testing.Tests.Twitter;

public sealed class EngagementTests : TwitterTestBase
{
    private string Me => Twitter.DefaultUser.Id;

    [Fact]
    public async Task Example_5_likes_reposts_and_bookmarks_answer_exactly()
    {
        var tweet = Twitter.AddTweet(Twitter.AddUser("other"), "nice");
        var body = $$"""{"tweet_id": "{{tweet.Id}}"}""";

        (await Post($"/2/users/{Me}/likes", body)).Body.ShouldBe("""{"data":{"liked":true}}""");
        (await Post($"/2/users/{Me}/retweets", body)).Body.ShouldBe("""{"data":{"retweeted":true}}""");
        (await Post($"/2/users/{Me}/bookmarks", body)).Body.ShouldBe("""{"data":{"bookmarked":true}}""");
        var metrics = (await Get($"/2/tweets/{tweet.Id}?tweet.fields=public_metrics")).Json["data"]!["public_metrics"]!;
        metrics.ToJsonString().ShouldBe("""{"retweet_count":1,"reply_count":0,"like_count":1,"quote_count":0,"bookmark_count":1,"impression_count":0}""");
        (await Get($"/2/tweets/{tweet.Id}/retweeted_by")).Json["data"]![0]!["id"]!.GetValue<string>().ShouldBe(Me);
        (await Get($"/2/tweets/{tweet.Id}/liking_users")).Json["data"]![0]!["id"]!.GetValue<string>().ShouldBe(Me);
        (await Get($"/2/users/{Me}/liked_tweets")).Json["data"]![0]!["id"]!.GetValue<string>().ShouldBe(tweet.Id);
        (await Get($"/2/users/{Me}/bookmarks")).Json["data"]![0]!["id"]!.GetValue<string>().ShouldBe(tweet.Id);
        (await Get($"/2/users/{Me}/tweets")).Json["data"]![0]!["text"]!.GetValue<string>().ShouldBe("RT @other: nice");

        (await Delete($"/2/users/{Me}/likes/{tweet.Id}")).Body.ShouldBe("""{"data":{"liked":false}}""");
        (await Delete($"/2/users/{Me}/retweets/{tweet.Id}")).Body.ShouldBe("""{"data":{"retweeted":false}}""");
        (await Delete($"/2/users/{Me}/bookmarks/{tweet.Id}")).Body.ShouldBe("""{"data":{"bookmarked":false}}""");
        Twitter.Tweets.ShouldHaveSingleItem().LikedBy.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_user_of_the_path_must_be_the_caller()
    {
        var other = Twitter.AddUser("other");
        var tweet = Twitter.AddTweet(other, "nice");

        var answer = await Post($"/2/users/{other.Id}/likes", $$"""{"tweet_id":"{{tweet.Id}}"}""");

        answer.Status.ShouldBe(400);
        answer.Json["errors"]![0]!["message"]!.GetValue<string>().ShouldContain("must be the same as the authenticating user");
    }

    [Fact]
    public async Task A_like_is_idempotent_and_a_repost_is_not()
    {
        var body = $$"""{"tweet_id":"{{Twitter.AddTweet(Twitter.AddUser("other"), "nice").Id}}"}""";

        await Post($"/2/users/{Me}/likes", body);
        (await Post($"/2/users/{Me}/likes", body)).Status.ShouldBe(200);
        await Post($"/2/users/{Me}/retweets", body);
        (await Post($"/2/users/{Me}/retweets", body)).Status.ShouldBe(400);
        (await Post($"/2/users/{Me}/likes", """{"tweet_id":"1"}""")).Status.ShouldBe(400);
    }

    [Fact]
    public async Task Self_serve_has_no_likes_and_no_follows()
    {
        Twitter.Options.SelfServeRestrictions = true;
        var other = Twitter.AddUser("other");

        (await Post($"/2/users/{Me}/likes", $$"""{"tweet_id":"{{Twitter.AddTweet(other, "nice").Id}}"}""")).Status.ShouldBe(403);
        (await Post($"/2/users/{Me}/following", $$"""{"target_user_id":"{{other.Id}}"}""")).Status.ShouldBe(403);
    }
}
