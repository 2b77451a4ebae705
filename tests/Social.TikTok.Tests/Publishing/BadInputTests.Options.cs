namespace Social.TikTok.Tests.Publishing;

/// <summary>What goes with what: kinds of media, switches of the creator, options that would be lost.</summary>
public sealed partial class BadInputTests
{
    [Fact]
    public async Task Video_and_photos_do_not_mix_and_what_else_TikTok_lacks_is_told_at_once()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync();
        Post post = TikTokFixture.Video() with
        {
            Media = [.. TikTokFixture.Video().Media, .. TikTokFixture.Photos().Media],
            ReplyTo = "1",
            Quote = "2",
            Poll = new Poll { Options = ["a", "b"], Duration = TimeSpan.FromDays(1) },
            ScheduledTime = TimeProvider.System.GetUtcNow() + TimeSpan.FromDays(1),
        };

        ValidationReport report = fixture.TikTok.Publisher.Validate(PublishTarget.To(fixture.Account, "somewhere", Placement.Story), post, NoContext);

        report.Problems.Where(p => p.Severity == ValidationSeverity.Error).Select(p => p.Member)
            .ShouldBe(["Media", "ReplyTo", "Quote", "Poll", "ScheduledTime", "Placement", "Destination"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("comment")]
    [InlineData("duet")]
    [InlineData("stitch")]
    public async Task What_the_creator_has_switched_off_cannot_be_asked_for(string what)
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync();
        (fixture.Network.DefaultUser.CommentDisabled, fixture.Network.DefaultUser.DuetDisabled, fixture.Network.DefaultUser.StitchDisabled) = (what == "comment", what == "duet", what == "stitch");
        TikTokPostOptions options = new() { DisableComment = false, DisableDuet = false, DisableStitch = false };

        ValidationProblem problem = await fixture.RefusedAsync(TikTokFixture.Video().With(options));

        problem.Member.ShouldBe($"Disable{char.ToUpperInvariant(what[0])}{what[1..]}");
        fixture.CountOf(TikTokFixture.VideoInit).ShouldBe(0);
    }

    [Fact]
    public async Task A_paid_partnership_cannot_be_private_and_a_cover_must_be_there()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync();

        ValidationProblem paid = await fixture.RefusedAsync((TikTokFixture.Video() with { Visibility = Visibility.Private }).With(new TikTokPostOptions { IsPaidPartnership = true }));
        ValidationProblem cover = await fixture.RefusedAsync(TikTokFixture.Photos(count: 2).With(new TikTokPostOptions { CoverIndex = 2 }));
        ValidationProblem part = await fixture.RefusedAsync(TikTokFixture.Video().With(new TikTokPostOptions { ChunkSize = 5_242_879 }));

        (paid.Member, cover.Member, cover.Limit, cover.Actual, part.Member, part.Limit).ShouldBe(("IsPaidPartnership", "CoverIndex", "0-1", "2", "ChunkSize", "5242880-64000000"));
        fixture.Network.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Options_that_go_with_the_other_kind_of_media_are_told_and_left_out()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync();
        Post video = TikTokFixture.Video().With(new TikTokPostOptions { CoverIndex = 0, AutoAddMusic = true });
        Post photos = TikTokFixture.Photos().With(new TikTokPostOptions { CoverTimestamp = TimeSpan.FromSeconds(1), DisableDuet = true });

        PublishResult ofVideo = await fixture.PublishAsync(video);
        PublishResult ofPhotos = await fixture.PublishAsync(photos);

        ofVideo.Warnings.Select(w => w.Member).ShouldBe(["CoverIndex", "AutoAddMusic"], ignoreOrder: true);
        ofPhotos.Warnings.Select(w => w.Member).ShouldBe(["CoverTimestamp", "DisableDuet"], ignoreOrder: true);
        fixture.Sent(TikTokFixture.PhotoInit).GetProperty("post_info").TryGetProperty("video_cover_timestamp_ms", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task What_a_draft_does_not_keep_is_told_option_by_option()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync();
        TikTokPostOptions options = new()
        {
            PrivacyLevel = TikTokPrivacyLevel.SelfOnly, DisableComment = true, DisableDuet = true, DisableStitch = true, CoverTimestamp = TimeSpan.FromSeconds(1),
            IsPaidPartnership = true, IsOwnBrand = true, IsAiGenerated = true,
        };

        PublishResult draft = await fixture.PublishAsync(TikTokFixture.Video().With(options), placement: Placement.Inbox);

        draft.Status.ShouldBe(PublishStatus.Draft);
        draft.Warnings.Select(w => w.Member).ShouldBe(
            ["Visibility", "Text", "DisableComment", "DisableDuet", "DisableStitch", "CoverTimestamp", "IsPaidPartnership", "IsOwnBrand", "IsAiGenerated"], ignoreOrder: true);
        fixture.Sent(TikTokFixture.InboxInit).TryGetProperty("post_info", out _).ShouldBeFalse();
    }
}
