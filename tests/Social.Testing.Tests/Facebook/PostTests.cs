namespace Social.Testing.Tests.Facebook;

public sealed class PostTests : FacebookTestBase
{
    private long In(TimeSpan time) => (Facebook.Clock.GetUtcNow() + time).ToUnixTimeSeconds();

    [Fact]
    public async Task A_post_is_made_and_read_and_deleted()
    {
        var id = Id(await Post($"/{Page.Id}/feed", "message=Hello%20%E2%82%AC&link=https://example.com/a"));

        id.ShouldStartWith(Page.Id + "_");
        var read = await Get($"/{id}?fields=id,message,permalink_url,is_published,attachments%7Bunshimmed_url%7D");
        read.Body.ShouldBe($$$"""{"id":"{{{id}}}","message":"Hello €","permalink_url":"https://www.facebook.com/{{{Page.Id}}}/posts/{{{id.Split('_')[1]}}}","is_published":true,"attachments":{"data":[{"unshimmed_url":"https://example.com/a"}]}}""");
        read.Header("facebook-api-version").ShouldBe("v25.0");
        Refused(await Get("/" + id.Split('_')[1]), 100, 33, type: "GraphMethodException");
        Succeeded(await Delete("/" + id));
        Refused(await Get("/" + id), 100, 33, type: "GraphMethodException");
    }

    [Fact]
    public async Task A_write_answers_the_fields_it_is_asked_for() =>
        (await Post($"/{Page.Id}/feed?fields=message,is_published", "message=Hi")).Json.AsObject().Select(p => p.Key).ShouldBe(["message", "is_published", "id"]);

    [Fact]
    public async Task A_scheduled_post_appears_when_its_time_comes()
    {
        var id = Id(await PostJson($"/{Page.Id}/feed", $$"""{"message":"Later","link":"https://example.com/a","published":"false","scheduled_publish_time":"{{In(TimeSpan.FromHours(1))}}"}"""));

        (await Get($"/{Page.Id}/scheduled_posts?fields=id")).Json["data"]!.AsArray().Count.ShouldBe(1);
        (await Get($"/{Page.Id}/published_posts")).Json["data"]!.AsArray().ShouldBeEmpty();
        Facebook.Clock.Advance(TimeSpan.FromHours(2));
        (await Get($"/{Page.Id}/scheduled_posts")).Json["data"]!.AsArray().ShouldBeEmpty();
        (await Get($"/{Page.Id}/published_posts")).Json["data"]![0]!["id"]!.GetValue<string>().ShouldBe(id);
    }

    [Theory]
    [InlineData(9)]
    [InlineData(31 * 24 * 60)]
    [InlineData(-5)]
    public async Task A_time_out_of_bounds_is_refused(int minutes) =>
        Refused(await Post($"/{Page.Id}/feed", $"message=Later&published=false&scheduled_publish_time={In(TimeSpan.FromMinutes(minutes))}"), 100);

    [Fact]
    public async Task A_time_without_published_false_publishes_at_once()
    {
        Id(await Post($"/{Page.Id}/feed", $"message=Now&scheduled_publish_time={In(TimeSpan.FromHours(1))}"));

        Facebook.IsPublished(Facebook.Posts.Single()).ShouldBeTrue();
    }

    [Fact]
    public async Task A_scheduled_post_is_moved_and_published_by_hand()
    {
        var id = Id(await Post($"/{Page.Id}/feed", $"message=Later&published=false&scheduled_publish_time={In(TimeSpan.FromHours(1))}"));

        Refused(await Post("/" + id, $"scheduled_publish_time={In(TimeSpan.FromMinutes(1))}"), 100);
        Succeeded(await Post("/" + id, $"scheduled_publish_time={In(TimeSpan.FromHours(3))}"));
        Facebook.Posts.Single().PublishesAt!.Value.ToUnixTimeSeconds().ShouldBeInRange(In(TimeSpan.FromHours(2)), In(TimeSpan.FromHours(4)));
        Succeeded(await Post($"/{id}?is_published=true"));
        Facebook.IsPublished(Facebook.Posts.Single()).ShouldBeTrue();
        Refused(await Post("/" + id, $"scheduled_publish_time={In(TimeSpan.FromHours(3))}"), 100);
    }

    [Fact]
    public async Task Only_the_apps_own_posts_can_be_edited()
    {
        var own = Id(await Post($"/{Page.Id}/feed", "message=Before"));
        var others = Facebook.AddPost(Page, "Made elsewhere", isOwn: false);

        Succeeded(await Post("/" + own, "message=After&is_hidden=true"));
        (await Get($"/{own}?fields=message,is_hidden")).Json["message"]!.GetValue<string>().ShouldBe("After");
        Refused(await Post("/" + others.Id, "message=After"), 200);
        Succeeded(await Delete("/" + others.Id));
    }

    [Fact]
    public async Task A_repetition_of_the_newest_post_is_refused()
    {
        Id(await Post($"/{Page.Id}/feed", "message=Hello"));

        Refused(await Post($"/{Page.Id}/feed", "message=Hello"), 506, 1455006);
        Id(await Post($"/{Page.Id}/feed", "message=Something%20else"));
        Id(await Post($"/{Page.Id}/feed", "message=Hello"));
    }

