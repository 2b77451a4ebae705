using System.Text;
using System.Text.Json.Nodes;
using Social.Conformance;
using Social.Testing;

namespace Social.YouTube.Tests.Wire;

/// <summary>Recorded exchanges that have no other test of their own: what is sent for them, and what is understood.</summary>
public sealed class WorkedExampleTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_rating_is_read_as_recorded()
    {
        // Worked example 14.6.
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync();
        Answer(fixture, "GET", "/youtube/v3/videos/getRating", """{"kind":"youtube#videoGetRatingResponse","etag":"jHmA6WPghQxwUKfIGg5LVYotT3Y","items":[{"videoId":"D-lhorsDlUQ","rating":"none"}]}""");

        IReadOnlyList<VideoRating> ratings = await fixture.Client.Videos.GetRatingsAsync(fixture.Account, ["D-lhorsDlUQ"], Cancel);

        fixture.Network.Requests.Single().Query.ShouldBe("id=D-lhorsDlUQ");
        ratings.ShouldHaveSingleItem().ShouldBe(new VideoRating { VideoId = "D-lhorsDlUQ", Rating = "none" });
    }

    [Fact]
    public async Task A_caption_is_inserted_as_recorded()
    {
        // Worked example 14.7.
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync();
        Answer(fixture, "POST", "/upload/youtube/v3/captions", """
            {"kind":"youtube#caption","etag":"R7KYT4aJbHp2wxlTmtFuKJ4pmF8","id":"AUieDabWmL88_xoRtxyxjTMtmvdoF9dLTW3WxfJvaThUXkNptljUijDFS-kDjyA",
             "snippet":{"videoId":"zxTVeyG1600","lastUpdated":"2022-12-13T08:20:45.636548Z","trackKind":"standard","language":"ja","name":"N","audioTrackType":"unknown","isCC":false,"isLarge":false,"isEasyReader":false,"isDraft":true,"isAutoSynced":false,"status":"serving"}}
            """);
        MediaCaptions track = new() { Language = "ja", DisplayName = "N", Source = MediaSource.FromBytes("1\n00:00:00,000 --> 00:00:01,000\nこんにちは\n"u8.ToArray(), "a.srt") };

        YouTubeCaption caption = await fixture.Client.Captions.AddAsync(fixture.Account, "zxTVeyG1600", track, isDraft: true, Cancel);

        RecordedRequest sent = fixture.Network.Requests.Single();
        sent.Query.ShouldBe("uploadType=multipart&part=snippet");
        string[] parts = sent.BodyText.Split("--" + sent.Headers["Content-Type"].Split("boundary=")[1].Trim('"'), StringSplitOptions.RemoveEmptyEntries);
        parts[0].ShouldStartWith("\r\nContent-Type: application/json; charset=utf-8\r\n");
        JsonNode.DeepEquals(JsonNode.Parse(parts[0].Split("\r\n\r\n")[1]), JsonNode.Parse("""{"snippet":{"videoId":"zxTVeyG1600","language":"ja","name":"N","isDraft":true}}""")).ShouldBeTrue();
        parts[1].Split("\r\n\r\n")[1].ShouldBe("1\n00:00:00,000 --> 00:00:01,000\nこんにちは\n\r\n");
        parts[2].ShouldBe("--\r\n");
        caption.Id.ShouldBe("AUieDabWmL88_xoRtxyxjTMtmvdoF9dLTW3WxfJvaThUXkNptljUijDFS-kDjyA");
        (caption.Snippet!.Language, caption.Snippet.IsDraft, caption.Snippet.Status, caption.Snippet.TrackKind).ShouldBe(("ja", true, "serving", "standard"));
        caption.Snippet.LastUpdated.ShouldBe(new DateTimeOffset(2022, 12, 13, 8, 20, 45, TimeSpan.Zero).AddTicks(6_365_480));
    }

    [Fact]
    public async Task A_thumbnail_is_set_as_documented()
    {
        // Worked example 14.13.
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync();
        Answer(fixture, "POST", "/upload/youtube/v3/thumbnails/set", """
            {"kind":"youtube#thumbnailSetResponse","etag":"e","items":[{"default":{"url":"https://i.ytimg.com/vi/zxTVeyG1600/default.jpg","width":120,"height":90},"medium":{"url":"https://i.ytimg.com/vi/zxTVeyG1600/mqdefault.jpg","width":320,"height":180},"tomorrow":{"url":"x"}}]}
            """);
        byte[] picture = TestMedia.Png(1280, 720);

        YouTubeThumbnailSet set = await fixture.Client.Thumbnails.SetAsync(fixture.Account, "zxTVeyG1600", MediaSource.FromBytes(picture), Cancel);

        RecordedRequest sent = fixture.Network.Requests.Single();
        (sent.Query, sent.Headers["Content-Type"], sent.Headers["Content-Length"]).ShouldBe(("videoId=zxTVeyG1600&uploadType=media", "image/png", $"{picture.Length}"));
        sent.Headers["Authorization"].ShouldStartWith("Bearer ");
        (set.Items![0]["medium"].Url, set.Items[0]["medium"].Width, set.Items[0]["medium"].Height).ShouldBe(("https://i.ytimg.com/vi/zxTVeyG1600/mqdefault.jpg", 320, 180));
    }

    [Fact]
    public async Task An_uploaded_video_is_scheduled_and_deleted_as_documented()
    {
        // Worked example 14.14; the time is one that is to come whenever this runs.
        await using YouTubeFixture fixture = await YouTubeFixture.StartAsync();
        DateTimeOffset time = new(2099, 12, 1, 9, 0, 0, TimeSpan.Zero);
        Answer(fixture, "GET", "/youtube/v3/videos", """{"kind":"youtube#videoListResponse","items":[{"kind":"youtube#video","id":"VIDEO_ID_11","status":{"uploadStatus":"processed","privacyStatus":"unlisted","license":"youtube","embeddable":true,"publicStatsViewable":true,"madeForKids":false,"selfDeclaredMadeForKids":false}}]}""");
        Answer(fixture, "PUT", "/youtube/v3/videos", """{"kind":"youtube#video","etag":"e","id":"VIDEO_ID_11","status":{"uploadStatus":"processed","privacyStatus":"private","publishAt":"2099-12-01T09:00:00Z"}}""");
        fixture.Network.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.Custom, StatusCode = 204, Method = "DELETE", PathPattern = "/youtube/v3/videos" });

        await fixture.Client.Schedule.RescheduleAsync(fixture.Account, "VIDEO_ID_11", time, Cancel);
        await fixture.Client.Videos.DeletePostAsync(fixture.Account, "VIDEO_ID_11", Cancel);

        RecordedRequest put = fixture.Network.Requests.Single(r => r.Method == "PUT");
        put.Query.ShouldBe("part=status&prettyPrint=false");
        JsonNode.DeepEquals(JsonNode.Parse(put.BodyText), JsonNode.Parse("""{"id":"VIDEO_ID_11","status":{"privacyStatus":"private","publishAt":"2099-12-01T09:00:00Z","embeddable":true,"license":"youtube","publicStatsViewable":true,"selfDeclaredMadeForKids":false}}"""))
            .ShouldBeTrue(put.BodyText);
        fixture.Network.Requests.Single(r => r.Method == "DELETE").Query.ShouldBe("id=VIDEO_ID_11");
    }

    private static void Answer(YouTubeFixture fixture, string method, string path, string json) =>
        fixture.Network.Faults.Add(new EmulatorFault { Kind = EmulatorFaultKind.Custom, StatusCode = 200, Method = method, PathPattern = path, Body = Encoding.UTF8.GetBytes(json), ContentType = "application/json; charset=UTF-8" });
}
