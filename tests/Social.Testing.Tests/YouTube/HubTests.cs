using System.Security.Cryptography;
using System.Text;

namespace Social.Testing.Tests.YouTube;

/// <summary>The hub that tells of new videos.</summary>
public sealed class HubTests : YouTubeTestBase
{
    private (string, string)[] Wish(string callback, string mode = "subscribe", string verify = "async") =>
    [
        ("hub.mode", mode), ("hub.topic", "https://www.youtube.com/xml/feeds/videos.xml?channel_id=" + YouTube.DefaultChannel.Id), ("hub.callback", callback), ("hub.verify", verify),
    ];

    [Theory]
    [InlineData("hub.mode", "publish")]
    [InlineData("hub.mode", null)]
    [InlineData("hub.callback", "nowhere")]
    [InlineData("hub.callback", "https://example.com/#part")]
    [InlineData("hub.topic", "https://www.youtube.com/feeds/videos.xml?playlist_id=PL1")]
    [InlineData("hub.topic", "https://example.com/xml/feeds/videos.xml?channel_id=UC_x5XG1OV2P6uZZ5FSM9Ttw")]
    [InlineData("hub.verify", null)]
    [InlineData("hub.verify", "later")]
    [InlineData("hub.lease_seconds", "0")]
    [InlineData("hub.lease_seconds", "1.5")]
    [InlineData("hub.sekret", "x")]
    public async Task Wishes_that_are_none_are_refused_in_plain_text(string name, string? value)
    {
        var answer = await Form("/subscribe", [.. Wish("https://example.com/hook").Where(f => f.Item1 != name), .. value is null ? [] : ((string, string)[])[(name, value)]]);

        answer.Status.ShouldBe(400);
        answer.Body.ShouldNotStartWith("{");
    }

    [Fact]
    public async Task A_secret_has_less_than_200_bytes()
    {
        (await Form("/subscribe", [.. Wish("https://example.com/hook"), ("hub.secret", new string('s', 200))])).Status.ShouldBe(400);
        (await Form("/subscribe", [.. Wish("https://example.com/hook"), ("hub.secret", new string('s', 199))])).Status.ShouldBe(202);
    }

    [Fact]
    public async Task Nothing_holds_before_the_address_has_answered_the_challenge()
    {
        await using var origin = await Origin.StartAsync();
        var asked = new Dictionary<string, string>();
        var echo = origin.Serve("/echo", http =>
        {
            foreach (var (name, value) in http.Request.Query) asked[name] = value!;
            return http.Response.Body.WriteAsync(Encoding.ASCII.GetBytes(http.Request.Query["hub.challenge"].ToString())).AsTask();
        });
        var deaf = origin.Serve("/deaf", "no challenge"u8.ToArray());

        (await Form("/subscribe", Wish(deaf))).Status.ShouldBe(202);
        (await Form("/subscribe", Wish(origin.Serve("/", []) + "missing"))).Status.ShouldBe(202);
        (await Form("/subscribe", Wish(deaf, verify: "sync"))).Status.ShouldBe(409);
        await YouTube.SettleHubAsync(Cancellation);
        YouTube.HubSubscriptions.ShouldBeEmpty();
        var taken = await Form("/subscribe", [.. Wish(echo + "?own=1"), ("hub.verify_token", "word"), ("hub.lease_seconds", "8640000")]);
        await YouTube.SettleHubAsync(Cancellation);

        (taken.Status, taken.Body).ShouldBe((202, ""));
        (asked["own"], asked["hub.mode"], asked["hub.verify_token"], asked["hub.lease_seconds"]).ShouldBe(("1", "subscribe", "word", "864000"));
        YouTube.HubSubscriptions.ShouldHaveSingleItem().ChannelId.ShouldBe(YouTube.DefaultChannel.Id);
        YouTube.Clock.Advance(TimeSpan.FromDays(10));
        YouTube.HubSubscriptions.ShouldBeEmpty();
        (await Form("/subscribe", Wish(echo, verify: "sync"))).Status.ShouldBe(204);
        YouTube.HubSubscriptions.Count.ShouldBe(1);
        (await Form("/subscribe", Wish(echo, "unsubscribe", "sync"))).Status.ShouldBe(204);
        YouTube.HubSubscriptions.ShouldBeEmpty();
    }

    [Fact]
    public async Task Example_14_12_a_feed_is_delivered_signed_over_its_bytes()
    {
        await using var origin = await Origin.StartAsync();
        var deliveries = new List<(string Body, string? Type, string? Signature, string? Link)>();
        var hook = origin.Serve("/hook", async http =>
        {
            if (http.Request.Method == "GET")
            {
                await http.Response.Body.WriteAsync(Encoding.ASCII.GetBytes(http.Request.Query["hub.challenge"].ToString()));
                return;
            }

            using var reader = new StreamReader(http.Request.Body);
            deliveries.Add((await reader.ReadToEndAsync(), http.Request.ContentType, http.Request.Headers["X-Hub-Signature"], http.Request.Headers.Link));
            http.Response.StatusCode = 204;
        });
        await Form("/subscribe", [.. Wish(hook, verify: "sync"), ("hub.secret", "mysecret")]);
        var video = YouTube.AddVideo(title: "A & B");
        var other = YouTube.AddVideo(YouTube.AddChannel(YouTube.DefaultUser, "Second"));

        (await YouTube.PushAsync(video, cancellationToken: Cancellation)).ShouldBe([204]);
        (await YouTube.PushAsync(video, deleted: true, Cancellation)).ShouldBe([204]);
        (await YouTube.PushAsync(other, cancellationToken: Cancellation)).ShouldBeEmpty();

        var (body, type, signature, link) = deliveries[0];
        type.ShouldBe("application/atom+xml");
        signature.ShouldBe("sha1=" + Convert.ToHexStringLower(HMACSHA1.HashData("mysecret"u8, Encoding.UTF8.GetBytes(body))));
        link!.ShouldContain("rel=hub");
        body.ShouldContain($"<yt:videoId>{video.Id}</yt:videoId>");
        body.ShouldContain("<title>A &amp; B</title>");
        deliveries[1].Body.ShouldContain($"<at:deleted-entry ref=\"yt:video:{video.Id}\"");
    }
}
