using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Social.Conformance;
using Social.Testing;

namespace Social.Meta.Tests.Facebook.Media;

/// <summary>Videos, reels and stories: their bytes first, then the request that makes the post.</summary>
public sealed class FacebookVideoTests
{
    private const string Videos = "/v25.0/*/videos";
    private const string Reels = "/v25.0/*/video_reels";
    private const string Bytes = "/video-upload/**";

    private static readonly byte[] Film = Meta.Tests.Videos.Mp4(300_000);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_video_goes_in_parts_of_Facebooks_size_and_is_finished_with_its_words()
    {
        await using FacebookFixture facebook = await FacebookFixture.StartAsync();
        facebook.Network.Options.VideoPartBytes = 100_000;
        Post post = new Post { Text = "Moving", Title = "Film", Media = [new MediaAttachment { Source = MediaSource.FromBytes(Film, "film.mp4"), Cover = MediaSource.FromBytes(TestMedia.Jpeg(640, 480), "cover.jpg"), Captions = [new MediaCaptions { Source = MediaSource.FromBytes("1\n00:00:00,000 --> 00:00:01,000\nHi\n"u8.ToArray(), "a.srt"), Language = "en-US" }] }] }
            .With(new FacebookPostOptions { ContentCategory = "TECHNOLOGY" });

        PublishResult result = await facebook.Social.PublishAsync(post, facebook.Account, cancellationToken: Cancel);

        EmulatedPageVideo video = facebook.Network.Videos.ShouldHaveSingleItem();
        video.Sha256.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(Film)));
        facebook.Network.Requests.CountOf("POST", Videos).ShouldBe(5); // start, three parts, finish
        (video.Title, video.Description, video.Parameters["content_category"]).ShouldBe(("Film", "Moving", "TECHNOLOGY"));
        video.ThumbnailSha256.ShouldNotBeNull();
        video.CaptionLocales.ShouldBe(["en_US"]);
        result.FollowUps.Select(f => (f.Step, f.IsSuccess)).ShouldBe([("thumbnail", true), ("captions:0", true)]);
        (result.Status, result.Reference!.Id, result.Reference.Handle).ShouldBe((PublishStatus.Published, video.Post!.Id, video.Id));
        result.Reference.Url!.AbsoluteUri.ShouldBe($"https://www.facebook.com/reel/{video.Id}");
    }

    [Fact]
    public async Task A_part_that_is_lost_is_sent_again_from_where_Facebook_stands()
    {
        await using FacebookFixture facebook = await FacebookFixture.StartAsync();
        facebook.Network.Options.VideoPartBytes = 100_000;
        facebook.Network.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.ResetAfterTaken, Method = "POST", PathPattern = Videos, Skip = 2, Times = 1 });

        PublishResult result = await facebook.Social.PublishAsync(new Post { Media = [MediaSource.FromBytes(Film, "film.mp4")] }, facebook.Account, cancellationToken: Cancel);

        result.Status.ShouldBe(PublishStatus.Published);
        EmulatedPageVideo video = facebook.Network.Videos.ShouldHaveSingleItem();
        video.Sha256.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(Film)));
        facebook.Network.Requests.CountOf("POST", Videos).ShouldBe(5); // the part that was taken is not sent again
    }

    [Fact]
    public async Task An_upload_that_broke_off_goes_on_under_the_same_key()
    {
        await using FacebookFixture facebook = await FacebookFixture.StartAsync(o => o.Retry.MaxAttempts = 1);
        facebook.Network.Options.VideoPartBytes = 100_000;
        facebook.Network.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.ResetBeforeRead, Method = "POST", PathPattern = Videos, Skip = 2, Times = 1 });
        Post post = new() { Text = "On", Media = [MediaSource.FromBytes(Film, "film.mp4")] };
        PublishOptions options = new() { IdempotencyKey = "film" };

        await Should.ThrowAsync<SocialException>(() => facebook.Social.PublishAsync(post, facebook.Account, options, Cancel));
        PublishResult result = await facebook.Social.PublishAsync(post, facebook.Account, options, Cancel);

        result.Status.ShouldBe(PublishStatus.Published);
        facebook.Network.Videos.ShouldHaveSingleItem().Sha256.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(Film)));
    }

    [Fact]
    public async Task A_video_at_an_address_is_fetched_by_Facebook()
    {
        await using FacebookFixture facebook = await FacebookFixture.StartAsync(services: s => s.AddSocial().AddLoopbackMediaHost());
        await using HostedMedia hosted = await HostAsync(facebook);

        PublishResult result = await facebook.Social.PublishAsync(new Post { Text = "Fetched", Media = [new MediaAttachment { Source = MediaSource.FromUrl(hosted.Url), Kind = MediaKind.Video }] }, facebook.Account, cancellationToken: Cancel);

        (result.Status, result.Reference!.Id).ShouldBe((PublishStatus.Published, facebook.Network.Videos.ShouldHaveSingleItem().Post!.Id));
        facebook.FormOf("POST", Videos)["file_url"].ShouldBe(hosted.Url.AbsoluteUri);
    }

    [Fact]
    public async Task A_reel_from_bytes_is_started_sent_whole_finished_and_waited_for()
    {
        await using FacebookFixture facebook = await FacebookFixture.StartAsync();

        PublishResult result = await facebook.Social.PublishAsync(new Post { Text = "Hello", Media = [MediaSource.FromBytes(Film, "reel.mp4")] }, Reel(facebook), cancellationToken: Cancel);

        RecordedRequest upload = facebook.Network.Requests.Of("POST", Bytes).ShouldHaveSingleItem();
        (upload.Headers["offset"], upload.Headers["file_size"], upload.Headers["Authorization"], upload.Headers["Content-Type"]).ShouldBe(("0", "300000", "OAuth " + facebook.PageToken, "application/octet-stream"));
        upload.Query.ShouldBeEmpty();
        EmulatedPageVideo video = facebook.Network.Videos.ShouldHaveSingleItem();
        IReadOnlyDictionary<string, string>[] phases = [.. facebook.FormsOf("POST", Reels)];
        phases[0].ShouldBe(new Dictionary<string, string> { ["upload_phase"] = "start" });
        phases[1].ShouldBe(new Dictionary<string, string> { ["upload_phase"] = "finish", ["video_id"] = video.Id, ["video_state"] = "PUBLISHED", ["description"] = "Hello" });
        (result.Status, result.Reference!.Id).ShouldBe((PublishStatus.Published, video.Post!.Id));
    }

    [Fact]
    public async Task A_reel_at_an_address_is_fetched_with_a_header_and_no_body()
    {
        await using FacebookFixture facebook = await FacebookFixture.StartAsync(services: s => s.AddSocial().AddLoopbackMediaHost());
        await using HostedMedia hosted = await HostAsync(facebook);

        PublishResult result = await facebook.Social.PublishAsync(new Post { Media = [new MediaAttachment { Source = MediaSource.FromUrl(hosted.Url), Kind = MediaKind.Video }] }, Reel(facebook), cancellationToken: Cancel);

        result.Status.ShouldBe(PublishStatus.Published);
        RecordedRequest upload = facebook.Network.Requests.Of("POST", Bytes).ShouldHaveSingleItem();
        (upload.Headers["file_url"], upload.BodyLength, upload.Headers.ContainsKey("offset")).ShouldBe((hosted.Url.AbsoluteUri, 0, false));
    }

    [Fact]
    public async Task A_reel_that_is_cut_off_goes_on_from_the_byte_that_Facebook_has()
    {
        await using FacebookFixture facebook = await FacebookFixture.StartAsync();
        facebook.Network.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.ResetAfterTaken, Method = "POST", PathPattern = Bytes });

        PublishResult result = await facebook.Social.PublishAsync(new Post { Media = [MediaSource.FromBytes(Film, "reel.mp4")] }, Reel(facebook), cancellationToken: Cancel);

        result.Status.ShouldBe(PublishStatus.Published);
        facebook.Network.Requests.CountOf("POST", Bytes).ShouldBe(1); // all of it was there
        facebook.Network.Videos.ShouldHaveSingleItem().Sha256.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(Film)));
    }

    [Fact]
    public async Task A_scheduled_reel_waits_and_a_draft_stays()
    {
        await using FacebookFixture facebook = await FacebookFixture.StartAsync();
        Post post = new() { Text = "Later", Media = [MediaSource.FromBytes(Film, "reel.mp4")] };

        PublishResult waits = await facebook.Social.PublishAsync(post with { ScheduledTime = TimeProvider.System.GetUtcNow().AddDays(2) }, Reel(facebook), cancellationToken: Cancel);
        PublishResult stays = await facebook.Social.PublishAsync(post.With(new FacebookPostOptions { IsDraft = true }), Reel(facebook), cancellationToken: Cancel);

        (waits.Status, stays.Status).ShouldBe((PublishStatus.Scheduled, PublishStatus.Draft));
        facebook.Network.Videos.Select(v => v.Parameters["video_state"]).ShouldBe(["SCHEDULED", "DRAFT"]);
    }

    [Fact]
    public async Task A_reel_that_Facebook_cannot_process_says_why_and_the_next_try_sends_it_anew()
    {
        await using FacebookFixture facebook = await FacebookFixture.StartAsync();
        facebook.Network.Options.FailsWith = "1363129";
        Post post = new() { Text = "Shaky", Media = [MediaSource.FromBytes(Film, "reel.mp4")] };
        PublishOptions options = new() { IdempotencyKey = "reel" };

        SocialMediaException error = await Should.ThrowAsync<SocialMediaException>(() => facebook.Social.PublishAsync(post, Reel(facebook), options, Cancel));
        facebook.Network.Options.FailsWith = null;
        PublishResult again = await facebook.Social.PublishAsync(post, Reel(facebook), options, Cancel);

        (error.Code, error.Remedy).ShouldBe((SocialErrorCode.ProcessingFailed, Remedy.FixContent));
        error.Message.ShouldContain("The frame rate of the video is not supported.");
        (again.Status, facebook.Network.Videos.Count).ShouldBe((PublishStatus.Published, 2));
    }

    [Fact]
    public async Task A_lost_finish_is_settled_by_the_videos_status()
    {
        await using FacebookFixture facebook = await FacebookFixture.StartAsync();
        facebook.Network.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.ResetAfterTaken, Method = "POST", PathPattern = Reels, Skip = 1 });

        PublishResult result = await facebook.Social.PublishAsync(new Post { Text = "Once", Media = [MediaSource.FromBytes(Film, "reel.mp4")] }, Reel(facebook), cancellationToken: Cancel);

        (result.Status, result.Evidence, result.Reference!.Id).ShouldBe((PublishStatus.Published, ReconciliationEvidence.Proof, facebook.Network.Posts.ShouldHaveSingleItem().Id));
        facebook.Network.Requests.CountOf("POST", Reels).ShouldBe(2);
    }

    [Fact]
    public async Task A_video_that_takes_long_is_accepted_and_the_same_key_waits_on()
    {
        await using FacebookFixture facebook = await FacebookFixture.StartAsync();
        facebook.Network.Options.VideoProcessing = TimeSpan.FromMinutes(10);
        Post post = new() { Text = "Long", Media = [MediaSource.FromBytes(Film, "reel.mp4")] };
        PublishOptions options = new() { IdempotencyKey = "long", WaitFor = TimeSpan.Zero };

        PublishResult accepted = await facebook.Social.PublishAsync(post, Reel(facebook), options, Cancel);
        PostReference before = await facebook.Client.Posts.ResolvePostAsync(accepted.Reference!, Cancel);
        facebook.Network.Clock.Offset = TimeSpan.FromMinutes(11);
        PublishResult published = await facebook.Social.PublishAsync(post, Reel(facebook), options, Cancel);
        PostReference after = await facebook.Client.Posts.ResolvePostAsync(accepted.Reference!, Cancel);

        EmulatedPageVideo video = facebook.Network.Videos.ShouldHaveSingleItem();
        (accepted.Status, accepted.Reference!.Handle, before.Id).ShouldBe((PublishStatus.Accepted, video.Id, null));
        (published.Status, after.Id).ShouldBe((PublishStatus.Published, video.Post!.Id));
    }

    [Fact]
    public async Task Stories_of_a_photo_and_of_a_video_are_shown()
    {
        await using FacebookFixture facebook = await FacebookFixture.StartAsync();
        PublishTarget story = PublishTarget.To(facebook.Account, placement: Placement.Story);

        PublishResult photo = await facebook.Social.PublishAsync(new Post { Media = [MediaSource.FromBytes(TestMedia.Jpeg(1080, 1920), "s.jpg")] }, story, cancellationToken: Cancel);
        PublishResult video = await facebook.Social.PublishAsync(new Post { Media = [MediaSource.FromBytes(Film, "s.mp4")] }, story, cancellationToken: Cancel);

        facebook.FormOf("POST", "/v25.0/*/photo_stories").ShouldBe(new Dictionary<string, string> { ["photo_id"] = facebook.Network.Photos.ShouldHaveSingleItem().Id });
        (photo.Status, video.Status).ShouldBe((PublishStatus.Published, PublishStatus.Published));
        facebook.Network.Posts.Count(p => p.IsStory).ShouldBe(2);
    }

    [Fact]
    public async Task A_lost_photo_story_is_found_by_its_photo()
    {
        await using FacebookFixture facebook = await FacebookFixture.StartAsync();
        facebook.Network.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.ResetAfterTaken, Method = "POST", PathPattern = "/v25.0/*/photo_stories" });

        PublishResult result = await facebook.Social.PublishAsync(
            new Post { Media = [MediaSource.FromBytes(TestMedia.Jpeg(1080, 1920), "s.jpg")] }, PublishTarget.To(facebook.Account, placement: Placement.Story), cancellationToken: Cancel);

        (result.Status, result.Evidence).ShouldBe((PublishStatus.Published, ReconciliationEvidence.Proof));
        facebook.Network.Posts.Count(p => p.IsStory).ShouldBe(1);
    }

    [Fact]
    public async Task A_video_is_read_renamed_and_deleted_by_its_number()
    {
        await using FacebookFixture facebook = await FacebookFixture.StartAsync();
        string id = (await facebook.Social.PublishAsync(new Post { Text = "Words", Media = [MediaSource.FromBytes(Film, "film.mp4")] }, facebook.Account, cancellationToken: Cancel)).Reference!.Handle!;

        await facebook.Client.Posts.EditPostAsync(facebook.Account, id, new Post { Title = "Name", Text = "Better" }, cancellationToken: Cancel);
        PublishedPost read = (await facebook.Client.Posts.GetPostAsync(facebook.Account, id, Cancel)).ShouldNotBeNull();
        await facebook.Client.Posts.DeletePostAsync(facebook.Account, id, Cancel);

        (read.Text, read.Media.ShouldHaveSingleItem().Kind).ShouldBe(("Better", MediaKind.Video));
        facebook.Network.Videos.ShouldBeEmpty();
    }

    private static PublishTarget Reel(FacebookFixture facebook) => PublishTarget.To(facebook.Account, placement: Placement.Reel);

    private static async Task<HostedMedia> HostAsync(FacebookFixture facebook) =>
        await facebook.Services.GetRequiredService<IMediaHost>().HostAsync(MediaSource.FromBytes(Film, "film.mp4"), TimeSpan.FromHours(1), Cancel);
}
