using System.Text.Json.Nodes;

namespace Social.Testing.Tests.Threads;

/// <summary>Containers and posts, as Meta's documentation of Threads has them.</summary>
public sealed class PublishTests : ThreadsTestBase
{
    [Fact]
    public async Task A_text_is_published_by_one_call_that_says_so()
    {
        var id = Id(await Post("/v1.0/me/threads?media_type=TEXT&text=This%20is%20a%20test%20post.&auto_publish_text=true"));

        Network.Posts.ShouldHaveSingleItem().Id.ShouldBe(id);
        (await Get($"/v1.0/{id}?fields=id,text,media_type")).Json.ToJsonString().ShouldBe($$"""{"id":"{{id}}","text":"This is a test post.","media_type":"TEXT_POST"}""");
    }

    [Fact]
    public async Task An_image_is_published_in_two_steps()
    {
        await using var origin = await Origin.StartAsync();
        var url = Uri.EscapeDataString(origin.Serve("/a.jpg", [0xFF, 0xD8, 0xFF]));
        Network.Options.Processing = TimeSpan.FromSeconds(30);

        var container = await Container($"media_type=IMAGE&image_url={url}&text=This%20is%20an%20image.&alt_text=An%20example%20image.");
        (await Get($"/v1.0/{container}?fields=id,status,error_message")).Body.ShouldBe($$"""{"id":"{{container}}","status":"IN_PROGRESS"}""");
        Refused(await Post($"/v1.0/me/threads_publish?creation_id={container}"), 24, 4279009);
        Network.Clock.Advance(TimeSpan.FromSeconds(30));
        (await Get($"/v1.0/{container}?fields=status")).Json["status"]!.GetValue<string>().ShouldBe("FINISHED");
        var post = Id(await Post($"/v1.0/me/threads_publish?creation_id={container}"));

        post.ShouldNotBe(container);
        (await Get($"/v1.0/{container}?fields=status")).Json["status"]!.GetValue<string>().ShouldBe("PUBLISHED");
        (await Get($"/v1.0/{post}?fields=media_type,alt_text")).Json.ToJsonString().ShouldBe($$"""{"media_type":"IMAGE","alt_text":"An example image.","id":"{{post}}"}""");
        origin.Requests.ShouldBe(1);
        Refused(await Post($"/v1.0/me/threads_publish?creation_id={container}"), 24, 4279009);
    }

    [Fact]
    public async Task A_video_that_cannot_be_downloaded_says_so_in_its_container()
    {
        Network.Options.FailsWith = "FAILED_DOWNLOADING_VIDEO";

        var container = await Container("media_type=VIDEO&video_url=https%3A%2F%2Fex.com%2Fa.mp4");

        (await Get($"/v1.0/{container}?fields=status,error_message")).Body.ShouldBe($$"""{"status":"ERROR","error_message":"FAILED_DOWNLOADING_VIDEO","id":"{{container}}"}""");
        Refused(await Post($"/v1.0/me/threads_publish?creation_id={container}"), 24, 4279009);
    }

    [Fact]
    public async Task A_carousel_is_made_of_its_children()
    {
        var image = await Container("media_type=IMAGE&image_url=https%3A%2F%2Fex.com%2Fa.jpg&is_carousel_item=true");
        var video = await Container("media_type=VIDEO&video_url=https%3A%2F%2Fex.com%2Fa.mp4&is_carousel_item=true");
        var post = await Published($"media_type=CAROUSEL&children={image},{video}&text=This%20is%20a%20carousel.");

        var read = (await Get($"/v1.0/{post}?fields=media_type,children")).Json;
        read["media_type"]!.GetValue<string>().ShouldBe("CAROUSEL_ALBUM");
        read["children"]!["data"]!.AsArray().Select(c => c!["media_type"]!.GetValue<string>()).ShouldBe(["IMAGE", "VIDEO"]);
        Refused(await Post($"/v1.0/me/threads?media_type=CAROUSEL&children={image}"), 100);
        Refused(await Post($"/v1.0/me/threads?media_type=CAROUSEL&children={image},12345"), 100);
        Refused(await Post($"/v1.0/me/threads_publish?creation_id={image}"), 24, 4279009);
    }

