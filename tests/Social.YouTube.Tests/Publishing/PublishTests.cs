using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Social.Conformance;
using Social.Publishing;
using Social.Testing;

namespace Social.YouTube.Tests.Publishing;

public sealed class PublishTests
{
    private const string UploadPath = "/upload/youtube/v3/videos";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static Post Good => new() { Title = "A video", Text = "About it", Media = [MediaSource.FromBytes(TestMedia.Mp4(), "film.mp4")] };

    [Fact]
    public async Task Every_writable_field_arrives()
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync();
        Post post = (Good with { Link = "https://example.com/more", Tags = ["#cool", "more keywords"], Language = "en", Visibility = Visibility.Unlisted }).With(new YouTubePostOptions
        {
            CategoryId = "22", AudioLanguage = "de", MadeForKids = false, ContainsSyntheticMedia = true, Embeddable = false, License = "creativeCommon", PublicStatsViewable = false,
            RecordingDate = new DateTimeOffset(2026, 5, 1, 12, 0, 0, TimeSpan.Zero), HasPaidProductPlacement = true, NotifySubscribers = false,
            Localizations = new Dictionary<string, VideoLocalization> { ["fr"] = new() { Title = "Une vidéo", Description = "À propos" } },
        });

        PublishResult result = await fixture.Social.PublishAsync(post, fixture.Account, cancellationToken: Cancel);

