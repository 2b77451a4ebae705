namespace Social.Testing.Tests.Threads;

/// <summary>Containers: what makes one, how it stands, and how it becomes a post.</summary>
public sealed class ContainerTests : ThreadsTestBase
{
    [Fact]
    public async Task A_text_by_the_shortcut_is_a_post_at_once()
    {
        var id = Id(await Post("/v1.0/me/threads?media_type=TEXT&text=This%20is%20a%20test%20post.&auto_publish_text=true"));

        (Threads.Posts.ShouldHaveSingleItem().Id, Threads.Posts[0].Text).ShouldBe((id, "This is a test post."));
    }

    [Fact]
    public async Task An_image_takes_two_steps()
    {
        var container = await Contain("media_type=IMAGE&image_url=https%3A%2F%2Fex.com%2Fa.jpg&text=This%20is%20an%20image.&alt_text=An%20example%20image.");
        var state = await Get($"/v1.0/{container}?fields=id,status,error_message");
        var post = Id(await Post("/v1.0/me/threads_publish", $"creation_id={container}"));

        state.Json.ToJsonString().ShouldBe($$"""{"id":"{{container}}","status":"FINISHED"}""");
        post.ShouldNotBe(container);
        (await Get($"/v1.0/{container}?fields=status")).Json["status"]!.GetValue<string>().ShouldBe("PUBLISHED");
        Refused(await Post("/v1.0/me/threads_publish", $"creation_id={container}"), 24, 4279009);
        Threads.Posts.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_container_takes_time_fails_with_a_reason_and_dies_after_a_day()
    {
        Threads.Options.Processing = TimeSpan.FromMinutes(1);
        var slow = await Contain("media_type=IMAGE&image_url=https://ex.com/a.jpg");
        (await Get($"/v1.0/{slow}?fields=status")).Json["status"]!.GetValue<string>().ShouldBe("IN_PROGRESS");
        Refused(await Post("/v1.0/me/threads_publish", $"creation_id={slow}"), 24, 4279009);
        Threads.Clock.Advance(TimeSpan.FromMinutes(2));
        (await Get($"/v1.0/{slow}?fields=status")).Json["status"]!.GetValue<string>().ShouldBe("FINISHED");
        Threads.Clock.Advance(TimeSpan.FromHours(25));
        (await Get($"/v1.0/{slow}?fields=status")).Json["status"]!.GetValue<string>().ShouldBe("EXPIRED");
        Refused(await Post("/v1.0/me/threads_publish", $"creation_id={slow}"), 24, 4279009);

        Threads.Options.Processing = TimeSpan.Zero;
        Threads.Options.FailsWith = "FAILED_DOWNLOADING_VIDEO";
        Token = Threads.IssueToken().AccessToken;
        var failed = await Contain("media_type=VIDEO&video_url=https://ex.com/a.mp4");
        var told = (await Get($"/v1.0/{failed}?fields=status,error_message")).Json;
        (told["status"]!.GetValue<string>(), told["error_message"]!.GetValue<string>()).ShouldBe(("ERROR", "FAILED_DOWNLOADING_VIDEO"));
        Threads.Posts.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_carousel_holds_its_own_finished_items()
    {
        var one = await Contain("media_type=IMAGE&image_url=https://ex.com/1.jpg&is_carousel_item=true");
        var two = await Contain("media_type=VIDEO&video_url=https://ex.com/2.mp4&is_carousel_item=true");
        var alone = await Contain("media_type=IMAGE&image_url=https://ex.com/3.jpg");

        var carousel = await Contain($"media_type=CAROUSEL&children={one},{two}&text=This%20is%20a%20carousel.");
        Id(await Post("/v1.0/me/threads_publish", $"creation_id={carousel}"));

        Threads.Posts.ShouldHaveSingleItem().Container.Children.Select(c => c.Id).ShouldBe([one, two]);
        Refused(await Post("/v1.0/me/threads", $"media_type=CAROUSEL&children={one}"), 100);
        Refused(await Post("/v1.0/me/threads", $"media_type=CAROUSEL&children={one},{alone}"), 100);
        Refused(await Post("/v1.0/me/threads_publish", $"creation_id={one}"), 24, 4279009);
    }

    [Theory]
    [InlineData("text=x")]
    [InlineData("media_type=REEL&text=x")]
    [InlineData("media_type=TEXT")]
    [InlineData("media_type=IMAGE")]
    [InlineData("media_type=TEXT&text=x&reply_control=nobody")]
    [InlineData("media_type=TEXT&text=x&topic_tag=a.b")]
    [InlineData("media_type=TEXT&text=x&mood=elated")]
    [InlineData("media_type=IMAGE&image_url=https://ex.com/a.jpg&link_attachment=https://ex.com")]
    [InlineData("media_type=TEXT&text=x&poll_attachment={\"option_a\":\"only\"}")]
    [InlineData("media_type=TEXT&text=x&poll_attachment=[]")]
    [InlineData("media_type=TEXT&text=x&poll_attachment={\"option_a\":\"a\",\"option_b\":\"b\"}&link_attachment=https://ex.com")]
    [InlineData("media_type=TEXT&text=http://a.co http://b.co http://c.co http://d.co http://e.co http://f.co")]
    public async Task What_is_not_right_is_refused(string form)
    {
        Refused(await Post("/v1.0/me/threads", form), 100);

        Threads.Containers.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_text_has_500_characters_and_an_emoji_counts_as_its_bytes()
    {
        Id(await Post("/v1.0/me/threads", "media_type=TEXT&text=" + new string('x', 500)));
        Refused(await Post("/v1.0/me/threads", "media_type=TEXT&text=" + new string('x', 501)), 100);
        Id(await Post("/v1.0/me/threads", "media_type=TEXT&text=" + Uri.EscapeDataString(string.Concat(Enumerable.Repeat("😀", 125)))));
        Refused(await Post("/v1.0/me/threads", "media_type=TEXT&text=" + Uri.EscapeDataString(string.Concat(Enumerable.Repeat("😀", 126)))), 100);
    }

    [Fact]
    public async Task Posts_and_replies_and_deletions_have_quotas_of_their_own()
    {
        (Threads.Options.PostsADay, Threads.Options.RepliesADay, Threads.Options.DeletesADay) = (1, 1, 1);
        var root = await Publish("media_type=TEXT&text=root");
        Refused(await Post("/v1.0/me/threads_publish", $"creation_id={await Contain("media_type=TEXT&text=two")}"), 9, 2207042);
        var reply = await Publish($"media_type=TEXT&text=reply&reply_to_id={root}");
        Refused(await Post("/v1.0/me/threads_publish", $"creation_id={await Contain($"media_type=TEXT&text=again&reply_to_id={root}")}"), 9, 2207042);
        (await Delete($"/v1.0/{reply}")).Json.ToJsonString().ShouldBe($$"""{"success":true,"deleted_id":"{{reply}}"}""");
        Refused(await Delete($"/v1.0/{root}"), 613);

        var quota = (await Get($"/v1.0/{User.Id}/threads_publishing_limit?fields=quota_usage,config,reply_quota_usage,reply_config,delete_quota_usage,delete_config,location_search_quota_usage,location_search_config")).Json["data"]![0]!;

        quota.ToJsonString().ShouldBe("""
            {"quota_usage":1,"config":{"quota_total":1,"quota_duration":86400},"reply_quota_usage":1,"reply_config":{"quota_total":1,"quota_duration":86400},"delete_quota_usage":1,"delete_config":{"quota_total":1,"quota_duration":86400},"location_search_quota_usage":0,"location_search_config":{"quota_total":500,"quota_duration":86400}}
            """);
        Refused(await Get($"/v1.0/{User.Id}/threads_publishing_limit?fields=mood"), 100);
        Threads.Clock.Advance(TimeSpan.FromHours(25));
        (await Get("/v1.0/me/threads_publishing_limit?fields=quota_usage", Threads.IssueToken().AccessToken)).Json["data"]![0]!["quota_usage"]!.GetValue<int>().ShouldBe(0);
    }
}
