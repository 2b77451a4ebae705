using Social.Conformance;
using Social.Testing;
using Social.TikTok.Tests.Media;

namespace Social.TikTok.Tests.Publishing;

/// <summary>Posts whose media TikTok fetches: videos by URL, and photos always.</summary>
public sealed class FetchedPostTests
{
    [Fact]
    public async Task E7_a_video_is_posted_from_its_url()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync();
        Post post = new() { Text = "…", Visibility = Visibility.Private, Media = [MediaSource.FromUrl(new Uri("https://example.verified.domain.example.com/example_video.mp4"))] };

        PublishResult result = await fixture.PublishAsync(post);

        VideoUploadTests.Same(
            fixture.Sent(TikTokFixture.VideoInit),
            """
            {"post_info":{"title":"…","privacy_level":"SELF_ONLY","brand_content_toggle":false,"brand_organic_toggle":false},
             "source_info":{"source":"PULL_FROM_URL","video_url":"https://example.verified.domain.example.com/example_video.mp4"}}
            """);
        result.Status.ShouldBe(PublishStatus.Published);
        result.Reference!.Id.ShouldBeNull("a private post has no public id");
        result.Reference.Handle.ShouldStartWith("v_pub_url~");
    }

    [Fact]
    public async Task E8_photos_are_posted_from_their_urls()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync();
        Post post = new Post
        {
            Title = "funny cat", Text = "this will be a #funny photo on your @tiktok #fyp", Visibility = Visibility.Public, ReplyAudience = ReplyAudience.Nobody,
            Media = [MediaSource.FromUrl(new Uri("https://media.example.com/obj/example-image-01.webp")), MediaSource.FromUrl(new Uri("https://media.example.com/obj/example-image-02.webp"))],
        }.With(new TikTokPostOptions { AutoAddMusic = true, CoverIndex = 1 });

        PublishResult result = await fixture.PublishAsync(post);

        VideoUploadTests.Same(
            fixture.Sent(TikTokFixture.PhotoInit),
            """
            {"media_type":"PHOTO","post_mode":"DIRECT_POST",
             "post_info":{"title":"funny cat","description":"this will be a #funny photo on your @tiktok #fyp","disable_comment":true,"privacy_level":"PUBLIC_TO_EVERYONE","auto_add_music":true,
               "brand_content_toggle":false,"brand_organic_toggle":false},
             "source_info":{"source":"PULL_FROM_URL","photo_cover_index":1,"photo_images":["https://media.example.com/obj/example-image-01.webp","https://media.example.com/obj/example-image-02.webp"]}}
            """);
        result.Status.ShouldBe(PublishStatus.Published);
        result.Reference!.Url!.AbsolutePath.ShouldBe($"/@emulated/photo/{result.Reference.Id}");
    }

    [Fact]
    public async Task Bytes_of_photos_are_hosted_for_as_long_as_the_publish_takes()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync();

        PublishResult result = await fixture.PublishAsync(TikTokFixture.Photos(count: 3));

        result.Status.ShouldBe(PublishStatus.Published);
        fixture.Network.Publishes.Single().Media.Select(m => m.Sha256).ShouldBe(Enumerable.Repeat<string?>(TestMedia.Sha256(SampleMedia.Jpeg()), 3));
        fixture.Host.Fetches.ShouldBe(3);
        fixture.Host.Hosted.ShouldBe(0, "the publish is over");
    }

    [Fact]
    public async Task Hosted_photos_stay_while_TikTok_may_still_fetch_them()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync(emulator: e => e.Processing = TimeSpan.FromHours(1));

        PublishResult result = await fixture.PublishAsync(TikTokFixture.Photos(), new PublishOptions { WaitFor = TimeSpan.Zero });

        result.Status.ShouldBe(PublishStatus.Accepted);
        fixture.Host.Hosted.ShouldBe(2);
    }

    [Fact]
    public async Task Hosted_photos_end_at_once_when_the_network_refuses()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync();
        fixture.Network.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.Custom, StatusCode = 400, Method = "POST", PathPattern = TikTokFixture.PhotoInit });

        await Should.ThrowAsync<SocialException>(() => fixture.PublishAsync(TikTokFixture.Photos()));

        fixture.Host.Hosted.ShouldBe(0);
    }

    [Fact]
    public async Task A_draft_of_photos_keeps_title_and_description_only()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync();
        Post post = TikTokFixture.Photos("words") with { Title = "cat", Visibility = null };

        PublishResult result = await fixture.PublishAsync(post, placement: Placement.Inbox);

        result.Status.ShouldBe(PublishStatus.Draft);
        VideoUploadTests.Same(fixture.Sent(TikTokFixture.PhotoInit).GetProperty("post_info"), """{"title":"cat","description":"words"}""");
        fixture.Sent(TikTokFixture.PhotoInit).GetProperty("post_mode").GetString().ShouldBe("MEDIA_UPLOAD");
    }

    [Fact]
    public async Task A_lost_init_stays_unconfirmed_since_nothing_can_tell()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync();
        fixture.Network.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.ResetAfterTaken, Method = "POST", PathPattern = TikTokFixture.PhotoInit });
        PublishOptions once = new() { IdempotencyKey = "k" };

        PublishResult first = await fixture.PublishAsync(TikTokFixture.Photos(), once);
        PublishResult second = await fixture.PublishAsync(TikTokFixture.Photos(), once);

        (first.Status, second.Status, first.Evidence).ShouldBe((PublishStatus.Unconfirmed, PublishStatus.Unconfirmed, ReconciliationEvidence.None));
        fixture.CountOf(TikTokFixture.PhotoInit).ShouldBe(1);
        fixture.Host.Hosted.ShouldBe(2, "TikTok may be fetching them");
    }

    [Fact]
    public async Task Tags_and_link_go_into_the_caption_and_a_mention_gets_its_sign()
    {
        await using TikTokFixture fixture = await TikTokFixture.StartAsync();
        Post post = TikTokFixture.Photos() with
        {
            Text = new PostText([TextSegment.Plain("By "), TextSegment.Mention("7", "cat"), TextSegment.Plain(" #Fyp2")]),
            Tags = ["fyp", "#cats", "Fyp2"],
            Link = "https://example.com/cats",
        };

        PublishResult result = await fixture.PublishAsync(post);
        PostPreview preview = (await fixture.Social.FindAsync<IPublishingRules>(fixture.Account))!.Preview(fixture.Account, post);

        string sent = fixture.Sent(TikTokFixture.PhotoInit).GetProperty("post_info").GetProperty("description").GetString()!;
        sent.ShouldBe("By @cat #Fyp2 https://example.com/cats #fyp #cats");
        (preview.Text, preview.Length, preview.MaxLength).ShouldBe((sent, sent.Length, 4000));
        result.Warnings.ShouldHaveSingleItem().Member.ShouldBe("Link");
    }
}
