using Social.Conformance;
using Social.Testing;
using Social.TikTok.Tests.Media;

namespace Social.TikTok.Tests.Publishing;

/// <summary>What the upload address answers, and what becomes of answers that are lost.</summary>
public sealed partial class VideoUploadTests
{
    [Theory]
    [InlineData(EmulatorFaultKind.ServerErrorBefore)]
    [InlineData(EmulatorFaultKind.ServerErrorAfter)]
    [InlineData(EmulatorFaultKind.ResetBeforeRead)]
    [InlineData(EmulatorFaultKind.ResetAfterTaken)]
    public async Task A_part_that_fails_is_asked_about_and_sent_again_only_if_it_is_missing(EmulatorFaultKind kind)
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync();
        byte[] video = SampleMedia.Mp4(16_000_000);
        fixture.Network.Faults.Add(new EmulatorFault { Kind = kind, Skip = 1, Times = 2, Method = "PUT", PathPattern = TikTokFixture.Upload });

        PublishResult result = await fixture.PublishAsync(Cut(video));

        result.Status.ShouldBe(PublishStatus.Published);
        EmulatedTikTokPublish publish = fixture.Network.Publishes.ShouldHaveSingleItem();
        publish.Media.Single().Sha256.ShouldBe(TestMedia.Sha256(video));
        fixture.CountOf(TikTokFixture.VideoInit).ShouldBe(1);
    }

    [Fact]
    public async Task A_part_whose_range_is_refused_goes_on_where_TikTok_says_it_stands()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync();
        byte[] video = SampleMedia.Mp4(16_000_000);

        // The first part arrives, and TikTok answers as if it had come before.
        fixture.Network.Faults.Add(new EmulatorFault
        {
            Kind = EmulatorFaultKind.Custom, TakeEffect = true, StatusCode = 416, Method = "PUT", PathPattern = TikTokFixture.Upload,
            Headers = new Dictionary<string, string> { ["Content-Range"] = "bytes 0-5242879/16000000" },
        });

        PublishResult result = await fixture.PublishAsync(Cut(video));

        result.Status.ShouldBe(PublishStatus.Published);
        fixture.Network.Requests.Of("PUT", TikTokFixture.Upload).Select(r => r.Headers["Content-Range"])
            .ShouldBe(["bytes 0-5242879/16000000", "bytes 5242880-10485759/16000000", "bytes 10485760-15999999/16000000"]);
        fixture.Network.Publishes.Single().Media.Single().Sha256.ShouldBe(TestMedia.Sha256(video));
    }

    [Fact]
    public async Task A_last_part_whose_range_is_refused_has_made_no_post_and_the_missing_part_is_sent()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync();
        byte[] video = SampleMedia.Mp4(16_000_000);
        fixture.Network.Faults.Add(new EmulatorFault
        {
            Kind = EmulatorFaultKind.Custom, Skip = 2, StatusCode = 416, Method = "PUT", PathPattern = TikTokFixture.Upload,
            Headers = new Dictionary<string, string> { ["Content-Range"] = "bytes 0-10485759/16000000" },
        });

        PublishResult result = await fixture.PublishAsync(Cut(video));

        result.Status.ShouldBe(PublishStatus.Published);
        fixture.CountOf(TikTokFixture.Upload, "PUT").ShouldBe(4);
        fixture.Network.Videos.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(200)]
    [InlineData(201)]
    public async Task An_upload_that_is_answered_with_200_is_as_good_as_with_201(int status)
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync();
        fixture.Network.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.Custom, TakeEffect = true, StatusCode = status, Method = "PUT", PathPattern = TikTokFixture.Upload });

        PublishResult result = await fixture.PublishAsync(TikTokFixture.Video());

        result.Status.ShouldBe(PublishStatus.Published);
        fixture.CountOf(TikTokFixture.Upload, "PUT").ShouldBe(1);
    }

    [Theory]
    [InlineData(400, "invalid_media", Remedy.FixContent)]
    [InlineData(404, "checkpoint_invalid", Remedy.Retry)]
    public async Task A_refusal_of_the_upload_address_is_known_by_its_status_and_has_made_nothing(int status, string code, Remedy remedy)
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync();
        fixture.Network.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.Custom, StatusCode = status, Method = "PUT", PathPattern = TikTokFixture.Upload });

        SocialException error = await Should.ThrowAsync<SocialException>(() => fixture.PublishAsync(TikTokFixture.Video()));

        (error.Code.Value, error.Remedy, error.IsOutcomeUnknown).ShouldBe((code, remedy, false));
        fixture.Network.Videos.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(EmulatorFaultKind.ResetAfterTaken)]
    [InlineData(EmulatorFaultKind.ServerErrorAfter)]
    [InlineData(EmulatorFaultKind.CloseWithoutAnswer)]
    public async Task A_lost_answer_to_the_last_byte_is_settled_by_the_status(EmulatorFaultKind kind)
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync();
        fixture.Network.Faults.Add(new EmulatorFault { Kind = kind, TakeEffect = true, Method = "PUT", PathPattern = TikTokFixture.Upload });

        PublishResult result = await fixture.PublishAsync(TikTokFixture.Video());

        result.Status.ShouldBe(PublishStatus.Published);
        result.Reference!.Id.ShouldBe(fixture.Network.Videos.ShouldHaveSingleItem().Id.ToString());
        fixture.CountOf(TikTokFixture.Upload, "PUT").ShouldBe(1);
    }

    [Fact]
    public async Task A_lost_init_of_an_upload_made_nothing_and_may_be_tried_again()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync();
        fixture.Network.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.ResetAfterTaken, Method = "POST", PathPattern = TikTokFixture.VideoInit });
        PublishOptions once = new() { IdempotencyKey = "k" };

        SocialTransportException error = await Should.ThrowAsync<SocialTransportException>(() => fixture.PublishAsync(TikTokFixture.Video(), once));
        int inits = fixture.CountOf(TikTokFixture.VideoInit);
        PublishResult again = await fixture.PublishAsync(TikTokFixture.Video(), once);

        (error.Remedy, error.IsOutcomeUnknown, error.IsTransient, inits).ShouldBe((Remedy.Retry, false, true, 1), "an init is never sent again by itself");
        again.Status.ShouldBe(PublishStatus.Published);
        fixture.Network.Videos.ShouldHaveSingleItem();
    }
}
