using Social.Testing;

namespace Social.Reddit.Tests.Analytics;

/// <summary>Counters of posts, and a subreddit's traffic.</summary>
public sealed class MetricsTests
{
    [Fact]
    public async Task A_posts_counters_are_read_and_what_Reddit_does_not_tell_says_so()
    {
        await using RedditFixture fixture = await RedditFixture.StartAsync();
        EmulatedRedditSubmission post = fixture.Network.AddSubmission(fixture.Network.DefaultUser, fixture.Subreddit, "Title");
        post.BaseScore = 41;
        post.UpvoteRatio = 0.93;
        post.Awards = 2;
        fixture.Network.AddComment(fixture.Network.DefaultUser, post, "comment");
        IPostMetricsReader reader = (await fixture.Social.FindAsync<IPostMetricsReader>(fixture.Account, RedditFixture.Cancel))!;

        PostMetrics metrics = (await reader.ReadPostMetricsAsync(fixture.Account, [post.Id], cancellationToken: RedditFixture.Cancel)).ShouldHaveSingleItem();

        (metrics[RedditMetricNames.Score], metrics[RedditMetricNames.UpvoteRatio], metrics[MetricName.Replies], metrics[MetricName.Reposts], metrics[RedditMetricNames.Awards]).ShouldBe((42, 0.93, 1, 0, 2));
        MetricValue views = metrics.Values.Single(v => v.Name == MetricName.Views);
        views.Availability.ShouldBe(MetricAvailability.Unavailable);
        views.Reason.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task More_than_a_hundred_posts_are_read_in_batches_and_in_order()
    {
        await using RedditFixture fixture = await RedditFixture.StartAsync();
        string[] ids = [.. Enumerable.Range(0, 130).Select(i => fixture.Network.AddSubmission(fixture.Network.DefaultUser, fixture.Subreddit, $"Title {i}").Fullname)];

        IReadOnlyList<RedditPost> posts = await fixture.Reddit.Posts.GetManyAsync(fixture.Account, [.. ids.Reverse()], RedditFixture.Cancel);

        posts.Select(p => p.Fullname).ShouldBe(ids.Reverse());
        fixture.Network.Requests.CountOf("GET", "/api/info").ShouldBe(2);
    }

    [Fact]
    public async Task Traffic_is_the_moderators()
    {
        await using RedditFixture fixture = await RedditFixture.StartAsync();
        fixture.Answer("GET", "/r/emulated/about/traffic", """{"day":[[1587859200,20,200,3],[1587772800,10,100,1]],"hour":[[1587859200,2,20]],"month":[[1585699200,300,4000]]}""");

        RedditTraffic traffic = await fixture.Reddit.Subreddits.GetTrafficAsync(fixture.Account, "r/emulated", RedditFixture.Cancel);
        await Should.ThrowAsync<SocialApiException>(() => fixture.Reddit.Subreddits.GetTrafficAsync(fixture.Account, "r/emulated", RedditFixture.Cancel));

        traffic.Daily.Select(s => s.Name).ShouldBe([MetricName.Reach, MetricName.Views, MetricName.Follows]);
        traffic.Daily[0].Points.Select(p => p.Value).ShouldBe([10, 20]);
        traffic.Hourly.Count.ShouldBe(2);
        traffic.Monthly[1].Points.ShouldHaveSingleItem().Value.ShouldBe(4000);
    }

    [Fact]
    public async Task Who_I_am_of_a_recording_is_read()
    {
        await using RedditFixture fixture = await RedditFixture.StartAsync();
        fixture.Answer("GET", "/api/v1/me", """{"is_employee": false, "has_mail": false, "name": "PyAPITestUser2", "created": 1284640285.0, "hide_from_robots": false, "is_suspended": false, "created_utc": 1284611485.0, "has_mod_mail": false, "link_karma": 12, "in_beta": false, "comment_karma": 9, "over_18": true, "is_gold": false, "is_mod": true, "id": "4cixf", "gold_expiration": null, "inbox_count": 0, "has_verified_email": true, "gold_creddits": 0, "suspension_expiration_utc": null}""");

        RedditUser me = await fixture.Reddit.Users.GetMeAsync(fixture.Account, RedditFixture.Cancel);

        (me.Fullname, me.Name, me.PostKarma, me.CommentKarma, me.TotalKarma, me.CreatedAt).ShouldBe(("t2_4cixf", "PyAPITestUser2", 12L, 9L, 21L, DateTimeOffset.FromUnixTimeSeconds(1284611485)));
    }
}
