using System.Security.Cryptography;

namespace Social.Testing.Tests.TikTok;

public sealed class UploadTests : TikTokTestBase
{
    [Theory]
    [InlineData(4_194_304, 4_194_304, 1, 200)]
    [InlineData(50_000_123, 10_000_000, 5, 200)]
    [InlineData(67_108_865, 10_485_760, 6, 200)]
    [InlineData(150_000_000, 64_000_000, 2, 200)]
    [InlineData(4_294_967_296, 64_000_000, 67, 200)]
    [InlineData(30_567_100, 30_567_100, 1, 200)]
    [InlineData(64_000_000, 64_000_000, 1, 200)]
    // Rounded up instead of down.
    [InlineData(50_000_123, 10_000_000, 6, 400)]
    [InlineData(67_108_865, 10_485_760, 7, 400)]
    // A small file in several chunks; chunks too small, too large; a large file whole.
    [InlineData(4_000_000, 2_000_000, 2, 400)]
    [InlineData(50_000_000, 4_000_000, 12, 400)]
    [InlineData(500_000_000, 100_000_000, 5, 400)]
    [InlineData(64_000_001, 64_000_001, 1, 400)]
    [InlineData(100_000_000, 64_000_000, 1, 400)]
    [InlineData(4_294_967_297, 64_000_000, 67, 400)]
    [InlineData(1000, 2000, 0, 400)]
    [InlineData(0, 0, 0, 400)]
    public async Task A_file_is_cut_as_the_network_says(long size, long chunk, long count, int status)
    {
        var answer = await Init(size, chunk, count);

        answer.Status.ShouldBe(status, answer.Body);
        TikTok.Publishes.Count.ShouldBe(status == 200 ? 1 : 0);
        if (status == 200) UploadUrl(answer).Length.ShouldBeLessThanOrEqualTo(256);
        else answer.Json["error"]!["code"]!.GetValue<string>().ShouldBeOneOf("invalid_param", "invalid_file_upload");
    }

    [Fact]
    public async Task Example_6_chunks_arrive_in_order_and_the_last_takes_the_rest()
    {
        var video = Videos.Mp4(16_000_123);
        var started = await Init(video.Length, 5_300_000, 3);
        PublishId(started).ShouldStartWith("v_pub_file~v2-1.");
        var url = UploadUrl(started);

        var first = await Put(url, video[..5_300_000], "bytes 0-5299999/16000123");
        var second = await Put(url, video[5_300_000..10_600_000], "bytes 5300000-10599999/16000123");
        (await Status(PublishId(started))).Json["data"]!.ToJsonString().ShouldBe("""{"status":"PROCESSING_UPLOAD","publicaly_available_post_id":[],"uploaded_bytes":10600000}""");
        var last = await Put(url, video[10_600_000..], "bytes 10600000-16000122/16000123");

        (first.Status, second.Status, last.Status).ShouldBe((206, 206, 201));
        first.Header("content-range").ShouldBe("bytes 0-5299999/16000123");
        second.Header("content-range").ShouldBe("bytes 0-10599999/16000123");
        var publish = TikTok.Publishes.Single();
        publish.Media.Single().Sha256.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(video)));
        publish.Media.Single().Content.ShouldBeNull();
        publish.Chunks.Count.ShouldBe(3);
        (await Status(publish.Id)).Json["data"]!["status"]!.GetValue<string>().ShouldBe("PUBLISH_COMPLETE");
    }

    [Fact]
    public async Task A_chunk_out_of_its_place_is_told_where_to_go_on()
    {
        var video = Videos.Mp4(11_000_000);
        var url = UploadUrl(await Init(video.Length, 5_500_000, 2));

        var early = await Put(url, video[5_500_000..], "bytes 5500000-10999999/11000000");
        early.Status.ShouldBe(416);
        early.Header("content-range").ShouldBe("bytes */11000000");
        (await Put(url, video[..5_500_000], "bytes 0-5499999/11000000")).Status.ShouldBe(206);
        var again = await Put(url, video[..5_500_000], "bytes 0-5499999/11000000");
        again.Status.ShouldBe(416);
        again.Header("content-range").ShouldBe("bytes 0-5499999/11000000");
        (await Put(url, video[5_500_000..], "bytes 5500000-10999999/11000000")).Status.ShouldBe(201);
        var late = await Put(url, video[5_500_000..], "bytes 5500000-10999999/11000000");
        late.Status.ShouldBe(416);
        late.Header("content-range").ShouldBe("bytes 0-10999999/11000000");
        TikTok.Videos.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("bytes 0-998/1000", 999)]
    [InlineData("bytes 0-999/1000", 1)]
    [InlineData("bytes 0-999/1001", 1000)]
    [InlineData("bytes 0-999/*", 1000)]
    [InlineData("bytes 0-1000/1000", 1001)]
    [InlineData("0-999/1000", 1000)]
    public async Task A_range_that_is_malformed_or_does_not_fit_is_refused(string range, int length)
    {
        var url = UploadUrl(await Init(1000, 1000, 1));

        (await Put(url, new byte[length], range)).Status.ShouldBe(400);
        TikTok.Publishes.Single().UploadedBytes.ShouldBe(0);
    }

    [Fact]
    public async Task An_upload_needs_a_video_type_and_no_token()
    {
        var started = await Init(1000, 1000, 1);
        (await Put(UploadUrl(started), Videos.Mp4(1000), "bytes 0-999/1000", "application/octet-stream")).Status.ShouldBe(400);
        var content = new ByteArrayContent(Videos.Mp4(1000)) { Headers = { { "Content-Type", "video/mp4" }, { "Content-Range", "bytes 0-999/1000" } } };
        (await Send(HttpMethod.Put, UploadUrl(started), content, "Bearer " + Token)).Status.ShouldBe(400);
        TikTok.Publishes.Single().UploadedBytes.ShouldBe(0);
    }

    [Fact]
    public async Task An_upload_url_is_whole_or_nothing_and_lives_an_hour()
    {
        var url = UploadUrl(await Init(1000, 1000, 1));

        (await Put(url[..^1], Videos.Mp4(1000), "bytes 0-999/1000")).Status.ShouldBe(404);
        TikTok.Clock.Advance(TimeSpan.FromMinutes(61));
        (await Put(url, Videos.Mp4(1000), "bytes 0-999/1000")).Status.ShouldBe(403);
    }
}
