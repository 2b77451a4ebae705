namespace Social.Testing.Tests.Facebook;

public sealed class PhotoTests : FacebookTestBase
{
    [Fact]
    public async Task A_photo_by_address_is_a_photo_and_a_post()
    {
        var made = await PostJson($"/{Page.Id}/photos", """{"url":"https://ex.com/p.jpg","caption":"x"}""");

        var photo = Id(made);
        made.Body.ShouldBe($$"""{"id":"{{photo}}","post_id":"{{Page.Id}}_{{photo}}"}""");
        (await Get($"/{photo}?fields=name,page_story_id")).Body.ShouldBe($$"""{"name":"x","page_story_id":"{{Page.Id}}_{{photo}}","id":"{{photo}}"}""");
        Facebook.Posts.Single().Message.ShouldBe("x");
    }

    [Fact]
    public async Task Photos_by_bytes_and_by_address_become_one_post()
    {
        await using var origin = await Origin.StartAsync();
        var jpeg = Videos.Jpeg(800, 600);
        var first = await Send(HttpMethod.Post, $"/v25.0/{Page.Id}/photos", Parts("source", jpeg, ("published", "false"), ("alt_text_custom", "A fonz")), "Bearer " + Token);
        var second = await Post($"/{Page.Id}/photos", $"url={origin.Serve("/2.png", Images.Png(10, 10))}&published=false");
        first.Body.ShouldBe($$"""{"id":"{{Id(first)}}"}""");

        var post = Id(await Post($"/{Page.Id}/feed", $$"""message=Hi&attached_media[0]={"media_fbid":"{{Id(first)}}"}&attached_media[1]={"media_fbid":"{{Id(second)}}"}&fields=id,permalink_url"""));

        Facebook.Posts.Single().Photos.Select(p => p.Sha256).ShouldBe([.. new[] { jpeg, Images.Png(10, 10) }.Select(b => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(b)))]);
        (await Get($"/{post}?fields=attachments%7Bmedia_type,subattachments%7Btarget%7D%7D")).Json["attachments"]!["data"]![0]!["subattachments"]!["data"]!.AsArray().Count.ShouldBe(2);
        (await Get($"/{Id(first)}?fields=width,height,alt_text_custom")).Body.ShouldBe($$"""{"width":800,"height":600,"alt_text_custom":"A fonz","id":"{{Id(first)}}"}""");
        Refused(await PostJson($"/{Page.Id}/feed", $$"""{"message":"Again","attached_media":[{"media_fbid":"{{Id(first)}}"}]}"""), 100);
    }

    [Fact]
    public async Task The_same_photo_twice_is_refused()
    {
        var photo = Id(await Post($"/{Page.Id}/photos", "url=https://ex.com/1.jpg&published=false"));

        Refused(await PostJson($"/{Page.Id}/feed", $$"""{"attached_media":[{"media_fbid":"{{photo}}"},{"media_fbid":"{{photo}}"}]}"""), 100, 1366051);
    }

    [Fact]
    public async Task An_unpublished_photo_is_gone_after_a_day_unless_it_is_temporary()
    {
        var plain = Id(await Post($"/{Page.Id}/photos", "url=https://ex.com/1.jpg&published=false"));
        var kept = Id(await Post($"/{Page.Id}/photos", "url=https://ex.com/2.jpg&published=false&temporary=true"));

        Facebook.Clock.Advance(TimeSpan.FromHours(25));

        Refused(await Get("/" + plain), 100, 33, type: "GraphMethodException");
        Refused(await PostJson($"/{Page.Id}/feed", $$"""{"attached_media":[{"media_fbid":"{{plain}}"}]}"""), 100);
        (await Get("/" + kept)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task A_photo_schedules_by_Unix_seconds_only()
    {
        var at = Facebook.Clock.GetUtcNow().AddHours(1);
        Refused(await Post($"/{Page.Id}/photos", $"url=https://ex.com/1.jpg&published=false&scheduled_publish_time={Uri.EscapeDataString(at.ToString("O"))}"), 100);

        Id(await Post($"/{Page.Id}/photos", $"url=https://ex.com/1.jpg&published=false&scheduled_publish_time={at.ToUnixTimeSeconds()}"));
        Facebook.IsPublished(Facebook.Posts.Single()).ShouldBeFalse();
        Id(await Post($"/{Page.Id}/feed", $"message=Hi&published=false&scheduled_publish_time={Uri.EscapeDataString(at.ToString("O"))}"));
    }

    [Fact]
    public async Task What_is_no_photo_or_too_large_or_not_there_is_refused()
    {
        await using var origin = await Origin.StartAsync();

        Refused(await Post($"/{Page.Id}/photos"), 324, 2069019);
        Refused(await Post($"/{Page.Id}/photos", $"url={origin.Serve("/page", "<html>"u8.ToArray())}"), 100, 1366046);
        Refused(await Post($"/{Page.Id}/photos", $"url={new Uri(new Uri(origin.Serve("/x", [1])), "/missing")}"), 324, 2069019);
        Refused(await Post($"/{Page.Id}/photos", "url=https://192.168.1.4/p.jpg"), 324, 2069019);
        byte[] large = [.. Videos.Jpeg(10, 10), .. new byte[4 * 1024 * 1024]];
        Refused(await Send(HttpMethod.Post, $"/v25.0/{Page.Id}/photos", Parts("source", large), "Bearer " + Token), 100, 1366046);
        Refused(await Post($"/{Page.Id}/photos", "url=https://ex.com/p.jpg&filter=sepia"), 100);
        Refused(await Post($"/{Page.Id}/photos", "url=https://ex.com/p.jpg&tags=[{}]"), 100);
        Facebook.Photos.ShouldBeEmpty();
    }

    [Fact]
    public async Task Photos_are_listed_and_deleted()
    {
        var photo = Id(await Post($"/{Page.Id}/photos", "url=https://ex.com/1.jpg"));
        Id(await Post($"/{Page.Id}/photos", "url=https://ex.com/2.jpg&published=false"));

        (await Get($"/{Page.Id}/photos?type=uploaded")).Json["data"]!.AsArray().Single()!["id"]!.GetValue<string>().ShouldBe(photo);
        Succeeded(await Delete("/" + photo));
        Facebook.Posts.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_story_takes_an_unpublished_photo()
    {
        var unpublished = Id(await Post($"/{Page.Id}/photos", "url=https://ex.com/1.jpg&published=false"));
        var published = Id(await Post($"/{Page.Id}/photos", "url=https://ex.com/2.jpg"));

        var story = await Post($"/{Page.Id}/photo_stories", $"photo_id={unpublished}");
        story.Json["success"]!.GetValue<bool>().ShouldBeTrue();
        Refused(await Post($"/{Page.Id}/photo_stories", $"photo_id={published}"), 100);
        Refused(await Post($"/{Page.Id}/photo_stories", "photo_id=17"), 100, 33, type: "GraphMethodException");
        var listed = (await Get($"/{Page.Id}/stories")).Json["data"]!.AsArray().Single()!;
        (listed["post_id"]!.GetValue<string>(), listed["status"]!.GetValue<string>(), listed["media_type"]!.GetValue<string>()).ShouldBe((story.Json["post_id"]!.GetValue<string>(), "PUBLISHED", "photo"));
        Facebook.Clock.Advance(TimeSpan.FromHours(25));
        (await Get($"/{Page.Id}/stories")).Json["data"]!.AsArray().ShouldBeEmpty();
        (await Get($"/{Page.Id}/stories?status=ARCHIVED")).Json["data"]!.AsArray().Count.ShouldBe(1);
    }
}
