using System.Security.Cryptography;

namespace Social.Testing.Tests.Facebook;

public sealed class VideoTests : FacebookTestBase
{
    private readonly byte[] _video = Videos.Mp4(2500, seconds: 10);

    [Fact]
    public async Task A_video_by_address_and_one_in_one_piece_are_posts()
    {
        var byAddress = Id(await Post($"/{Page.Id}/videos", "file_url=https://ex.com/v.mp4&title=T&description=D"));
        var whole = Id(await Send(HttpMethod.Post, $"/v25.0/{Page.Id}/videos", Parts("source", _video, ("description", "Whole")), "Bearer " + Token));

        var read = (await Get($"/{byAddress}?fields=post_id,permalink_url,status,published,title")).Json;
        read["published"]!.GetValue<bool>().ShouldBeTrue();
        read["post_id"]!.GetValue<string>().ShouldBe(Facebook.Posts[0].Id);
        Facebook.Videos.Single(v => v.Id == whole).Sha256.ShouldBe(Hash(_video));
        (await Get($"/{Page.Id}/videos?type=uploaded")).Json["data"]!.AsArray().Count.ShouldBe(2);
        (await Get($"/{Facebook.Posts[0].Id}?fields=permalink_url")).Json["permalink_url"]!.GetValue<string>().ShouldBe($"https://www.facebook.com/reel/{byAddress}");
    }

    [Fact]
    public async Task A_video_goes_up_in_phases()
    {
        Facebook.Options.VideoPartBytes = 1000;
        var (session, video) = await Start();

        (await Transfer(session, 0, _video[..1000])).Body.ShouldBe("""{"start_offset":"1000","end_offset":"2000"}""");
        (await Transfer(session, 1000, _video[1000..2000])).Body.ShouldBe("""{"start_offset":"2000","end_offset":"2500"}""");
        (await Transfer(session, 2000, _video[2000..])).Body.ShouldBe("""{"start_offset":"2500","end_offset":"2500"}""");
        Succeeded(await Send(HttpMethod.Post, $"/v25.0/{Page.Id}/videos", Parts("thumb", Videos.Jpeg(10, 10), ("upload_phase", "finish"), ("upload_session_id", session), ("description", "In parts")), "Bearer " + Token));

        var made = Facebook.Videos.Single();
        (made.Id, made.Sha256, made.ThumbnailSha256, made.Post!.Message).ShouldBe((video, Hash(_video), Hash(Videos.Jpeg(10, 10)), "In parts"));
        Refused(await Transfer(session, 0, _video[..10]), 6000, 1363033);
    }

    [Fact]
    public async Task A_part_at_the_wrong_place_is_told_where_the_upload_is()
    {
        Facebook.Options.VideoPartBytes = 1000;
        var (session, _) = await Start();
        await Transfer(session, 0, _video[..600]);

        var wrong = await Transfer(session, 1000, _video[1000..2000]);

        Refused(wrong, 6001, 1363037);
        wrong.Json["error"]!["error_data"]!.GetValue<string>().ShouldBe("""{"start_offset":"600","end_offset":"1600"}""");
        Refused(await Transfer(session, 600, _video[600..1700]), 6001, 1363037);
        Refused(await Post($"/{Page.Id}/videos", $"upload_phase=finish&upload_session_id={session}"), 6000, 1363045);
        (await Transfer(session, 600, _video[600..1600])).Status.ShouldBe(200);
    }

    [Fact]
    public async Task An_upload_can_be_cancelled_and_its_session_is_gone()
    {
        var (session, video) = await Start();

        Succeeded(await Post($"/{Page.Id}/videos", $"upload_phase=cancel&upload_session_id={session}"));

        Refused(await Get("/" + video), 100, 33, type: "GraphMethodException");
        Refused(await Post($"/{Page.Id}/videos", "upload_phase=begin"), 100);
        Refused(await Post($"/{Page.Id}/videos", "upload_phase=start"), 100);
    }

