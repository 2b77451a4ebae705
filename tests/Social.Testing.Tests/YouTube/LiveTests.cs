using Social.Testing.Tests.Google;

namespace Social.Testing.Tests.YouTube;

public sealed class LiveTests : YouTubeTestBase
{
    [Fact]
    public async Task A_broadcast_is_bound_tested_aired_and_ended()
    {
        var broadcast = (await Broadcast()).Json["id"]!.GetValue<string>();
        var stream = await Post(
            "/youtube/v3/liveStreams?part=snippet,cdn,contentDetails,status",
            """{"snippet":{"title":"Camera"},"cdn":{"ingestionType":"rtmp","resolution":"1080p","frameRate":"30fps"},"contentDetails":{"isReusable":true}}""");
        stream.Status.ShouldBe(200, stream.Body);
        stream.Json["cdn"]!["ingestionInfo"]!["streamName"]!.GetValue<string>().ShouldBe(YouTube.LiveStreams.Single().StreamName);

        (await Transition(broadcast, "testing")).ShouldRefuse(403, "invalidTransition");
        (await Post($"/youtube/v3/liveBroadcasts/bind?part=id,contentDetails&id={broadcast}&streamId={stream.Json["id"]}")).Json["contentDetails"]!["boundStreamId"]!.GetValue<string>()
            .ShouldBe(stream.Json["id"]!.GetValue<string>());
        (await Transition(broadcast, "testing")).ShouldRefuse(403, "errorStreamInactive");
        YouTube.LiveStreams.Single().Status = "active";
        (await Transition(broadcast, "testing")).Status.ShouldBe(200);
        (await Transition(broadcast, "testing")).ShouldRefuse(403, "redundantTransition");
        (await Transition(broadcast, "live")).Json["status"]!["lifeCycleStatus"]!.GetValue<string>().ShouldBe("live");
        (await Get("/youtube/v3/videos?part=snippet,liveStreamingDetails&id=" + broadcast)).Json["items"]![0]!["snippet"]!["liveBroadcastContent"]!.GetValue<string>().ShouldBe("live");
        (await Transition(broadcast, "complete")).Status.ShouldBe(200);
        (await Get("/youtube/v3/liveBroadcasts?part=status&broadcastStatus=completed")).Json["items"]!.AsArray().Count.ShouldBe(1);
        (await Delete("/youtube/v3/liveBroadcasts?id=" + broadcast)).Status.ShouldBe(204);
        (await Delete("/youtube/v3/liveStreams?id=" + stream.Json["id"])).Status.ShouldBe(204);
    }

    [Fact]
    public async Task A_broadcast_needs_a_title_a_start_a_privacy_and_a_channel_that_may()
    {
        (await Broadcast("""{"snippet":{"scheduledStartTime":"2099-01-01T00:00:00Z"},"status":{"privacyStatus":"private"}}""")).ShouldRefuse(400, "titleRequired");
        (await Broadcast("""{"snippet":{"title":"t"},"status":{"privacyStatus":"private"}}""")).ShouldRefuse(400, "scheduledStartTimeRequired");
        (await Broadcast("""{"snippet":{"title":"t","scheduledStartTime":"2020-01-01T00:00:00Z"},"status":{"privacyStatus":"private"}}""")).ShouldRefuse(400, "invalidScheduledStartTime");
        (await Broadcast("""{"snippet":{"title":"t","scheduledStartTime":"2099-01-01T00:00:00Z"},"status":{}}""")).ShouldRefuse(400, "privacyStatusRequired");
        YouTube.DefaultChannel.CanStreamLive = false;
        (await Broadcast()).ShouldRefuse(403, "liveStreamingNotEnabled");
        YouTube.Broadcasts.ShouldBeEmpty();
    }

    private Task<Answer> Broadcast(string body = """{"snippet":{"title":"Show","scheduledStartTime":"2099-01-01T00:00:00Z"},"status":{"privacyStatus":"unlisted","selfDeclaredMadeForKids":false}}""") =>
        Post("/youtube/v3/liveBroadcasts?part=snippet,status,contentDetails", body);

    private Task<Answer> Transition(string id, string status) => Post($"/youtube/v3/liveBroadcasts/transition?part=status&id={id}&broadcastStatus={status}");
}