    [Theory]
    [InlineData("", 100, null)]
    [InlineData("message=Hi&colour=red", 100, null)]
    [InlineData("message=Hi&published=maybe", 100, null)]
    [InlineData("message=Hi&link=no%20address", 100, 2061006)]
    [InlineData("message=Hi&link=https://www.facebook.com/me", 100, 1609008)]
    [InlineData("message=Hi&attached_media[0]={\"media_fbid\":\"17\"}", 100, null)]
    [InlineData("message=Hi&attached_media=no", 100, null)]
    [InlineData("message=Hi&tags=[\"1\"]", 100, null)]
    [InlineData("message=Hi&targeting={\"geo_locations\":{\"countries\":[\"CH\"],\"cities\":[{\"key\":\"1\"}]}}", 100, null)]
    [InlineData("message=Hi&unpublished_content_type=SOON", 100, null)]
    [InlineData("message=Hi&published=false&unpublished_content_type=SCHEDULED", 100, null)]
    [InlineData("message=Hi&published=false&scheduled_publish_time=soon", 100, null)]
    [InlineData("message=Hi&pretty=0", 100, null)]
    public async Task A_post_that_is_not_right_is_refused(string form, int code, int? subcode)
    {
        Refused(await Post($"/{Page.Id}/feed", form), code, subcode);

        Facebook.Posts.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_message_that_is_too_long_is_refused()
    {
        Refused(await Post($"/{Page.Id}/feed", "message=" + new string('x', 63_207)), 100);
        Id(await Post($"/{Page.Id}/feed", "message=" + new string('x', 63_206)));
    }

    [Fact]
    public async Task A_blocked_Page_and_an_unreadable_link_are_refused()
    {
        Facebook.Options.RefusesLinks = true;
        Refused(await Post($"/{Page.Id}/feed", "link=https://example.com/a"), 1609005);
        Page.IsBlocked = true;
        Refused(await Post($"/{Page.Id}/feed", "message=Hi"), 368, 1390008);
    }

    [Fact]
    public async Task A_feed_continues_by_time_with_links_that_hold_the_token()
    {
        for (var i = 0; i < 5; i++) Facebook.AddPost(Page, $"Post {i}", Facebook.Clock.GetUtcNow().AddHours(-i));

        var first = await Get($"/{Page.Id}/posts?fields=message&limit=2");
        first.Json["data"]!.AsArray().Select(p => p!["message"]!.GetValue<string>()).ShouldBe(["Post 0", "Post 1"]);
        var next = first.Json["paging"]!["next"]!.GetValue<string>();
        next.ShouldStartWith($"{Facebook.BaseAddress}v25.0/{Page.Id}/posts?access_token={Token}&pretty=0&fields=message&limit=2&until=");
        next.ShouldEndWith("&__previous");
        next.ShouldContain("&since&__paging_token=");
        var second = await Follow(next);
        second.Json["data"]!.AsArray().Select(p => p!["message"]!.GetValue<string>()).ShouldBe(["Post 2", "Post 3"]);
        var back = await Follow(second.Json["paging"]!["previous"]!.GetValue<string>());
        back.Json["data"]!.AsArray().Select(p => p!["message"]!.GetValue<string>()).ShouldBe(["Post 0", "Post 1"]);
        var last = await Follow(second.Json["paging"]!["next"]!.GetValue<string>());
        last.Json["data"]!.AsArray().Count.ShouldBe(1);
        last.Json["paging"]!["next"].ShouldBeNull();
    }

    [Fact]
    public async Task Published_posts_continue_by_cursor_until_there_is_no_next()
    {
        for (var i = 0; i < 3; i++) Facebook.AddPost(Page, $"Post {i}", Facebook.Clock.GetUtcNow().AddHours(-i));

        var first = await Get($"/{Page.Id}/published_posts?fields=message&limit=2&summary=true");
        first.Json["summary"]!["total_count"]!.GetValue<int>().ShouldBe(3);
        var after = first.Json["paging"]!["cursors"]!["after"]!.GetValue<string>();
        first.Json["paging"]!["next"]!.GetValue<string>().ShouldEndWith($"&limit=2&after={after}");
        var second = await Get($"/{Page.Id}/published_posts?fields=message&limit=2&after={after}");
        second.Json["data"]!.AsArray().Count.ShouldBe(1);
        (second.Json["paging"]!["next"] is null, second.Json["paging"]!["previous"] is not null).ShouldBe((true, true));
        Refused(await Get($"/{Page.Id}/published_posts?after=QVFINever"), 100);
        Refused(await Get($"/{Page.Id}/published_posts?limit=101"), 100);
        Refused(await Get($"/{Page.Id}/posts?since=yesterdayish"), 100);
    }

    [Fact]
    public async Task Since_and_until_bound_a_feed()
    {
        for (var i = 0; i < 3; i++) Facebook.AddPost(Page, $"Post {i}", Facebook.Clock.GetUtcNow().AddDays(-i));

        var day = await Get($"/{Page.Id}/feed?since={In(TimeSpan.FromHours(-36))}&until={In(TimeSpan.FromHours(-12))}&fields=message");

        day.Json["data"]!.AsArray().Single()!["message"]!.GetValue<string>().ShouldBe("Post 1");
    }

    [Fact]
    public async Task Masks_reach_inside_and_refuse_what_is_not_there()
    {
        var id = Id(await Post($"/{Page.Id}/feed", "message=Hi"));

        (await Get($"/{id}?fields=from%7Bname%7D,likes.limit(0).summary(true).as(liked)")).Body.ShouldBe(
            $$$"""{"from":{"name":"Emulated Page"},"liked":{"data":[],"summary":{"total_count":0}},"id":"{{{id}}}"}""");
        Refused(await Get($"/{id}?fields=colour"), 100);
        Refused(await Get($"/{id}?fields=from%7Bname"), 2500);
        Refused(await Get($"/{id}/colours"), 2500);
    }

    private Task<Answer> Follow(string link) => Send(HttpMethod.Get, link.Replace("&pretty=0", "", StringComparison.Ordinal), null, null);
}