        result.Status.ShouldBe(PublishStatus.Published);
        RecordedRequest open = fixture.Network.Requests.Of("POST", UploadPath).Single();
        open.Query.ShouldContain("part=snippet%2Cstatus%2CrecordingDetails%2CpaidProductPlacementDetails%2Clocalizations");
        open.Query.ShouldContain("notifySubscribers=false");
        JsonElement sent = JsonDocument.Parse(open.BodyText).RootElement;
        JsonElement snippet = sent.GetProperty("snippet");
        snippet.GetProperty("title").GetString().ShouldBe("A video");
        snippet.GetProperty("description").GetString().ShouldBe("About it\n\nhttps://example.com/more");
        snippet.GetProperty("tags").EnumerateArray().Select(t => t.GetString()).ShouldBe(["cool", "more keywords"]);
        snippet.GetProperty("categoryId").GetString().ShouldBe("22");
        snippet.GetProperty("defaultLanguage").GetString().ShouldBe("en");
        snippet.GetProperty("defaultAudioLanguage").GetString().ShouldBe("de");
        JsonElement status = sent.GetProperty("status");
        status.GetProperty("privacyStatus").GetString().ShouldBe("unlisted");
        status.GetProperty("embeddable").GetBoolean().ShouldBeFalse();
        status.GetProperty("license").GetString().ShouldBe("creativeCommon");
        status.GetProperty("publicStatsViewable").GetBoolean().ShouldBeFalse();
        status.GetProperty("selfDeclaredMadeForKids").GetBoolean().ShouldBeFalse();
        status.GetProperty("containsSyntheticMedia").GetBoolean().ShouldBeTrue();
        sent.GetProperty("recordingDetails").GetProperty("recordingDate").GetString().ShouldBe("2026-05-01T12:00:00Z");
        sent.GetProperty("paidProductPlacementDetails").GetProperty("hasPaidProductPlacement").GetBoolean().ShouldBeTrue();
        sent.GetProperty("localizations").GetProperty("fr").GetProperty("title").GetString().ShouldBe("Une vidéo");
        EmulatedVideo video = fixture.Network.Videos.Single();
        video.NotifiedSubscribers.ShouldBeFalse();
        video.PrivacyStatus.ShouldBe("unlisted");
    }

    [Fact]
    public async Task What_is_not_said_is_not_sent()
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync();

        await fixture.Social.PublishAsync(Good, fixture.Account, cancellationToken: Cancel);

        RecordedRequest open = fixture.Network.Requests.Of("POST", UploadPath).Single();
        open.Query.ShouldBe("uploadType=resumable&part=snippet");
        open.BodyText.ShouldBe("""{"snippet":{"title":"A video","description":"About it"}}""");
    }

    [Fact]
    public async Task A_time_ahead_makes_a_private_video_that_waits()
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync();
        DateTimeOffset time = DateTimeOffset.FromUnixTimeSeconds((TimeProvider.System.GetUtcNow() + TimeSpan.FromDays(2)).ToUnixTimeSeconds());

        PublishResult result = await fixture.Social.PublishAsync(Good with { ScheduledTime = time }, fixture.Account, cancellationToken: Cancel);

        result.Status.ShouldBe(PublishStatus.Scheduled);
        EmulatedVideo video = fixture.Network.Videos.Single();
        (video.PrivacyStatus, video.PublishAt).ShouldBe(("private", time));
    }

    [Fact]
    public async Task A_Short_is_a_video_with_an_address_of_its_own()
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync();
        Post post = Good with { Media = [MediaSource.FromBytes(TestMedia.Mp4(4096, 30, 1080, 1920), "short.mp4")] };

        PublishResult result = await fixture.Social.PublishAsync(post, PublishTarget.To(fixture.Account, null, Placement.Short), cancellationToken: Cancel);

        result.Reference!.Url!.AbsolutePath.ShouldBe("/shorts/" + result.Reference.Id);
        fixture.Network.Requests.Of("POST", UploadPath).Single().BodyText.ShouldNotContain("Short");
    }

    [Fact]
    public async Task Thumbnail_captions_playlists_and_comment_follow_with_outcomes_of_their_own()
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync();
        PublishResult playlist = await fixture.Client.Playlists.CreateAsync(fixture.Account, new YouTubePlaylist { Snippet = new PlaylistSnippet { Title = "All of them" } }, cancellationToken: Cancel);
        byte[] cover = TestMedia.Png(640, 360);
        Post post = (Good with
        {
            Media = [new MediaAttachment { Source = MediaSource.FromBytes(TestMedia.Mp4(), "film.mp4"), Cover = MediaSource.FromBytes(cover), Captions = [new MediaCaptions { Language = "en", Source = MediaSource.FromBytes(System.Text.Encoding.UTF8.GetBytes(TestMedia.SubRip), "en.srt") }] }],
        }).With(new YouTubePostOptions { FirstComment = "First!" });

        PublishResult result = await fixture.Social.PublishAsync(post, PublishTarget.To(fixture.Account, playlist.Reference!.Id), cancellationToken: Cancel);

        result.Status.ShouldBe(PublishStatus.Published);
        result.FollowUps.Select(f => (f.Step, f.IsSuccess)).ShouldBe([("thumbnail", true), ("captions:en", true), ($"playlist:{playlist.Reference.Id}", true), ("comment", true)]);
        fixture.Network.Videos.Single().ThumbnailSha256.ShouldBe(TestMedia.Sha256(cover));
        fixture.Network.Captions.ShouldHaveSingleItem();
        fixture.Network.Playlists.Single().Items.ShouldHaveSingleItem();
        fixture.Network.Comments.ShouldHaveSingleItem().Text.ShouldBe("First!");
    }

    [Fact]
    public async Task A_video_that_comes_back_private_says_so_and_is_not_sent_again()
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync(emulator: o => o.LockUploadsToPrivate = true);

        PublishResult narrowed = await fixture.Social.PublishAsync(Good with { Visibility = Visibility.Public }, fixture.Account, cancellationToken: Cancel);
        PublishResult unsaid = await fixture.Social.PublishAsync(Good, fixture.Account, cancellationToken: Cancel);

        narrowed.Status.ShouldBe(PublishStatus.Published);
        FollowUpOutcome told = narrowed.FollowUps.ShouldHaveSingleItem();
        (told.Step, told.Error!.Code, told.Error.Remedy).ShouldBe(("visibility", SocialErrorCode.AccountRestricted, Remedy.Human));
        told.Error.Message.ShouldContain("'private' although 'public'");
        unsaid.FollowUps.ShouldBeEmpty();
        fixture.Network.Videos.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_follow_up_that_fails_does_not_undo_the_video()
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync();
        fixture.Network.DefaultChannel.IsPhoneVerified = false;
        Post post = Good with { Media = [new MediaAttachment { Source = MediaSource.FromBytes(TestMedia.Mp4(), "film.mp4"), Cover = MediaSource.FromBytes(TestMedia.Png()) }] };

        PublishResult result = await fixture.Social.PublishAsync(post, PublishTarget.To(fixture.Account, "PLdoesnotexist"), cancellationToken: Cancel);

        result.Status.ShouldBe(PublishStatus.Published);
        result.FollowUps.Count.ShouldBe(2);
        SocialApiException thumbnail = result.FollowUps[0].Error.ShouldBeAssignableTo<SocialApiException>()!;
        (thumbnail.PlatformCode, thumbnail.PlatformSubcode, thumbnail.Code).ShouldBe(("forbidden", "youtube.thumbnail", SocialErrorCode.InsufficientPermissions));
        result.FollowUps[1].Error!.Code.ShouldBe(SocialErrorCode.NotFound);
        fixture.Network.Videos.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Whoever_waits_is_told_when_processing_is_done()
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync();

        PublishResult result = await fixture.Social.PublishAsync(Good, fixture.Account, new PublishOptions { WaitFor = TimeSpan.FromMilliseconds(1) }, Cancel);

        result.Status.ShouldBe(PublishStatus.Published);
        result.FollowUps.ShouldHaveSingleItem().ShouldBe(new FollowUpOutcome("processing"));
        fixture.Network.Requests.Of("GET", "/youtube/v3/videos").Single().Query.ShouldContain("part=status%2CprocessingDetails");
    }

    [Theory]
    [InlineData("copyright")]
    [InlineData("invalidFile")]
    public async Task A_video_that_YouTube_does_not_keep_is_rejected_with_its_reason(string reason)
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync();
        fixture.Network.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.FailedProcessing, Reason = reason, Method = "PUT", PathPattern = UploadPath });

        PublishResult result = await fixture.Social.PublishAsync(Good, fixture.Account, new PublishOptions { WaitFor = TimeSpan.FromMilliseconds(1) }, Cancel);

        result.Status.ShouldBe(PublishStatus.Rejected);
        result.Reason.ShouldNotBeNull().ShouldContain(reason);
        result.Reference!.Id.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_video_that_takes_longer_is_there_all_the_same()
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync(emulator: o => o.Processing = TimeSpan.FromHours(1));

        PublishResult result = await fixture.Social.PublishAsync(Good, fixture.Account, new PublishOptions { WaitFor = TimeSpan.FromMilliseconds(1) }, Cancel);

        result.Status.ShouldBe(PublishStatus.Published);
        FollowUpOutcome processing = result.FollowUps.ShouldHaveSingleItem();
        processing.Error!.Code.ShouldBe(SocialErrorCode.NotReady);
        processing.Error.Remedy.ShouldBe(Remedy.Wait);
    }

    [Fact]
    public async Task A_dry_run_shows_the_resource()
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync();

        PublishResult result = await fixture.Social.PublishAsync(Good, fixture.Account, new PublishOptions { DryRun = true }, Cancel);

        System.Text.Encoding.UTF8.GetString(result.RawAnswer.Span).ShouldBe("""{"snippet":{"title":"A video","description":"About it"}}""");
        fixture.Network.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_grant_to_upload_alone_is_enough_to_publish_and_not_to_look()
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync();
        CredentialKey key = CredentialKey.For(fixture.Account, CredentialKind.OAuth2);
        EmulatedGoogleToken token = fixture.Network.IssueToken(fixture.Network.DefaultChannel, [YouTubeScopes.Upload]);
        await fixture.Services.GetRequiredService<ICredentialStore>().SaveAsync(new Credential { Key = key, AccessToken = new Secret(token.AccessToken), Scopes = [YouTubeScopes.Upload] }, Cancel);

        PublishResult result = await fixture.Social.PublishAsync(Good, fixture.Account, new PublishOptions { WaitFor = TimeSpan.FromMilliseconds(1) }, Cancel);

        result.Status.ShouldBe(PublishStatus.Published);
        result.FollowUps.Single().Error.ShouldBeOfType<SocialPermissionException>();
        (await fixture.Social.FindAsync<IPublisher>(fixture.Account, Cancel)).ShouldNotBeNull();
        (await fixture.Social.FindAsync<IPostReader>(fixture.Account, Cancel)).ShouldBeNull();
        (await fixture.Social.FindAsync<IComments>(fixture.Account, Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task A_post_of_YouTubes_options_round_trips()
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync();
        PostSerializer serializer = fixture.Services.GetRequiredService<PostSerializer>();
        Post post = new Post { Title = "A video" }.With(new YouTubePostOptions { CategoryId = "22", MadeForKids = true, Playlists = ["PL1"] });

        Post read = serializer.Deserialize(serializer.Serialize(post));

        YouTubePostOptions options = read.OptionsOf<YouTubePostOptions>()!;
        (options.CategoryId, options.MadeForKids, options.Playlists.Single()).ShouldBe(("22", true, "PL1"));
    }
}
