using System.Text;
using Social.Conformance;
using Social.Testing;

namespace Social.YouTube.Tests.Media;

public sealed class CaptionAndThumbnailTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static MediaCaptions Track(string language = "ja", string? name = "字幕") =>
        new() { Language = language, DisplayName = name, Source = MediaSource.FromBytes(Encoding.UTF8.GetBytes(TestMedia.SubRip), "a.srt") };

    [Fact]
    public async Task A_track_is_added_listed_downloaded_changed_and_deleted()
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync();
        EmulatedVideo video = fixture.Network.AddVideo();
        YouTubeCaptions captions = fixture.Client.Captions;

        YouTubeCaption added = await captions.AddAsync(fixture.Account, video.Id, Track(), isDraft: true, Cancel);
        IReadOnlyList<YouTubeCaption> listed = await captions.ListAsync(fixture.Account, video.Id, Cancel);
        ReadOnlyMemory<byte> file = await captions.DownloadAsync(fixture.Account, added.Id!, cancellationToken: Cancel);
        YouTubeCaption published = await captions.UpdateAsync(fixture.Account, added.Id!, null, isDraft: false, Cancel);
        await captions.UpdateAsync(fixture.Account, added.Id!, MediaSource.FromBytes("other"u8.ToArray()), null, Cancel);
        string replaced = Encoding.UTF8.GetString(fixture.Network.Captions.Single().Content.Span);
        await captions.DeleteAsync(fixture.Account, added.Id!, Cancel);

        (added.Snippet!.Language, added.Snippet.Name, added.Snippet.IsDraft).ShouldBe(("ja", "字幕", true));
        listed.ShouldHaveSingleItem().Id.ShouldBe(added.Id);
        Encoding.UTF8.GetString(file.Span).ShouldBe(TestMedia.SubRip);
        published.Snippet!.IsDraft.ShouldBe(false);
        replaced.ShouldBe("other");
        fixture.Network.Captions.ShouldBeEmpty();
        RecordedRequest sent = fixture.Network.Requests.Single(r => r.Method == "POST");
        sent.Query.ShouldBe("uploadType=multipart&part=snippet");
        sent.Headers["Content-Type"].ShouldStartWith("multipart/related; boundary=");
    }

    [Fact]
    public async Task A_second_track_of_a_language_and_name_is_a_conflict()
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync();
        EmulatedVideo video = fixture.Network.AddVideo();
        await fixture.Client.Captions.AddAsync(fixture.Account, video.Id, Track(), false, Cancel);

        SocialApiException error = await Should.ThrowAsync<SocialApiException>(() => fixture.Client.Captions.AddAsync(fixture.Account, video.Id, Track(), false, Cancel));

        (error.Status, error.Code, error.PlatformCode).ShouldBe((409, SocialErrorCode.Conflict, "captionExists"));
    }

    [Fact]
    public async Task Captions_cost_what_the_table_says()
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync();
        EmulatedVideo video = fixture.Network.AddVideo();

        await fixture.Client.Captions.AddAsync(fixture.Account, video.Id, Track(), false, Cancel);

        (await fixture.Client.Quota.GetAsync(fixture.Account, Cancel)).Single(p => p.Name == "youtube.units").Remaining.ShouldBe(9_600);
        fixture.Network.QuotaUsed().ShouldBe(400);
    }

    [Fact]
    public async Task A_thumbnail_is_set_as_raw_bytes()
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync();
        EmulatedVideo video = fixture.Network.AddVideo();
        byte[] picture = TestMedia.Png(1280, 720);

        YouTubeThumbnailSet set = await fixture.Client.Thumbnails.SetAsync(fixture.Account, video.Id, MediaSource.FromBytes(picture), Cancel);

        video.ThumbnailSha256.ShouldBe(TestMedia.Sha256(picture));
        set.Items!.ShouldHaveSingleItem()["default"].Url.ShouldNotBeNull();
        RecordedRequest sent = fixture.Network.Requests.Single();
        (sent.Method, sent.Path, sent.Query, sent.Headers["Content-Type"]).ShouldBe(("POST", "/upload/youtube/v3/thumbnails/set", $"videoId={video.Id}&uploadType=media", "image/png"));
    }

    [Fact]
    public async Task A_thumbnail_that_is_no_picture_is_refused_before_it_is_sent()
    {
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync();

        SocialValidationException error = await Should.ThrowAsync<SocialValidationException>(() => fixture.Client.Thumbnails.SetAsync(fixture.Account, "abcdefghijk", MediaSource.FromBytes(TestMedia.Mp4(), "film.mp4"), Cancel));

        error.Problems.Single().Member.ShouldBe("Thumbnail");
        fixture.Network.Requests.ShouldBeEmpty();
    }
}
