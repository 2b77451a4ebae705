using Social.Testing;

namespace Social.Meta.Tests.Facebook.Media;

/// <summary>Live videos, and the events that can only be read.</summary>
public sealed class FacebookLiveTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_live_video_is_made_streamed_to_and_ended()
    {
        await using FacebookFixture facebook = await FacebookFixture.StartAsync();
        FacebookLiveVideos live = facebook.Client.LiveVideos;

        PublishResult made = await live.CreateAsync(facebook.Account, new FacebookLiveRequest { Title = "Launch", Description = "We go live", GoesLive = false }, cancellationToken: Cancel);
        string id = made.Reference!.Id!;
        await live.StartAsync(facebook.Account, id, Cancel);
        FacebookLiveVideo on = (await live.GetAsync(facebook.Account, id, Cancel)).ShouldNotBeNull();
        await live.EndAsync(facebook.Account, id, Cancel);
        FacebookLiveVideo over = (await live.GetAsync(facebook.Account, id, Cancel)).ShouldNotBeNull();

        made.Status.ShouldBe(PublishStatus.Draft);
        made.RawAnswer.IsEmpty.ShouldBeTrue(); // it holds the stream's key
        (on.Title, on.Status, over.Status).ShouldBe(("Launch", "LIVE", "VOD"));
        on.StreamUrl.ShouldNotBeNull().Reveal().ShouldStartWith("rtmps://");
        on.ToString().ShouldNotContain("rtmps://");
        on.VideoId.ShouldNotBe(id);
    }

    [Fact]
    public async Task A_lost_live_video_is_found_and_made_once()
    {
        await using FacebookFixture facebook = await FacebookFixture.StartAsync();
        facebook.Network.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.ResetAfterTaken, Method = "POST", PathPattern = "/v25.0/*/live_videos" });

        PublishResult made = await facebook.Client.LiveVideos.CreateAsync(facebook.Account, new FacebookLiveRequest { Title = "Once" }, cancellationToken: Cancel);

        (made.Status, made.Reference!.Id).ShouldBe((PublishStatus.Published, facebook.Network.LiveVideos.ShouldHaveSingleItem().Id));
    }

    [Fact]
    public async Task A_lost_live_video_that_waits_is_found_as_waiting_and_one_unseen_as_a_draft()
    {
        await using FacebookFixture facebook = await FacebookFixture.StartAsync();
        facebook.Network.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.ResetAfterTaken, Method = "POST", PathPattern = "/v25.0/*/live_videos", Times = 2 });

        PublishResult waiting = await facebook.Client.LiveVideos.CreateAsync(facebook.Account, new FacebookLiveRequest { Title = "Later", StartsAt = TimeProvider.System.GetUtcNow().AddDays(2) }, cancellationToken: Cancel);
        PublishResult unseen = await facebook.Client.LiveVideos.CreateAsync(facebook.Account, new FacebookLiveRequest { Title = "Unseen", GoesLive = false }, cancellationToken: Cancel);

        (waiting.Status, unseen.Status).ShouldBe((PublishStatus.Scheduled, PublishStatus.Draft));
        facebook.Network.LiveVideos.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_live_video_eight_days_ahead_is_refused_before_anything_is_sent()
    {
        await using FacebookFixture facebook = await FacebookFixture.StartAsync();

        SocialValidationException error = await Should.ThrowAsync<SocialValidationException>(
            () => facebook.Client.LiveVideos.CreateAsync(facebook.Account, new FacebookLiveRequest { StartsAt = TimeProvider.System.GetUtcNow().AddDays(8) }, cancellationToken: Cancel));

        (error.Problems[0].Member, error.Problems[0].Limit).ShouldBe(("StartsAt", "7.00:00:00"));
        facebook.Network.Requests.Count.ShouldBe(0);
    }

    [Fact]
    public async Task Events_are_read()
    {
        await using FacebookFixture facebook = await FacebookFixture.StartAsync();
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        facebook.Network.AddEvent(facebook.Network.DefaultPage, "Past", now.AddDays(-3));
        facebook.Network.AddEvent(facebook.Network.DefaultPage, "Coming", now.AddDays(3));

        List<FacebookEvent> coming = [];
        await foreach (FacebookEvent found in facebook.Client.Events.List(facebook.Account, isPast: false).WithCancellation(Cancel)) coming.Add(found);

        coming.ShouldHaveSingleItem().Name.ShouldBe("Coming");
    }
}
