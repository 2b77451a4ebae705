using System.Text;
using Social.Testing;

namespace Social.Meta.Tests.Instagram;

/// <summary>Answers as Meta documents them, or as they were recorded, word by word.</summary>
public sealed class InstagramExampleTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_quota_of_another_total_is_believed()
    {
        await using InstagramFixture instagram = await InstagramFixture.StartWithPageAsync();
        Answer(instagram, """{"data":[{"config":{"quota_total":25,"quota_duration":86400},"quota_usage":0}]}""");
        IPublishingContextReader reader = (await instagram.Social.FindAsync<IPublishingContextReader>(instagram.Account, Cancel))!;

        InstagramPublishingContext context = (InstagramPublishingContext)await reader.ReadContextAsync(instagram.Account, Cancel);

        (context.MaxPosts, context.UsedPosts, context.RemainingPosts, context.Period).ShouldBe((25, 0, 25, TimeSpan.FromDays(1)));
        RecordedRequest asked = instagram.Network.Requests.ShouldHaveSingleItem();
        (asked.Path, asked.Query.Contains("fields=quota_usage%2Cconfig", StringComparison.Ordinal)).ShouldBe(($"/v25.0/{instagram.Account.Id}/content_publishing_limit", true));
    }

    [Fact]
    public async Task A_metric_by_segment_as_it_was_recorded()
    {
        await using InstagramFixture instagram = await InstagramFixture.StartWithPageAsync();
        Answer(instagram, """
            {"data":[{"name":"profile_activity","period":"lifetime","values":[{"value":11}],"title":"Profile activity","description":"…","total_value":{"value":11,"breakdowns":[{"dimension_keys":["action_type"],"results":[{"dimension_values":["bio_link_clicked"],"value":11}]}]},"id":"18035507131611621/insights/profile_activity/lifetime"}]}
            """);

        IReadOnlyList<MetricValue> values = await instagram.Client.Insights.ReadPostSegmentsAsync(instagram.Account, "18035507131611621", "profile_activity", "action_type", Cancel);

        values.Select(v => (v.Segment, v.Value, v.NativeName)).ShouldBe([("bio_link_clicked", 11d, "profile_activity")]);
    }

    [Fact]
    public async Task An_accounts_reach_by_two_dimensions_as_it_was_recorded()
    {
        await using InstagramFixture instagram = await InstagramFixture.StartWithPageAsync();
        Answer(instagram, """
            {"data":[{"name":"reach","period":"day","title":"Accounts reached","description":"…","total_value":{"value":14516883,"breakdowns":[{"dimension_keys":["media_product_type","follow_type"],"results":[{"dimension_values":["IGTV","FOLLOWER"],"value":9},{"dimension_values":["AD","NON_FOLLOWER"],"value":14357147}]}]},"id":"17841454149711910/insights/reach/day"}],"paging":{"previous":"…","next":"…"}}
            """);

        IReadOnlyList<MetricValue> values = await instagram.Client.Insights.ReadAccountSegmentsAsync(instagram.Account, "reach", "media_product_type,follow_type", cancellationToken: Cancel);

        values.Select(v => (v.Segment, v.Value)).ShouldBe([("igtv,follower", 9d), ("ad,non_follower", 14_357_147d)]);
    }

    [Fact]
    public async Task Comments_with_nothing_but_words_and_a_time_without_a_colon_are_read()
    {
        await using InstagramFixture instagram = await InstagramFixture.StartAsync();
        Answer(instagram, """{"data":[{"timestamp":"2017-08-31T19:16:02+0000","text":"This is awesome!","id":"17870913679156914"}]}""");

        Comment comment = (await instagram.Client.Comments.ListComments(instagram.Account, "17900000000000001").ToListAsync(Cancel)).ShouldHaveSingleItem();

        (comment.Id, comment.Text, comment.CreatedAt, comment.AuthorId, comment.IsHidden).ShouldBe(("17870913679156914", "This is awesome!", new DateTimeOffset(2017, 8, 31, 19, 16, 2, TimeSpan.Zero), null, null));
    }

    [Fact]
    public async Task A_mentioning_comment_as_it_was_recorded()
    {
        await using InstagramFixture instagram = await InstagramFixture.StartWithPageAsync();
        Answer(instagram, """{"mentioned_comment":{"id":"17967008497439572","like_count":0,"text":"@ikroskun good","timestamp":"2021-08-19T09:14:16+0000","username":"ikroskun"},"id":"17841406338772941"}""");

        Comment comment = (await instagram.Client.Mentions.FindCommentAsync(instagram.Account, "17967008497439572", Cancel)).ShouldNotBeNull();

        (comment.Text, comment.AuthorHandle).ShouldBe(("@ikroskun good", "ikroskun"));
        Uri.UnescapeDataString(instagram.Network.Requests.ShouldHaveSingleItem().Query).ShouldContain("fields=mentioned_comment.comment_id(17967008497439572){");
    }

    [Fact]
    public async Task Whose_a_token_is_may_come_inside_a_list()
    {
        await using InstagramFixture instagram = await InstagramFixture.StartAsync();
        Answer(instagram, """{"data":[{"user_id":17841400000000042,"username":"wrapped","id":"1020"}]}""");

        ConnectionResult result = await instagram.Client.Accounts.ImportAsync(new CredentialImport { Kind = CredentialKind.OAuth2, AccessToken = new Secret(instagram.Network.IssueInstagramToken().AccessToken) }, Cancel);

        (result.Candidates[0].Key.Id, result.Candidates[0].Handle).ShouldBe(("17841400000000042", "wrapped"));
    }

    [Fact]
    public async Task A_share_that_is_almost_used_up_stops_the_calls_before_the_block_grows()
    {
        await using InstagramFixture instagram = await InstagramFixture.StartAsync(o => o.MaxRateLimitWait = TimeSpan.Zero);
        instagram.Network.Options.BusinessUsage = 97;
        IProfileReader profiles = await instagram.Social.GetAsync<IProfileReader>(instagram.Account, Cancel);

        await profiles.GetProfileAsync(instagram.Account, Cancel);
        SocialRateLimitException error = await Should.ThrowAsync<SocialRateLimitException>(() => profiles.GetProfileAsync(instagram.Account, Cancel));

        (instagram.Network.Requests.Count, error.Remedy).ShouldBe((1, Remedy.Wait));
        instagram.Network.Requests.Single().StatusCode.ShouldBe(200);
    }

    private static void Answer(InstagramFixture instagram, string body) => instagram.Network.Faults.Add(new EmulatorFault
    {
        Kind = EmulatorFaultKind.Custom, StatusCode = 200, ContentType = "application/json; charset=UTF-8", Body = Encoding.UTF8.GetBytes(body),
    });
}
