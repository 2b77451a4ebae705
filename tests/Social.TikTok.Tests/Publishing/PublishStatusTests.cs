using System.Text;
using Social.Testing;

namespace Social.TikTok.Tests.Publishing;

/// <summary>What becomes of a post that TikTok has taken.</summary>
public sealed class PublishStatusTests
{
    [Fact]
    public async Task The_publish_id_and_the_public_id_are_kept_apart()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync();

        PublishResult result = await fixture.PublishAsync(TikTokFixture.Video());

        PostReference reference = result.Reference!;
        reference.Handle.ShouldBe(fixture.Network.Publishes.Single().Id);
        reference.Id.ShouldBe(fixture.Network.Videos.Single().Id.ToString());
        reference.Url.ShouldBe(new Uri($"https://www.tiktok.com/@emulated/video/{reference.Id}"));
        VideoUploadTests.Same(fixture.Sent(TikTokFixture.Status), $$"""{"publish_id":"{{reference.Handle}}"}""");
    }

    [Fact]
    public async Task A_post_that_is_being_moderated_is_published_and_gets_its_id_later()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync(emulator: e => e.Moderation = TimeSpan.FromHours(2));

        PublishResult result = await fixture.PublishAsync(TikTokFixture.Video());
        IPostResolver resolver = (await fixture.Social.FindAsync<IPostResolver>(fixture.Account))!;
        PostReference early = await resolver.ResolvePostAsync(result.Reference!);
        fixture.Network.Clock.Advance(TimeSpan.FromHours(2));
        PostReference late = await resolver.ResolvePostAsync(result.Reference!);

        (result.Status, result.Reference!.Id).ShouldBe((PublishStatus.Published, null));
        early.ShouldBe(result.Reference);
        late.Id.ShouldBe(fixture.Network.Videos.Single().Id.ToString());
        late.Handle.ShouldBe(result.Reference.Handle);
    }

    [Fact]
    public async Task A_post_that_takes_longer_than_the_patience_is_accepted_and_waited_for_again_under_its_key()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync(emulator: e => e.Processing = TimeSpan.FromMinutes(10));
        PublishOptions once = new() { IdempotencyKey = "k", WaitFor = TimeSpan.Zero };

        PublishResult first = await fixture.PublishAsync(TikTokFixture.Video(), once);
        fixture.Network.Clock.Advance(TimeSpan.FromMinutes(10));
        PublishResult second = await fixture.PublishAsync(TikTokFixture.Video(), once);
        PublishResult third = await fixture.PublishAsync(TikTokFixture.Video(), once);

        (first.Status, first.IsSuccess, first.Reference!.Id).ShouldBe((PublishStatus.Accepted, true, null));
        (second.Status, second.Reference!.Handle).ShouldBe((PublishStatus.Published, first.Reference.Handle));
        second.Reference.Id.ShouldNotBeNull();
        third.Reference.ShouldBe(second.Reference);
        fixture.CountOf(TikTokFixture.VideoInit).ShouldBe(1);
        fixture.CountOf(TikTokFixture.Status).ShouldBe(2, "what has ended is not asked for again");
    }

    [Theory]
    [InlineData("file_format_check_failed", "invalid_media", Remedy.FixContent, typeof(SocialMediaException))]
    [InlineData("duration_check_failed", "invalid_media", Remedy.FixContent, typeof(SocialMediaException))]
    [InlineData("frame_rate_check_failed", "invalid_media", Remedy.FixContent, typeof(SocialMediaException))]
    [InlineData("picture_size_check_failed", "invalid_media", Remedy.FixContent, typeof(SocialMediaException))]
    [InlineData("internal", "platform_unavailable", Remedy.Retry, typeof(SocialApiException))]
    [InlineData("video_pull_failed", "media_unreachable", Remedy.FixContent, typeof(SocialMediaException))]
    [InlineData("photo_pull_failed", "media_unreachable", Remedy.FixContent, typeof(SocialMediaException))]
    [InlineData("publish_cancelled", "conflict", Remedy.None, typeof(SocialApiException))]
    [InlineData("auth_removed", "authentication_expired", Remedy.Reconnect, typeof(SocialAuthenticationException))]
    [InlineData("spam_risk_too_many_posts", "quota_exceeded", Remedy.Wait, typeof(SocialRateLimitException))]
    [InlineData("spam_risk_user_banned_from_posting", "account_restricted", Remedy.Human, typeof(SocialPermissionException))]
    [InlineData("spam_risk_text", "content_rejected", Remedy.FixContent, typeof(SocialValidationException))]
    [InlineData("spam_risk", "content_rejected", Remedy.Human, typeof(SocialValidationException))]
    [InlineData("tomorrows_reason", "platform_error", Remedy.None, typeof(SocialApiException))]
    public async Task A_post_that_failed_is_an_error_with_TikToks_reason_and_the_key_may_try_again(string reason, string code, Remedy remedy, Type type)
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync(emulator: e => e.FailReason = reason);
        PublishOptions once = new() { IdempotencyKey = "k" };

        SocialApiException error = await Should.ThrowAsync<SocialApiException>(() => fixture.PublishAsync(TikTokFixture.Video(), once));
        fixture.Network.Options.FailReason = null;
        PublishResult again = await fixture.PublishAsync(TikTokFixture.Video(), once);

        (error.Code.Value, error.Remedy, error.PlatformCode, error.IsOutcomeUnknown).ShouldBe((code, remedy, reason, false));
        error.GetType().ShouldBe(type);
        error.IdempotencyKey.ShouldBe("k");
        again.Status.ShouldBe(PublishStatus.Published);
        fixture.CountOf(TikTokFixture.VideoInit).ShouldBe(2);
    }

    [Fact]
    public async Task A_post_that_failed_after_the_caller_left_is_told_when_it_is_asked_for()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync(emulator: e => (e.Processing, e.FailReason) = (TimeSpan.FromMinutes(1), "frame_rate_check_failed"));
        PublishOptions once = new() { IdempotencyKey = "k", WaitFor = TimeSpan.Zero };
        PublishResult accepted = await fixture.PublishAsync(TikTokFixture.Video(), once);
        fixture.Network.Clock.Advance(TimeSpan.FromMinutes(1));

        SocialMediaException resolved = await Should.ThrowAsync<SocialMediaException>(() => fixture.TikTok.Posts.ResolvePostAsync(accepted.Reference!));
        SocialMediaException waited = await Should.ThrowAsync<SocialMediaException>(() => fixture.PublishAsync(TikTokFixture.Video(), once));
        PublishResult after = await fixture.PublishAsync(TikTokFixture.Video(), once);

        (resolved.PlatformCode, waited.PlatformCode).ShouldBe(("frame_rate_check_failed", "frame_rate_check_failed"));
        after.Status.ShouldBe(PublishStatus.Rejected);
    }

    [Theory]
    [InlineData("""{"status":"PUBLISH_COMPLETE","publicaly_available_post_id":[7602997517160123666],"uploaded_bytes":50000123}""", "7602997517160123666")]
    [InlineData("""{"status":"PUBLISH_COMPLETE","publicaly_available_post_id":7602997517160123666}""", "7602997517160123666")]
    [InlineData("""{"status":"PUBLISH_COMPLETE","publicaly_available_post_id":"7602997517160123666"}""", "7602997517160123666")]
    [InlineData("""{"status":"PUBLISH_COMPLETE","publicaly_available_post_id":["7602997517160123666"]}""", "7602997517160123666")]
    [InlineData("""{"status":"PUBLISH_COMPLETE","publicly_available_post_id":[7602997517160123666]}""", "7602997517160123666")]
    [InlineData("""{"status":"PUBLISH_COMPLETE","publicaly_available_post_id":[]}""", null)]
    [InlineData("""{"status":"PUBLISH_COMPLETE","publicaly_available_post_id":null}""", null)]
    [InlineData("""{"status":"PUBLISH_COMPLETE"}""", null)]
    public async Task E10_ids_are_read_in_every_shape_without_losing_a_digit(string data, string? id)
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync();
        Answer(fixture, TikTokFixture.Status, 200, $$$"""{"data":{{{data}}},"error":{"code":"ok","message":"","log_id":"1"}}""");

        TikTokPublishStatus status = await fixture.TikTok.Posts.GetStatusAsync(fixture.Account, "v_pub_url~v2.123456789");

        status.State.ShouldBe(TikTokPublishState.PublishComplete);
        status.PostIds.ShouldBe(id is null ? [] : [id]);
    }

    [Fact]
    public async Task E10_a_failure_and_a_state_of_tomorrow_are_read()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync();
        Answer(fixture, TikTokFixture.Status, 200, """{"data":{"status":"FAILED","fail_reason":"picture_size_check_failed","publicaly_available_post_id":[],"uploaded_bytes":10000},"error":{"code":"ok","message":"","log_id":"1"}}""");
        TikTokPublishStatus failed = await fixture.TikTok.Posts.GetStatusAsync(fixture.Account, "v_pub_url~v2.123456789");
        Answer(fixture, TikTokFixture.Status, 200, """{"data":{"status":"PONDERING","mood":[1]},"error":{"code":"ok","message":"","log_id":"1"}}""");
        TikTokPublishStatus pondering = await fixture.TikTok.Posts.GetStatusAsync(fixture.Account, "v_pub_url~v2.123456789");

        (failed.State, failed.FailReason, failed.UploadedBytes, failed.HasEnded).ShouldBe((TikTokPublishState.Failed, TikTokFailReason.PictureSize, 10000, true));
        (pondering.State.Value, pondering.HasEnded).ShouldBe(("PONDERING", false));
    }

    [Fact]
    public async Task A_status_that_cannot_be_read_does_not_lose_the_post()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync(o => o.Retry.MaxAttempts = 1);
        fixture.Network.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.ServerErrorBefore, Times = null, Method = "POST", PathPattern = TikTokFixture.Status });

        PublishResult result = await fixture.PublishAsync(TikTokFixture.PulledVideo(), new PublishOptions { IdempotencyKey = "k", WaitFor = TimeSpan.Zero });
        fixture.Network.Faults.Clear();
        PublishResult later = await fixture.PublishAsync(TikTokFixture.PulledVideo(), new PublishOptions { IdempotencyKey = "k" });

        (result.Status, result.Reference!.Handle).ShouldBe((PublishStatus.Accepted, fixture.Network.Publishes.Single().Id));
        later.Status.ShouldBe(PublishStatus.Published);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(EmulatorFaultKind.ResetAfterTaken)]
    [InlineData(EmulatorFaultKind.ServerErrorAfter)]
    public async Task A_pull_can_be_cancelled_while_it_runs_also_when_the_answer_is_lost(EmulatorFaultKind? lost)
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync(emulator: e => e.Processing = TimeSpan.FromHours(1));
        PublishResult running = await fixture.PublishAsync(TikTokFixture.PulledVideo(), new PublishOptions { WaitFor = TimeSpan.Zero });
        if (lost is { } kind)
        {
            fixture.Network.Faults.Add(new EmulatorFault { Kind = kind, Method = "POST", PathPattern = "/v2/post/publish/cancel/" });
        }

        await fixture.TikTok.Posts.CancelAsync(fixture.Account, running.Reference!.Handle!);
        TikTokPublishStatus status = await fixture.TikTok.Posts.GetStatusAsync(fixture.Account, running.Reference.Handle!);

        (status.State, status.FailReason).ShouldBe((TikTokPublishState.Failed, TikTokFailReason.Cancelled));
    }

    [Fact]
    public async Task A_post_that_is_done_can_no_longer_be_cancelled()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync();
        PublishResult done = await fixture.PublishAsync(TikTokFixture.PulledVideo());

        SocialApiException late = await Should.ThrowAsync<SocialApiException>(() => fixture.TikTok.Posts.CancelAsync(fixture.Account, done.Reference!.Handle!));

        (late.Code, late.PlatformCode).ShouldBe((SocialErrorCode.Conflict, "publish_not_cancellable"));
    }

    internal static void Answer(TikTokFixture fixture, string path, int status, string body, string method = "POST") => fixture.Network.Faults.Add(
        new EmulatorFault { Kind = EmulatorFaultKind.Custom, StatusCode = status, Body = Encoding.UTF8.GetBytes(body), Method = method, PathPattern = path });
}
