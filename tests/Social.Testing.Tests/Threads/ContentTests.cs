using System.Text.Json.Nodes;

namespace Social.Testing.Tests.Threads;

/// <summary>What a post may hold, and what is read of it.</summary>
public sealed class ContentTests : ThreadsTestBase
{
    [Fact]
    public async Task A_poll_can_be_read_and_closes_after_a_day()
    {
        var post = await Publish("""media_type=TEXT&text=Which%3F&poll_attachment={"option_a":"first","option_b":"second"}""");

        JsonObject poll = (await Get($"/v1.0/{post}?fields=poll_attachment{{option_a,option_b,option_a_votes_percentage,expiration_timestamp}}")).Json["poll_attachment"]!.AsObject();

        (poll["option_a"]!.GetValue<string>(), poll["option_b"]!.GetValue<string>(), poll["option_a_votes_percentage"]!.GetValue<double>()).ShouldBe(("first", "second", 0));
        DateTimeOffset.ParseExact(poll["expiration_timestamp"]!.GetValue<string>(), "yyyy-MM-dd'T'HH:mm:sszzz", null).ShouldBe(Threads.Posts.Single().CreatedAt.AddDays(1), TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task Five_links_are_the_most_and_one_that_repeats_counts_once()
    {
        string Links(int count) => string.Join(' ', Enumerable.Range(1, count).Select(i => $"https://ex.com/{i}"));

        await Contain($"media_type=TEXT&text={Links(5)} https://ex.com/1");
        Refused(await Post("/v1.0/me/threads", $"media_type=TEXT&text={Links(5)}&link_attachment=https://ex.com/6"), 100);
    }

    [Theory]
    [InlineData("http://127.0.0.1:9/nothing.jpg")]
    [InlineData("https://10.0.0.1/a.jpg")]
    [InlineData("ftp://ex.com/a.jpg")]
    public async Task Media_that_Meta_cannot_fetch_are_refused(string url) =>
        Refused(await Post("/v1.0/me/threads", $"media_type=IMAGE&image_url={Uri.EscapeDataString(url)}"), 100, 2207052);

    [Fact]
    public async Task A_restricted_profile_may_not_publish()
    {
        User.IsRestricted = true;

        Refused(await Post("/v1.0/me/threads", "media_type=TEXT&text=Hello"), -1, 4279013);
    }

    [Fact]
    public async Task Posts_and_containers_are_their_owners_to_change()
    {
        var container = await Contain("media_type=TEXT&text=Mine");
        var post = await Publish("media_type=TEXT&text=Gone");
        await Publish($"media_type=TEXT&text=One&reply_to_id={post}");
        var other = Threads.IssueToken(Threads.AddUser("other")).AccessToken;

        (await Get($"/v1.0/{post}?fields=has_replies")).Json["has_replies"]!.GetValue<bool>().ShouldBeTrue();
        Refused(await Get($"/v1.0/{container}?fields=status", other), 100, 33);
        Refused(await Post("/v1.0/me/threads_publish", $"creation_id={container}", other), 24, 4279009);
        Refused(await Delete($"/v1.0/{post}", other), 100, 33);
        (await Delete($"/v1.0/{post}")).Body.ShouldBe($$"""{"success":true,"deleted_id":"{{post}}"}""");
        Refused(await Get($"/v1.0/{post}?fields=id"), 100, 33);
    }
}