    [Fact]
    public async Task A_video_is_scheduled_by_seconds_and_published_by_hand()
    {
        var at = Facebook.Clock.GetUtcNow().AddHours(1).ToUnixTimeSeconds();
        var video = Id(await Post($"/{Page.Id}/videos", $"file_url=https://ex.com/v.mp4&published=false&scheduled_publish_time={at}"));

        (await Get($"/{video}?fields=published,status")).Json["status"]!["publishing_phase"]!["publish_status"]!.GetValue<string>().ShouldBe("scheduled");
        Succeeded(await Post($"/{video}", "published=true"));
        (await Get($"/{video}?fields=published")).Json["published"]!.GetValue<bool>().ShouldBeTrue();
        Succeeded(await Delete("/" + video));
        Facebook.Posts.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_no_video_fails_in_processing_and_makes_no_post()
    {
        var video = Id(await Send(HttpMethod.Post, $"/v25.0/{Page.Id}/videos", Parts("source", new byte[100]), "Bearer " + Token));

        var status = (await Get($"/{video}?fields=status")).Json["status"]!;
        (status["video_status"]!.GetValue<string>(), status["processing_phase"]!["status"]!.GetValue<string>(), status["processing_phase"]!["errors"]![0]!["code"]!.GetValue<int>()).ShouldBe(("error", "error", 1349125));
        Facebook.Posts.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_video_needs_its_permission_its_file_and_known_words()
    {
        Refused(await Post($"/{Page.Id}/videos", "file_url=https://ex.com/v.mp4", Facebook.IssuePageToken(scopes: ["pages_manage_posts"]).AccessToken), 100);
        Refused(await Post($"/{Page.Id}/videos"), 6000, 1363030);
        Refused(await Post($"/{Page.Id}/videos", "file_url=http://10.0.0.1/v.mp4"), 389, 1363057);
        Refused(await Post($"/{Page.Id}/videos", "file_url=https://ex.com/v.mp4&content_category=CATS"), 100);
        Refused(await Post($"/{Page.Id}/videos", "file_url=https://ex.com/v.mp4&mood=good"), 100);
    }

    [Fact]
    public async Task A_handle_of_the_resumable_upload_is_a_video()
    {
        var user = Facebook.IssueUserToken().AccessToken;
        var session = Id(await Post($"/{Facebook.DefaultApp.AppId}/uploads?file_name=v.mp4&file_length=2500&file_type=video%2Fmp4", "", user));
        session.ShouldStartWith("upload:");
        Refused(await Upload("/v25.0/" + session, _video[..1000], user, ("file_offset", "0")), 100);
        (await Send(HttpMethod.Get, "/v25.0/" + session, null, "OAuth " + user)).Body.ShouldBe($$"""{"id":"{{session}}","file_offset":1000}""");
        Refused(await Upload("/v25.0/" + session, _video[1500..], user, ("file_offset", "1500")), 100);
        var handle = (await Upload("/v25.0/" + session, _video[1000..], user, ("file_offset", "1000"))).Json["h"]!.GetValue<string>();

        var video = Id(await Post($"/{Page.Id}/videos", $"fbuploader_video_file_chunk={Uri.EscapeDataString(handle)}"));
        Facebook.Videos.Single(v => v.Id == video).Sha256.ShouldBe(Hash(_video));
        Refused(await Post($"/{Page.Id}/videos", "fbuploader_video_file_chunk=2:never"), 100);
        Refused(await Post($"/{Facebook.DefaultApp.AppId}/uploads?file_name=v.mov&file_length=10&file_type=video%2Fquicktime", "", user), 100);
    }

    [Fact]
    public async Task Thumbnails_and_captions_are_added()
    {
        var video = Id(await Post($"/{Page.Id}/videos", "file_url=https://ex.com/v.mp4"));

        Succeeded(await Send(HttpMethod.Post, $"/v25.0/{video}/thumbnails", Parts("source", Videos.Jpeg(9, 16), ("is_preferred", "true")), "Bearer " + Token));
        Succeeded(await Send(HttpMethod.Post, $"/v25.0/{video}/captions", Captions("x.en_US.srt"), "Bearer " + Token));
        Refused(await Send(HttpMethod.Post, $"/v25.0/{video}/captions", Captions("x.srt"), "Bearer " + Token), 386);
        Facebook.Videos.Single().CaptionLocales.ShouldBe(["en_US"]);
    }

    private static MultipartFormDataContent Captions(string name) => new() { { new ByteArrayContent("1"u8.ToArray()), "captions_file", name } };

    private async Task<(string Session, string Video)> Start()
    {
        var started = (await Post($"/{Page.Id}/videos", "upload_phase=start&file_size=2500")).Json;
        started["start_offset"]!.GetValue<string>().ShouldBe("0");
        return (started["upload_session_id"]!.GetValue<string>(), started["video_id"]!.GetValue<string>());
    }

    private Task<Answer> Transfer(string session, int offset, byte[] bytes) =>
        Send(HttpMethod.Post, $"/v25.0/{Page.Id}/videos", Parts("video_file_chunk", bytes, ("upload_phase", "transfer"), ("upload_session_id", session), ("start_offset", $"{offset}")), "Bearer " + Token);

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
