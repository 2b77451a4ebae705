using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Social.Conformance;
using Social.Testing;
using Social.TikTok.Tests.Media;

namespace Social.TikTok.Tests.Publishing;

/// <summary>Videos whose bytes are ours.</summary>
public sealed partial class VideoUploadTests
{
    [Fact]
    public async Task E6_a_video_of_50000123_bytes_goes_in_five_parts_of_10000000()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync();
        byte[] video = SampleMedia.Mp4(50_000_123);
        Post post = new Post
        {
            Text = "this will be a funny #cat video on your @tiktok #fyp", Media = [MediaSource.FromBytes(video, "film.mp4")], Visibility = Visibility.Connections, ReplyAudience = ReplyAudience.Nobody,
        }.With(new TikTokPostOptions { ChunkSize = 10_000_000, CoverTimestamp = TimeSpan.FromSeconds(1), DisableDuet = false, DisableStitch = false });

        PublishResult result = await fixture.PublishAsync(post);

        Same(
            fixture.Sent(TikTokFixture.VideoInit),
            """
            {"post_info":{"title":"this will be a funny #cat video on your @tiktok #fyp","privacy_level":"MUTUAL_FOLLOW_FRIENDS","disable_duet":false,"disable_stitch":false,"disable_comment":true,
              "video_cover_timestamp_ms":1000,"brand_content_toggle":false,"brand_organic_toggle":false},
             "source_info":{"source":"FILE_UPLOAD","video_size":50000123,"chunk_size":10000000,"total_chunk_count":5}}
            """);
        RecordedRequest[] parts = [.. fixture.Network.Requests.Of("PUT", TikTokFixture.Upload)];
        parts.Select(p => p.Headers["Content-Range"]).ShouldBe(
        [
            "bytes 0-9999999/50000123", "bytes 10000000-19999999/50000123", "bytes 20000000-29999999/50000123", "bytes 30000000-39999999/50000123", "bytes 40000000-50000122/50000123",
        ]);
        parts.Select(p => p.Headers["Content-Length"]).ShouldBe(["10000000", "10000000", "10000000", "10000000", "10000123"]);
        parts.Select(p => p.StatusCode).ShouldBe([206, 206, 206, 206, 201]);
        parts.ShouldAllBe(p => p.Headers["Content-Type"] == "video/mp4" && !p.Headers.ContainsKey("Authorization"));
        fixture.Network.Publishes.Single().Media.Single().Sha256.ShouldBe(TestMedia.Sha256(video));
        result.Status.ShouldBe(PublishStatus.Published);
    }

    [Fact]
    public async Task E9_a_draft_goes_to_the_inbox_with_nothing_but_its_source()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync();

        PublishResult result = await fixture.PublishAsync(TikTokFixture.Video(length: 30_567_100), placement: Placement.Inbox);

        Same(fixture.Sent(TikTokFixture.InboxInit), """{"source_info":{"source":"FILE_UPLOAD","video_size":30567100,"chunk_size":30567100,"total_chunk_count":1}}""");
        result.Status.ShouldBe(PublishStatus.Draft);
        result.IsSuccess.ShouldBeFalse();
        result.Reference!.Id.ShouldBeNull();
        result.Reference.Handle.ShouldBe(fixture.Network.Publishes.Single().Id);
        result.Warnings.Select(w => w.Member).ShouldBe(["Visibility", "Text"], ignoreOrder: true);
        fixture.CountOf(TikTokFixture.CreatorInfo).ShouldBe(0, "a draft asks for no more than video.upload");
    }

    [Fact]
    public async Task A_draft_needs_no_privacy_level_and_no_right_to_post()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync(scopes: ["user.info.basic", "video.upload"]);

        PublishResult result = await fixture.PublishAsync(TikTokFixture.Video() with { Visibility = null, Text = null }, placement: Placement.Inbox);
        SocialPermissionException direct = await Should.ThrowAsync<SocialPermissionException>(() => fixture.PublishAsync(TikTokFixture.Video()));

        result.Status.ShouldBe(PublishStatus.Draft);
        result.Warnings.ShouldBeEmpty();
        direct.MissingScopes.ShouldBe(["video.publish"]);
    }

    [Fact]
    public async Task A_drafts_post_is_found_once_the_creator_has_made_it_public()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync();
        PublishResult draft = await fixture.PublishAsync(TikTokFixture.Video(), placement: Placement.Inbox);

        PostReference before = await fixture.TikTok.Posts.ResolvePostAsync(draft.Reference!);
        EmulatedTikTokVideo video = fixture.Network.PostDraft(fixture.Network.Publishes.Single());
        PostReference after = await fixture.TikTok.Posts.ResolvePostAsync(draft.Reference!);

        before.Id.ShouldBeNull();
        (after.Id, after.Handle).ShouldBe((video.Id.ToString(), draft.Reference!.Handle));
        after.Url!.AbsoluteUri.ShouldEndWith($"/@emulated/video/{video.Id}");
    }

    [Fact]
    public async Task An_upload_that_broke_off_goes_on_under_its_key_in_another_process()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync();
        byte[] video = SampleMedia.Mp4(16_000_000);
        DirectoryInfo folder = Directory.CreateTempSubdirectory("tiktok-");
        try
        {
            PublishOptions once = new() { IdempotencyKey = "film" };
            using CancellationTokenSource killed = new();
            fixture.Network.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.ResetBeforeRead, Skip = 2, Times = null, Method = "PUT", PathPattern = TikTokFixture.Upload });
            await using (ServiceProvider first = await ProcessAsync(fixture, folder))
            {
                SocialTransportException broken = await Should.ThrowAsync<SocialTransportException>(
                    () => first.GetRequiredService<ISocial>().PublishAsync(Cut(video), fixture.Account, once));
                (broken.IsOutcomeUnknown, broken.Remedy).ShouldBe((false, Remedy.Retry), "the network's own count proves that the last byte is not there");
                broken.InnerException.ShouldBeOfType<SocialMediaException>().Checkpoint!.BytesSent.ShouldBe(10_485_760);
            }

            fixture.Network.Faults.Clear();
            int before = fixture.CountOf(TikTokFixture.Upload, "PUT");
            await using ServiceProvider second = await ProcessAsync(fixture, folder);
            PublishResult result = await second.GetRequiredService<ISocial>().PublishAsync(Cut(video), fixture.Account, once);

            result.Status.ShouldBe(PublishStatus.Published);
            fixture.CountOf(TikTokFixture.VideoInit).ShouldBe(1);
            (fixture.CountOf(TikTokFixture.Upload, "PUT") - before).ShouldBe(1, "what had arrived is not sent again");
            fixture.Network.Publishes.ShouldHaveSingleItem().Media.Single().Sha256.ShouldBe(TestMedia.Sha256(video));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task An_upload_whose_address_has_expired_begins_anew_under_its_key()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync();
        byte[] video = SampleMedia.Mp4(16_000_000);
        PublishOptions once = new() { IdempotencyKey = "film" };
        fixture.Network.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.ResetBeforeRead, Skip = 1, Times = null, Method = "PUT", PathPattern = TikTokFixture.Upload });
        await Should.ThrowAsync<SocialMediaException>(() => fixture.PublishAsync(Cut(video), once));
        fixture.Network.Faults.Clear();
        fixture.Network.Clock.Advance(TimeSpan.FromHours(1));

        SocialApiException? expired = null;
        try
        {
            await fixture.PublishAsync(Cut(video), once);
        }
        catch (SocialApiException e)
        {
            expired = e;
        }

        expired.ShouldBeNull("a part before the last is not the post: the upload begins anew by itself");
        fixture.CountOf(TikTokFixture.VideoInit).ShouldBe(2);
        fixture.Network.Videos.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_video_given_by_url_can_be_fetched_and_uploaded_instead()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync();
        byte[] video = SampleMedia.Mp4(200_000);
        await using HostedMedia elsewhere = await fixture.Host.HostAsync(MediaSource.FromBytes(video), TimeSpan.FromMinutes(5));
        Post post = TikTokFixture.Video() with { Media = [new MediaAttachment { Source = MediaSource.FromUrl(elsewhere.Url), Kind = MediaKind.Video }] };

        PublishResult result = await fixture.PublishAsync(post.With(new TikTokPostOptions { UploadFromUrl = true }));

        result.Status.ShouldBe(PublishStatus.Published);
        fixture.Sent(TikTokFixture.VideoInit).GetProperty("source_info").GetProperty("source").GetString().ShouldBe("FILE_UPLOAD");
        fixture.Network.Publishes.Single().Media.Single().Sha256.ShouldBe(TestMedia.Sha256(video));
    }

    [Fact]
    public async Task A_dry_run_composes_the_init_and_sends_nothing()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync();

        PublishResult result = await fixture.PublishAsync(TikTokFixture.Video("words", 4096), new PublishOptions { DryRun = true });

        result.Status.ShouldBe(PublishStatus.DryRun);
        JsonDocument.Parse(result.RawAnswer).RootElement.GetProperty("source_info").GetProperty("video_size").GetInt32().ShouldBe(4096);
        fixture.Network.Requests.ShouldBeEmpty();
    }

    internal static void Same(JsonElement sent, string expected) => JsonElement.DeepEquals(sent, JsonDocument.Parse(expected).RootElement).ShouldBeTrue(sent.GetRawText());

    private static Post Cut(byte[] video) =>
        (TikTokFixture.Video() with { Media = [MediaSource.FromBytes(video, "film.mp4")] }).With(new TikTokPostOptions { ChunkSize = 5_242_880 });

    /// <summary>The family as another process has it: of the first it knows only the journal in the folder.</summary>
    private static async Task<ServiceProvider> ProcessAsync(TikTokFixture fixture, DirectoryInfo folder)
    {
        ServiceCollection services = new();
        services.AddSocial().AddTikTok(o =>
        {
            o.Retry.BaseDelay = TimeSpan.FromMilliseconds(1);
            o.StatusInterval = TimeSpan.FromMilliseconds(2);
            TikTokFixture.Lift(o);
        }).UseEmulator(fixture.Emulator).AddFileJournal(Path.Combine(folder.FullName, "publishes"));
        ServiceProvider provider = services.BuildServiceProvider();
        await TikTokFixture.ConnectAsync(provider, fixture.Account, "emulated", fixture.Token, CredentialKind.OAuth2);
        return provider;
    }
}
