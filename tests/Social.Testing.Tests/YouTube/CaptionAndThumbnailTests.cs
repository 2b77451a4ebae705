using Social.Testing.Tests.Google;

namespace Social.Testing.Tests.YouTube;

public sealed class CaptionAndThumbnailTests : YouTubeTestBase
{
    [Fact]
    public async Task A_caption_is_inserted_listed_read_published_and_deleted()
    {
        var video = YouTube.AddVideo();

        var made = await Insert(video, "en", "English");
        made.Status.ShouldBe(200, made.Body);
        made.Json["snippet"]!["trackKind"]!.GetValue<string>().ShouldBe("standard");
        made.Json["snippet"]!["isDraft"]!.GetValue<bool>().ShouldBeTrue();
        var id = made.Json["id"]!.GetValue<string>();
        (await Insert(video, "en", "English")).ShouldRefuse(409, "captionExists");

        (await Get("/youtube/v3/captions?part=snippet&videoId=" + video.Id)).Json["items"]!.AsArray().Count.ShouldBe(1);
        (await Get($"/youtube/v3/captions/{id}?tfmt=srt")).Body.ShouldBe("1\n00:00:00,000 --> 00:00:01,000\nHi\n");
        (await Put("/youtube/v3/captions?part=snippet", $$$"""{"id":"{{{id}}}","snippet":{"isDraft":false}}""")).Json["snippet"]!["isDraft"]!.GetValue<bool>().ShouldBeFalse();
        (await Delete("/youtube/v3/captions?id=" + id)).Status.ShouldBe(204);
        (await Get("/youtube/v3/captions/" + id)).ShouldRefuse(404, "captionNotFound");
    }

    [Fact]
    public async Task Captions_need_their_scope_a_language_and_an_own_video()
    {
        var other = YouTube.AddVideo(YouTube.AddChannel(YouTube.AddUser("other@example.com"), "Other"));

        (await Insert(other, "en", "")).ShouldRefuse(403, "forbidden");
        (await Insert(YouTube.AddVideo(), "", "")).ShouldRefuse(400, "invalidMetadata");
        Token = YouTube.IssueToken(scopes: ["https://www.googleapis.com/auth/youtube"]).AccessToken;
        (await Insert(YouTube.AddVideo(), "en", "")).ShouldRefuse(403, "insufficientPermissions");
    }

    [Fact]
    public async Task A_thumbnail_is_an_image_of_an_own_video_by_a_verified_account()
    {
        var video = YouTube.AddVideo();

        var set = await Set(video, Images.Png(1280, 720), "image/png");
        set.Status.ShouldBe(200, set.Body);
        set.Json["kind"]!.GetValue<string>().ShouldBe("youtube#thumbnailSetResponse");
        set.Json["items"]![0]!["default"]!["width"]!.GetValue<int>().ShouldBe(120);
        video.ThumbnailMediaType.ShouldBe("image/png");

        (await Set(video, [1, 2, 3], "image/png")).ShouldRefuse(400, "invalidImage");
        (await Set(video, [1, 2, 3], "image/gif")).ShouldRefuse(400, "badRequest");
        YouTube.DefaultChannel.IsPhoneVerified = false;
        var refused = await Set(video, Images.Png(1280, 720), "image/png");
        refused.ShouldRefuse(403, "forbidden");
        refused.Json["error"]!["errors"]![0]!["domain"]!.GetValue<string>().ShouldBe("youtube.thumbnail");
    }

    private Task<Answer> Set(EmulatedVideo video, byte[] bytes, string type) => Send(
        HttpMethod.Post, $"/upload/youtube/v3/thumbnails/set?videoId={video.Id}&uploadType=media", new ByteArrayContent(bytes) { Headers = { { "Content-Type", type } } });

    private Task<Answer> Insert(EmulatedVideo video, string language, string name)
    {
        var metadata = Json($$$"""{"snippet":{"videoId":"{{{video.Id}}}","language":"{{{language}}}","name":"{{{name}}}","isDraft":true}}""");
        var file = new StringContent("1\n00:00:00,000 --> 00:00:01,000\nHi\n");
        return Send(HttpMethod.Post, "/upload/youtube/v3/captions?uploadType=multipart&part=snippet", new MultipartContent("related", "B") { metadata, file });
    }
}