    [Fact]
    public async Task A_poll_can_be_read_and_closes_after_a_day()
    {
        var post = await Published($"media_type=TEXT&text=Which%3F&poll_attachment={Uri.EscapeDataString("""{"option_a":"first","option_b":"second"}""")}");

        JsonObject poll = (await Get($"/v1.0/{post}?fields=poll_attachment{{option_a,option_b,option_a_votes_percentage,expiration_timestamp}}")).Json["poll_attachment"]!.AsObject();

        (poll["option_a"]!.GetValue<string>(), poll["option_b"]!.GetValue<string>(), poll["option_a_votes_percentage"]!.GetValue<double>()).ShouldBe(("first", "second", 0));
        DateTimeOffset.ParseExact(poll["expiration_timestamp"]!.GetValue<string>(), "yyyy-MM-dd'T'HH:mm:sszzz", null).ShouldBe(Network.Posts.Single().CreatedAt.AddDays(1), TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task A_container_lives_for_a_day()
    {
        var container = await Container("media_type=TEXT&text=Late");
        Network.Clock.Advance(TimeSpan.FromHours(24));

        (await Get($"/v1.0/{container}?fields=status")).Json["status"]!.GetValue<string>().ShouldBe("EXPIRED");
        Refused(await Post($"/v1.0/me/threads_publish?creation_id={container}"), 24, 4279009);
    }

    [Theory]
    [InlineData("text=Hello", "media_type")]
    [InlineData("media_type=PHOTO&text=Hello", "media_type")]
    [InlineData("media_type=TEXT", "text")]
    [InlineData("media_type=IMAGE&text=Hello", "image_url")]
    [InlineData("media_type=VIDEO&text=Hello", "video_url")]
    [InlineData("media_type=TEXT&text=Hello&mood=glad", "mood")]
    [InlineData("media_type=TEXT&text=Hello&topic_tag=a.b", "topic_tag")]
    [InlineData("media_type=TEXT&text=Hello&reply_control=nobody", "reply_control")]
    [InlineData("media_type=IMAGE&image_url=https%3A%2F%2Fex.com%2Fa.jpg&link_attachment=https%3A%2F%2Fex.com", "link_attachment")]
    [InlineData("media_type=TEXT&text=Hello&link_attachment=https%3A%2F%2Fex.com&poll_attachment=%7B%22option_a%22%3A%22a%22%2C%22option_b%22%3A%22b%22%7D", "poll")]
    [InlineData("media_type=TEXT&text=Hello&poll_attachment=%7B%22option_a%22%3A%22a%22%7D", "poll_attachment")]
    [InlineData("media_type=TEXT&text=Hello&poll_attachment=yes", "poll_attachment")]
    [InlineData("media_type=TEXT&text=Hello&reply_to_id=99", "99")]
    public async Task What_Threads_does_not_take_is_refused_by_name(string query, string saying)
    {
        Refused(await Post("/v1.0/me/threads?" + query), 100, saying == "99" ? 33 : null, saying);
        Network.Containers.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_emoji_counts_as_its_bytes()
    {
        Id(await PostForm("/v1.0/me/threads", "media_type=TEXT&text=" + new string('a', 496) + Uri.EscapeDataString("🙂")));
        Refused(await PostForm("/v1.0/me/threads", "media_type=TEXT&text=" + new string('a', 497) + Uri.EscapeDataString("🙂")), 100, null, "at most 500");
        Refused(await PostForm("/v1.0/me/threads", "media_type=TEXT&text=" + new string('a', 501)), 100, null, "at most 500");
    }

    [Fact]
    public async Task Five_links_are_the_most_and_one_that_repeats_counts_once()
    {
        string Links(int count) => string.Join("%20", Enumerable.Range(1, count).Select(i => $"https%3A%2F%2Fex.com%2F{i}"));

        Id(await Post($"/v1.0/me/threads?media_type=TEXT&text={Links(5)}%20https%3A%2F%2Fex.com%2F1"));
        Refused(await Post($"/v1.0/me/threads?media_type=TEXT&text={Links(6)}"), 100, null, "THREADS_API__LINK_LIMIT_EXCEEDED");
        Refused(await Post($"/v1.0/me/threads?media_type=TEXT&text={Links(5)}&link_attachment=https%3A%2F%2Fex.com%2F6"), 100, null, "THREADS_API__LINK_LIMIT_EXCEEDED");
    }

    [Theory]
    [InlineData("http://127.0.0.1:9/nothing.jpg")]
    [InlineData("https://10.0.0.1/a.jpg")]
    [InlineData("ftp://ex.com/a.jpg")]
    public async Task Media_that_Meta_cannot_fetch_are_refused(string url) =>
        Refused(await Post($"/v1.0/me/threads?media_type=IMAGE&image_url={Uri.EscapeDataString(url)}"), 100, 2207052, "could not be fetched");

    [Fact]
    public async Task A_restricted_profile_may_not_publish()
    {
        Network.DefaultUser.IsRestricted = true;

        Refused(await Post("/v1.0/me/threads?media_type=TEXT&text=Hello"), -1, 4279013);
    }
}
