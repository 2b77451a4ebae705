using Social.Testing;

namespace Social.YouTube.Tests.Live;

public sealed class LiveTests
{
    private static readonly DateTimeOffset Start = TimeProvider.System.GetUtcNow() + TimeSpan.FromHours(2);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static YouTubeBroadcast Broadcast => new()
    {
        Snippet = new BroadcastSnippet { Title = "Launch", ScheduledStartTime = Start },
        Status = new BroadcastStatus { PrivacyStatus = "unlisted", SelfDeclaredMadeForKids = false },
        ContentDetails = new BroadcastContentDetails { EnableAutoStart = false, MonitorStream = new BroadcastMonitorStream { EnableMonitorStream = true } },
    };

    private static YouTubeLiveStream Stream => new()
    {
        Snippet = new LiveStreamSnippet { Title = "Encoder" },
        Cdn = new LiveStreamCdn { IngestionType = "rtmp", Resolution = "1080p", FrameRate = "30fps" },
        ContentDetails = new LiveStreamContentDetails { IsReusable = true },
    };

    [Fact]
    public async Task A_broadcast_goes_from_creation_to_its_end()
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync();
        YouTubeLive live = fixture.Client.Live;

        PublishResult broadcast = await live.CreateBroadcastAsync(fixture.Account, Broadcast, cancellationToken: Cancel);
        PublishResult stream = await live.CreateStreamAsync(fixture.Account, Stream, cancellationToken: Cancel);
        string id = broadcast.Reference!.Id!;
        YouTubeBroadcast bound = await live.BindAsync(fixture.Account, id, stream.Reference!.Id, Cancel);
        SocialApiException inactive = await Should.ThrowAsync<SocialApiException>(() => live.TransitionAsync(fixture.Account, id, "testing", Cancel));
        fixture.Network.LiveStreams.Single().Status = "active";
        await live.TransitionAsync(fixture.Account, id, "testing", Cancel);
        (await live.WaitForAsync(fixture.Account, id, "testing", TimeSpan.FromSeconds(30), Cancel)).ShouldBeTrue();
        await live.TransitionAsync(fixture.Account, id, "live", Cancel);
        (await live.WaitForAsync(fixture.Account, id, "live", TimeSpan.FromSeconds(30), Cancel)).ShouldBeTrue();
        await live.TransitionAsync(fixture.Account, id, "complete", Cancel);

        broadcast.Reference.Url!.Query.ShouldBe($"?v={id}");
        bound.ContentDetails!.BoundStreamId.ShouldBe(stream.Reference.Id);
        (inactive.Code, inactive.PlatformCode).ShouldBe((SocialErrorCode.NotReady, "errorStreamInactive"));
        fixture.Network.Broadcasts.Single().LifeCycleStatus.ShouldBe("complete");
    }

    [Fact]
    public async Task A_streams_key_is_a_secret()
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync();

        PublishResult made = await fixture.Client.Live.CreateStreamAsync(fixture.Account, Stream, cancellationToken: Cancel);
        YouTubeLiveStream stream = (await fixture.Client.Live.GetStreamAsync(fixture.Account, made.Reference!.Id!, Cancel))!;

        string key = fixture.Network.LiveStreams.Single().StreamName;
        stream.Cdn!.IngestionInfo!.StreamName!.Reveal().ShouldBe(key);
        stream.Cdn.IngestionInfo.IngestionAddress.ShouldNotBeNullOrEmpty();
        stream.ToString().ShouldNotContain(key);
        made.RawAnswer.IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public async Task Broadcasts_and_streams_are_listed_changed_and_deleted()
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync();
        YouTubeLive live = fixture.Client.Live;
        string id = (await live.CreateBroadcastAsync(fixture.Account, Broadcast, cancellationToken: Cancel)).Reference!.Id!;
        string stream = (await live.CreateStreamAsync(fixture.Account, Stream, cancellationToken: Cancel)).Reference!.Id!;

        YouTubeBroadcast changed = await live.UpdateBroadcastAsync(fixture.Account, Broadcast with { Id = id, ContentDetails = null, Snippet = Broadcast.Snippet! with { Title = "Relaunch" } }, Cancel);
        List<string?> listed = [];
        await foreach (YouTubeBroadcast broadcast in live.ListBroadcasts(fixture.Account).WithCancellation(Cancel))
        {
            listed.Add(broadcast.Id);
        }

        await live.DeleteBroadcastAsync(fixture.Account, id, Cancel);
        await live.DeleteStreamAsync(fixture.Account, stream, Cancel);

        changed.Snippet!.Title.ShouldBe("Relaunch");
        listed.ShouldBe([id]);
        (fixture.Network.Broadcasts.Count, fixture.Network.LiveStreams.Count).ShouldBe((0, 0));
    }

    [Fact]
    public async Task A_start_that_has_passed_is_refused_before_it_is_sent()
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync();
        YouTubeBroadcast past = Broadcast with { Snippet = Broadcast.Snippet! with { ScheduledStartTime = Start - TimeSpan.FromDays(1) } };

        SocialValidationException error = await Should.ThrowAsync<SocialValidationException>(() => fixture.Client.Live.CreateBroadcastAsync(fixture.Account, past, cancellationToken: Cancel));

        error.Problems.Single().Member.ShouldBe("ScheduledStartTime");
        fixture.Network.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_channel_that_may_not_stream_is_told_so()
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync();
        fixture.Network.DefaultChannel.CanStreamLive = false;

        SocialPermissionException error = await Should.ThrowAsync<SocialPermissionException>(() => fixture.Client.Live.CreateBroadcastAsync(fixture.Account, Broadcast, cancellationToken: Cancel));

        (error.Code, error.PlatformCode).ShouldBe((SocialErrorCode.AccountRestricted, "liveStreamingNotEnabled"));
    }
}
