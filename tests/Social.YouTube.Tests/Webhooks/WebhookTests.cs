using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Social.Testing;

namespace Social.YouTube.Tests.Webhooks;

/// <summary>The hub's notifications: subscribed, asked about, signed, read.</summary>
public sealed class WebhookTests
{
    private const string Channel = "UC_x5XG1OV2P6uZZ5FSM9Ttw";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("https://www.youtube.com/xml/feeds/videos.xml?channel_id=UC_x5XG1OV2P6uZZ5FSM9Ttw", "subscribe", null, 404)] // the token is missing
    [InlineData("https://www.youtube.com/xml/feeds/videos.xml?channel_id=UC_x5XG1OV2P6uZZ5FSM9Ttw", "subscribe", "wrong", 404)]
    [InlineData("https://www.youtube.com/xml/feeds/videos.xml?channel_id=UC_x5XG1OV2P6uZZ5FSM9Ttw", "unsubscribe", "wrong", 404)]
    [InlineData("https://www.youtube.com/xml/feeds/videos.xml?channel_id=nobody", "subscribe", "word", 404)]
    [InlineData("https://example.com/xml/feeds/videos.xml?channel_id=UC_x5XG1OV2P6uZZ5FSM9Ttw", "subscribe", "word", 404)]
    [InlineData("https://www.youtube.com/xml/feeds/videos.xml?channel_id=UC_x5XG1OV2P6uZZ5FSM9Ttw", "denied", "word", 404)]
    [InlineData("https://www.youtube.com/feeds/videos.xml?channel_id=UC_x5XG1OV2P6uZZ5FSM9Ttw", "subscribe", "word", 200)] // the other spelling
    [InlineData("https://www.youtube.com/xml/feeds/videos.xml?channel_id=UC_x5XG1OV2P6uZZ5FSM9Ttw", "unsubscribe", "word", 200)]
    public async Task The_hub_is_answered_about_feeds_of_channels_and_by_who_knows_the_word(string topic, string mode, string? token, int status)
    {
        YouTubeWebhooks webhooks = Receiver(o => o.WebhookVerifyToken = "word");
        Dictionary<string, string> query = new() { ["hub.mode"] = mode, ["hub.topic"] = topic, ["hub.challenge"] = "1234567890" };
        if (token is not null)
        {
            query["hub.verify_token"] = token;
        }

        WebhookReply reply = (await webhooks.HandshakeAsync(Request("GET", query), Cancel)).ShouldNotBeNull();

        reply.Status.ShouldBe(status);
        Encoding.UTF8.GetString(reply.Body.Span).ShouldBe(status == 200 ? "1234567890" : "");
    }

    [Fact]
    public async Task The_documented_question_is_answered_by_its_challenge_alone()
    {
        // Worked example 14.12, with the id of a channel in the place of its stand-in.
        YouTubeWebhooks webhooks = Receiver();
        WebhookRequest question = Request("GET", new()
        {
            ["hub.topic"] = $"https://www.youtube.com/xml/feeds/videos.xml?channel_id={Channel}", ["hub.challenge"] = "1234567890", ["hub.mode"] = "subscribe", ["hub.lease_seconds"] = "432000",
        });

        WebhookReply reply = (await webhooks.HandshakeAsync(question, Cancel)).ShouldNotBeNull();
        WebhookSubscription grant = webhooks.ReadGrant(question).ShouldNotBeNull();

        (reply.Status, reply.ContentType, Encoding.UTF8.GetString(reply.Body.Span)).ShouldBe((200, "text/plain", "1234567890"));
        (grant.Id, grant.IsValid).ShouldBe((Channel, true));
        (grant.ExpiresAt!.Value - TimeProvider.System.GetUtcNow()).ShouldBeInRange(TimeSpan.FromDays(4.9), TimeSpan.FromDays(5));
        (await webhooks.HandshakeAsync(Request("POST", []), Cancel)).ShouldBeNull();
        (await webhooks.HandshakeAsync(Request("GET", []), Cancel)).ShouldBeNull();
    }

    [Theory]
    [InlineData("sha1=d828c1bbe032e00cee1f3238926645186fe90f18", "<feed/>", true)] // the card's own vector
    [InlineData("sha1=D828C1BBE032E00CEE1F3238926645186FE90F18", "<feed/>", true)]
    [InlineData("sha1=d828c1bbe032e00cee1f3238926645186fe90f18", "<feed />", false)]
    [InlineData("sha1=d828c1bbe032e00cee1f3238926645186fe90f19", "<feed/>", false)]
    [InlineData("sha1=d828", "<feed/>", false)]
    [InlineData("sha1=zz28c1bbe032e00cee1f3238926645186fe90f18", "<feed/>", false)]
    [InlineData("sha256=d828c1bbe032e00cee1f3238926645186fe90f18", "<feed/>", false)]
    [InlineData(null, "<feed/>", false)]
    public async Task A_signature_is_over_the_bytes_as_they_came(string? signature, string body, bool fits)
    {
        WebhookRequest delivery = Delivery(body, signature);

        (await Receiver(o => o.WebhookSecret = "mysecret").VerifyAsync(delivery, Cancel)).ShouldBe(fits);
        (await Receiver(o => (o.WebhookSecret, o.PreviousWebhookSecret) = ("new", "mysecret")).VerifyAsync(delivery, Cancel)).ShouldBe(fits);
        (await Receiver(o => o.WebhookSecret = "new").VerifyAsync(delivery, Cancel)).ShouldBeFalse();
        (await Receiver().VerifyAsync(delivery, Cancel)).ShouldBeFalse();
    }

    [Fact]
    public void The_documented_feeds_are_read()
    {
        // Worked example 14.12.
        YouTubeWebhooks webhooks = Receiver();

        YouTubeVideoEvent told = webhooks.Parse(Delivery("""
            <feed xmlns:yt="http://www.youtube.com/xml/schemas/2015" xmlns="http://www.w3.org/2005/Atom">
              <link rel="hub" href="https://pubsubhubbub.appspot.com"/>
              <link rel="self" href="https://www.youtube.com/xml/feeds/videos.xml?channel_id=CHANNEL_ID"/>
              <title>YouTube video feed</title>
              <updated>2015-04-01T19:05:24.552394234+00:00</updated>
              <entry>
                <id>yt:video:VIDEO_ID</id>
                <yt:videoId>VIDEO_ID</yt:videoId>
                <yt:channelId>CHANNEL_ID</yt:channelId>
                <title>Video title</title>
                <link rel="alternate" href="http://www.youtube.com/watch?v=VIDEO_ID"/>
                <author><name>Channel title</name><uri>http://www.youtube.com/channel/CHANNEL_ID</uri></author>
                <published>2015-03-06T21:40:57+00:00</published>
                <updated>2015-03-09T19:05:24.552394234+00:00</updated>
              </entry>
            </feed>
            """)).ShouldHaveSingleItem().ShouldBeOfType<YouTubeVideoEvent>();
        YouTubeVideoEvent gone = webhooks.Parse(Delivery("""
            <feed xmlns:at="http://purl.org/atompub/tombstones/1.0" xmlns="http://www.w3.org/2005/Atom">
              <at:deleted-entry ref="yt:video:VIDEO_ID" when="2018-07-26T17:43:36+00:00">
                <link href="https://www.youtube.com/watch?v=VIDEO_ID"/>
                <at:by><name>Channel title</name><uri>https://www.youtube.com/channel/CHANNEL_ID</uri></at:by>
              </at:deleted-entry>
            </feed>
            """)).ShouldHaveSingleItem().ShouldBeOfType<YouTubeVideoEvent>();

        (told.Type, told.VideoId, told.ChannelId, told.ChannelTitle, told.Title, told.IsDeleted).ShouldBe(("entry", "VIDEO_ID", "CHANNEL_ID", "Channel title", "Video title", false));
        told.Url.ShouldBe(new Uri("http://www.youtube.com/watch?v=VIDEO_ID"));
        told.PublishedAt.ShouldBe(new DateTimeOffset(2015, 3, 6, 21, 40, 57, TimeSpan.Zero));
        told.OccurredAt!.Value.ShouldBe(new DateTimeOffset(2015, 3, 9, 19, 5, 24, TimeSpan.Zero).AddTicks(5_523_942));
        told.Account.ShouldBe(default); // CHANNEL_ID is no channel's id
        told.ToString().ShouldBe("entry VIDEO_ID");
        (gone.Type, gone.VideoId, gone.ChannelId, gone.ChannelTitle, gone.Title, gone.IsDeleted).ShouldBe(("deleted-entry", "VIDEO_ID", "CHANNEL_ID", "Channel title", null, true));
        gone.OccurredAt.ShouldBe(new DateTimeOffset(2018, 7, 26, 17, 43, 36, TimeSpan.Zero));
        told.DeliveryId.ShouldNotBe(gone.DeliveryId);
        Encoding.UTF8.GetString(told.Raw.Span).ShouldContain("<title>Video title</title>");
    }

    [Fact]
    public void A_feed_may_have_several_entries_or_none_and_lack_what_is_not_the_id()
    {
        YouTubeWebhooks webhooks = Receiver();
        const string feed = """<feed xmlns:yt="http://www.youtube.com/xml/schemas/2015" xmlns="http://www.w3.org/2005/Atom">{0}</feed>""";

        webhooks.Parse(Delivery("<feed/>")).ShouldBeEmpty();
        webhooks.Parse(Delivery(feed.Replace("{0}", "<title>t</title>", StringComparison.Ordinal))).ShouldBeEmpty();
        YouTubeVideoEvent[] events = [.. webhooks.Parse(Delivery(feed.Replace(
            "{0}",
            $"<entry><yt:videoId>one</yt:videoId><yt:channelId>{Channel}</yt:channelId><yt:new>x</yt:new><updated>yesterday</updated></entry><entry><id>yt:video:two</id></entry><entry><title>no id</title></entry>",
            StringComparison.Ordinal))).Cast<YouTubeVideoEvent>()];

        events.Select(e => e.VideoId).ShouldBe(["one", "two"]);
        (events[0].Account, events[0].OccurredAt).ShouldBe((new AccountKey(PlatformName.YouTube, Channel), null));
        events[1].ChannelId.ShouldBeNull();
    }

    [Theory]
    [InlineData("not xml")]
    [InlineData("""<!DOCTYPE feed [<!ENTITY a "aaaaaaaaaa">]><feed xmlns="http://www.w3.org/2005/Atom"><entry><id>yt:video:&a;</id></entry></feed>""")]
    [InlineData("")]
    public void What_is_no_feed_or_brings_a_document_type_is_refused(string body) =>
        Should.Throw<FormatException>(() => Receiver().Parse(Delivery(body)));

    [Fact]
    public async Task What_cannot_be_subscribed_is_refused_before_anything_is_sent()
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync(o => o.WebhookSecret = "s");
        await using YouTubeFixture secretless = await YouTubeFixture.StartAsync();
        YouTubeWebhooks webhooks = fixture.Client.Webhooks;
        Uri url = new("https://example.com/webhook");

        async Task<string?> Member(Func<Task> act) => (await Should.ThrowAsync<SocialValidationException>(act)).Problems.Single().Member;

        (await Member(() => webhooks.SubscribeAsync(fixture.Account, new Uri("http://example.com/webhook"), cancellationToken: Cancel))).ShouldBe("Url");
        (await Member(() => webhooks.SubscribeAsync(fixture.Account, new Uri("/webhook", UriKind.Relative), cancellationToken: Cancel))).ShouldBe("Url");
        (await Member(() => webhooks.SubscribeAsync(fixture.Account, url, "@handle", cancellationToken: Cancel))).ShouldBe("ChannelId");
        (await Member(() => webhooks.SubscribeAsync(fixture.Account, url, lease: TimeSpan.FromMilliseconds(1500), cancellationToken: Cancel))).ShouldBe("Lease");
        (await Member(() => webhooks.SubscribeAsync(fixture.Account, url, lease: TimeSpan.Zero, cancellationToken: Cancel))).ShouldBe("Lease");
        SocialException unsigned = await Should.ThrowAsync<SocialException>(() => secretless.Client.Webhooks.SubscribeAsync(secretless.Account, url, cancellationToken: Cancel));

        (unsigned.Code, unsigned.Remedy).ShouldBe((SocialErrorCode.ConfigurationInvalid, Remedy.FixConfiguration));
        fixture.Network.Requests.ShouldBeEmpty();
        secretless.Network.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_documented_subscription_is_sent_without_any_token()
    {
        // Worked example 14.12, with the id of a channel in the place of its stand-in.
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync(o => (o.WebhookSecret, o.QuotaUser) = ("mysecret", "someone"));

        WebhookSubscription asked = await fixture.Client.Webhooks.SubscribeAsync(fixture.Account, new Uri("https://example.com/webhook"), Channel, TimeSpan.FromSeconds(432_000), Cancel);

        RecordedRequest sent = fixture.Network.Requests.Single();
        (sent.Method, sent.Path, sent.Query, sent.StatusCode).ShouldBe(("POST", "/subscribe", "", 202));
        sent.Headers["Content-Type"].ShouldBe("application/x-www-form-urlencoded");
        sent.Headers.ContainsKey("Authorization").ShouldBeFalse();
        sent.BodyText.ShouldBe(
            "hub.mode=subscribe&hub.topic=https%3A%2F%2Fwww.youtube.com%2Fxml%2Ffeeds%2Fvideos.xml%3Fchannel_id%3DUC_x5XG1OV2P6uZZ5FSM9Ttw&hub.callback=https%3A%2F%2Fexample.com%2Fwebhook&hub.verify=async&hub.lease_seconds=432000&hub.secret=mysecret");
        (asked.Id, asked.Url, asked.IsValid, asked.ExpiresAt).ShouldBe((Channel, new Uri("https://example.com/webhook"), null, null));
    }

    [Fact]
    public async Task A_refusal_of_the_hub_is_told_without_the_secret()
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync(o => o.WebhookSecret = "mysecret");
        fixture.Network.Faults.Add(new EmulatorFault
        {
            Kind = EmulatorFaultKind.Custom, StatusCode = 400, PathPattern = "/subscribe", ContentType = "text/plain", Body = Encoding.UTF8.GetBytes("Invalid parameter: hub.secret mysecret"),
        });

        SocialApiException error = await Should.ThrowAsync<SocialApiException>(() => fixture.Client.Webhooks.SubscribeAsync(fixture.Account, new Uri("https://example.com/webhook"), cancellationToken: Cancel));

        error.Status.ShouldBe(400);
        error.ToString().ShouldNotContain("mysecret");
    }

    [Fact]
    public async Task A_channel_is_subscribed_told_about_renewed_and_left()
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync(o => (o.WebhookSecret, o.WebhookVerifyToken) = ("hub-secret-of-this-test", "hub-word-of-this-test"));
        await using Callback callback = await Callback.StartAsync(fixture.Client.Webhooks);
        EmulatedVideo video = fixture.Network.AddVideo(title: "Ünïcode & <tags> 😀");

        await fixture.Client.Webhooks.SubscribeAsync(fixture.Account, callback.Url, cancellationToken: Cancel);
        await fixture.Network.SettleHubAsync(Cancel);
        EmulatedHubSubscription held = fixture.Network.HubSubscriptions.ShouldHaveSingleItem();
        IReadOnlyList<int> answers = await fixture.Network.PushAsync(video, cancellationToken: Cancel);
        await fixture.Network.PushAsync(video, deleted: true, Cancel);
        fixture.Network.Clock.Advance(TimeSpan.FromDays(4));
        await fixture.Client.Webhooks.SubscribeAsync(fixture.Account, callback.Url, cancellationToken: Cancel);
        await fixture.Network.SettleHubAsync(Cancel);
        fixture.Network.Clock.Advance(TimeSpan.FromDays(4));
        fixture.Network.HubSubscriptions.Count.ShouldBe(1);
        await fixture.Client.Webhooks.UnsubscribeAsync(fixture.Account, callback.Url, cancellationToken: Cancel);
        await fixture.Network.SettleHubAsync(Cancel);

        held.ChannelId.ShouldBe(fixture.Account.Id);
        answers.ShouldBe([204]);
        callback.Seen.ShouldAllBe(r => r.Query["own"] == "1");
        YouTubeVideoEvent[] events = [.. callback.Events.Cast<YouTubeVideoEvent>()];
        (events[0].VideoId, events[0].Title, events[0].Account, events[0].IsDeleted).ShouldBe((video.Id, "Ünïcode & <tags> 😀", fixture.Account, false));
        (events[1].VideoId, events[1].Account, events[1].IsDeleted).ShouldBe((video.Id, fixture.Account, true));
        (await fixture.Client.Videos.GetAsync(events[0].Account, events[0].VideoId, cancellationToken: Cancel)).ShouldNotBeNull();
        fixture.Network.HubSubscriptions.ShouldBeEmpty();
        fixture.Network.Requests.Where(r => r.Path == "/subscribe").ShouldAllBe(r => !r.Headers.ContainsKey("Authorization"));
    }

    [Fact]
    public async Task What_a_stranger_signs_is_dropped_and_a_secret_of_before_still_counts()
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync(o => o.WebhookSecret = "hub-secret-of-before");
        YouTubeWebhooks rotated = Receiver(o => (o.WebhookSecret, o.PreviousWebhookSecret) = ("hub-secret-of-now", "hub-secret-of-before"));
        YouTubeWebhooks stranger = Receiver(o => o.WebhookSecret = "another");
        await using Callback ours = await Callback.StartAsync(rotated);
        await using Callback theirs = await Callback.StartAsync(stranger);
        foreach (Callback callback in (Callback[])[ours, theirs])
        {
            await fixture.Client.Webhooks.SubscribeAsync(fixture.Account, callback.Url, cancellationToken: Cancel);
        }

        await fixture.Network.SettleHubAsync(Cancel);
        IReadOnlyList<int> answers = await fixture.Network.PushAsync(fixture.Network.AddVideo(), cancellationToken: Cancel);

        answers.ShouldBe([204, 204]);
        ours.Events.Count.ShouldBe(1);
        theirs.Events.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_receiver_is_found_and_a_secret_of_200_bytes_is_refused_at_start()
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync();
        await using ServiceProvider long200 = Offline.Provider(o => o.WebhookSecret = new string('s', 198) + "é");

        (await fixture.Social.FindAsync<IWebhookReceiver>(fixture.Account, Cancel)).ShouldBeSameAs(fixture.Client.Webhooks);
        (await fixture.Social.FindAsync<IWebhookSubscriptions>(fixture.Account, Cancel)).ShouldBeNull();
        Should.Throw<OptionsValidationException>(() => long200.GetRequiredService<YouTubeClient>()).Message.ShouldContain("WebhookSecret");
    }

    private static YouTubeWebhooks Receiver(Action<YouTubeOptions>? configure = null) => Offline.Provider(configure).GetRequiredService<YouTubeClient>().Webhooks;

    private static WebhookRequest Request(string method, Dictionary<string, string> query) => new() { Method = method, Query = query, Headers = new Dictionary<string, string>() };

    private static WebhookRequest Delivery(string body, string? signature = null) => new()
    {
        Method = "POST", Query = new Dictionary<string, string>(), Body = Encoding.UTF8.GetBytes(body),
        Headers = new Dictionary<string, string>(signature is null ? [] : [KeyValuePair.Create("X-Hub-Signature", signature)], StringComparer.OrdinalIgnoreCase),
    };
}
