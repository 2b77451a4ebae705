using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Social.Media;

public sealed class MediaFetcherTests
{
    private static readonly MediaFetcherOptions Loopback = new() { AllowLoopback = true };

    [Fact]
    public async Task A_url_is_read_from_any_offset_by_range()
    {
        byte[] bytes = Bytes(500_000);
        List<string> ranges = [];
        await using MediaServer server = await MediaServer.StartAsync(context => ServeAsync(context, bytes, "\"v1\"", ranges));
        MediaSource source = await FetchAsync(server, "/clip.mp4?sig=1");

        (await source.DescribeAsync()).Length.ShouldBe(500_000);
        source.FileName.ShouldBe("clip.mp4");
        (await ReadAsync(source, 0)).ShouldBe(bytes);
        (await ReadAsync(source, 300_000)).ShouldBe(bytes[300_000..]);
        (await ReadAsync(source, 500_000)).ShouldBeEmpty();
        ranges.ShouldBe(["bytes=0-4095 ", "bytes=4096- \"v1\"", "bytes=300000- \"v1\""]);
    }

    [Fact]
    public async Task A_server_without_ranges_is_read_from_the_beginning()
    {
        byte[] bytes = Bytes(200_000);
        await using MediaServer server = await MediaServer.StartAsync(async context => await context.Response.Body.WriteAsync(bytes));
        MediaSource source = await FetchAsync(server, "/clip.mp4");

        (await source.DescribeAsync()).Length.ShouldBe(200_000);
        (await ReadAsync(source, 150_000)).ShouldBe(bytes[150_000..]);
    }

    [Fact]
    public async Task A_file_that_changed_is_never_mixed_with_the_old_one()
    {
        string tag = "\"v1\"";
        await using MediaServer server = await MediaServer.StartAsync(context => ServeAsync(context, Bytes(200_000), tag, []));
        MediaSource source = await FetchAsync(server, "/clip.mp4");
        tag = "\"v2\"";

        SocialMediaException error = await Should.ThrowAsync<SocialMediaException>(() => ReadAsync(source, 100_000));
        error.Code.ShouldBe(SocialErrorCode.InvalidMedia);
        error.Message.ShouldContain("changed");
    }

    [Fact]
    public async Task A_fetched_url_goes_through_an_upload_and_its_resume()
    {
        byte[] bytes = Bytes(20_000);
        await using MediaServer server = await MediaServer.StartAsync(context => ServeAsync(context, bytes, "\"v1\"", []));
        byte[] stored = new byte[bytes.Length];
        FakeProtocol cut = new(stored) { BeforeSend = (p, _) => p.Index == 7 ? throw new HttpRequestException("cut") : Task.CompletedTask };
        AccountKey account = new(PlatformName.TikTok, "1");
        ChunkedUploadRequest request = new() { Account = account, Source = await FetchAsync(server, "/clip.mp4") };
        SocialMediaException error = await Should.ThrowAsync<SocialMediaException>(() => new ChunkedUpload(cut, request, TimeProvider.System).RunAsync());

        FakeProtocol rest = new(stored);
        request = request with { Source = await FetchAsync(server, "/clip.mp4"), Checkpoint = error.Checkpoint };
        await new ChunkedUpload(rest, request, TimeProvider.System).RunAsync();

        stored.ShouldBe(bytes);
        rest.Sent.Count.ShouldBe(13);
    }

    [Fact]
    public async Task Redirects_are_followed_up_to_the_limit()
    {
        await using MediaServer server = await MediaServer.StartAsync(context =>
        {
            int left = int.Parse(context.Request.Path.Value![1..], CultureInfo.InvariantCulture);
            if (left == 0)
                return ServeAsync(context, Bytes(10), null, []);

            context.Response.Redirect($"/{left - 1}");
            return Task.CompletedTask;
        });

        (await (await FetchAsync(server, "/5")).DescribeAsync()).Length.ShouldBe(10);
        (await Should.ThrowAsync<SocialMediaException>(() => FetchAsync(server, "/6"))).Message.ShouldContain("more than 5 times");
    }

    [Theory]
    [InlineData("http://10.0.0.1/a.mp4", "public internet")]
    [InlineData("http://169.254.169.254/latest/meta-data", "public internet")]
    [InlineData("http://[fd00:ec2::254]/a", "public internet")]
    [InlineData("file:///etc/passwd", "not fetched")]
    public async Task A_redirect_to_where_no_one_may_fetch_is_refused(string location, string why)
    {
        await using MediaServer server = await MediaServer.StartAsync(context =>
        {
            context.Response.StatusCode = 302;
            context.Response.Headers.Location = location;
            return Task.CompletedTask;
        });

        SocialMediaException error = await Should.ThrowAsync<SocialMediaException>(() => FetchAsync(server, "/a.mp4"));
        error.Code.ShouldBe(SocialErrorCode.MediaUnreachable);
        error.Message.ShouldContain(why);
    }

    [Theory]
    [InlineData("http://localhost/a.mp4")]
    [InlineData("http://127.0.0.1/a.mp4")]
    [InlineData("http://2130706433/a.mp4")]
    [InlineData("http://[::ffff:127.0.0.1]/a.mp4")]
    public async Task This_machine_is_refused_by_name_and_by_every_spelling_of_its_address(string url)
    {
        using HttpClient client = new(MediaFetcher.CreateHandler());

        SocialMediaException error = await Should.ThrowAsync<SocialMediaException>(async () => await new MediaFetcher(client).FetchAsync(new UrlMediaSource(new Uri(url))));
        error.Code.ShouldBe(SocialErrorCode.MediaUnreachable);
        error.Message.ShouldContain("public internet");
    }

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("172.15.255.255", true)]
    [InlineData("172.32.0.0", true)]
    [InlineData("100.63.255.255", true)]
    [InlineData("2606:4700::1111", true)]
    [InlineData("64:ff9b::8.8.8.8", true)]
    [InlineData("0.0.0.0", false)]
    [InlineData("10.255.255.255", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("100.100.100.200", false)]
    [InlineData("127.0.0.1", false)]
    [InlineData("168.63.129.16", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("172.16.0.1", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("192.0.0.192", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("198.18.0.1", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::", false)]
    [InlineData("::1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("::10.0.0.1", false)]
    [InlineData("64:ff9b::10.0.0.1", false)]
    [InlineData("64:ff9b::127.0.0.1", false)]
    [InlineData("2002:0a00:0001::", false)]
    [InlineData("2001:0:1::1", false)]
    [InlineData("2001:db8::1", false)]
    [InlineData("fc00::1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("ff02::1", false)]
    public void Only_addresses_of_the_public_internet_are_allowed(string address, bool isAllowed) =>
        PublicAddress.IsAllowed(IPAddress.Parse(address), allowLoopback: false).ShouldBe(isAllowed);

    [Fact]
    public async Task Media_too_large_is_refused_whether_its_length_is_told_or_not()
    {
        await using MediaServer server = await MediaServer.StartAsync(async context =>
        {
            if (context.Request.Path == "/told")
                context.Response.ContentLength = 200_000;

            await context.Response.Body.WriteAsync(new byte[200_000]);
        });
        MediaFetcherOptions options = Loopback with { MaxBytes = 199_999 };

        (await Should.ThrowAsync<SocialMediaException>(() => FetchAsync(server, "/told", options))).Message.ShouldContain("199999");
        (await Should.ThrowAsync<SocialMediaException>(() => FetchAsync(server, "/untold", options))).Message.ShouldContain("199999");
        (await (await FetchAsync(server, "/untold", options with { MaxBytes = 200_000 })).DescribeAsync()).Length.ShouldBe(200_000);
    }

    [Theory]
    [InlineData(404, Remedy.FixContent, false)]
    [InlineData(403, Remedy.FixContent, false)]
    [InlineData(503, Remedy.Retry, true)]
    public async Task An_error_of_the_server_is_told_without_the_query(int status, Remedy remedy, bool isTransient)
    {
        await using MediaServer server = await MediaServer.StartAsync(context =>
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        });

        SocialMediaException error = await Should.ThrowAsync<SocialMediaException>(() => FetchAsync(server, "/a.mp4?sig=hidden"));
        error.Remedy.ShouldBe(remedy);
        error.IsTransient.ShouldBe(isTransient);
        error.Message.ShouldContain(status.ToString(CultureInfo.InvariantCulture));
        error.ToString().ShouldNotContain("hidden");
    }

    [Fact]
    public async Task A_connection_that_breaks_is_transient()
    {
        await using MediaServer server = await MediaServer.StartAsync(async context =>
        {
            if (context.Request.Headers.Range == "bytes=0-4095")
            {
                await ServeAsync(context, new byte[100_000], null, []);
                return;
            }

            context.Response.ContentLength = 100_000;
            await context.Response.Body.WriteAsync(new byte[50_000]);
            await context.Response.Body.FlushAsync();
            context.Abort();
        });
        MediaSource source = await FetchAsync(server, "/a.mp4");

        SocialMediaException error = await Should.ThrowAsync<SocialMediaException>(() => ReadAsync(source, 0));
        error.Code.ShouldBe(SocialErrorCode.MediaUnreachable);
        error.IsTransient.ShouldBeTrue();
    }

    [Fact]
    public async Task A_server_that_falls_silent_is_given_up_by_the_stall_limit_and_not_before()
    {
        TaskCompletionSource done = new();
        await using MediaServer server = await MediaServer.StartAsync(_ => done.Task);
        MediaFetcherOptions options = Loopback with { StallTimeout = TimeSpan.FromMilliseconds(50) };

        SocialMediaException error = await Should.ThrowAsync<SocialMediaException>(() => FetchAsync(server, "/a.mp4", options));
        done.SetResult();
        error.IsTransient.ShouldBeTrue();
        error.Message.ShouldContain("did not answer within");
    }

    [Fact]
    public async Task An_empty_file_is_empty_and_a_page_shows_its_type()
    {
        await using MediaServer server = await MediaServer.StartAsync(context =>
            ServeAsync(context, context.Request.Path == "/empty" ? [] : "<!doctype html><p>Log in</p>"u8.ToArray(), null, []));

        (await (await FetchAsync(server, "/empty")).DescribeAsync()).Length.ShouldBe(0);
        (await (await FetchAsync(server, "/page.jpg")).DescribeAsync()).SniffedType.ShouldBe("text/html");
    }

    private static Task ServeAsync(HttpContext context, byte[] bytes, string? tag, List<string> ranges)
    {
        ranges.Add($"{context.Request.Headers.Range} {context.Request.Headers.IfRange}");
        IResult result = Results.Bytes(bytes, "application/octet-stream", enableRangeProcessing: true, entityTag: tag is null ? null : new EntityTagHeaderValue(tag));
        return result.ExecuteAsync(context);
    }

    private static async Task<MediaSource> FetchAsync(MediaServer server, string path, MediaFetcherOptions? options = null)
    {
        HttpClient client = new(MediaFetcher.CreateHandler(options ?? Loopback)) { Timeout = Timeout.InfiniteTimeSpan };
        return await new MediaFetcher(client, options ?? Loopback).FetchAsync(server.Source(path));
    }

    private static async Task<byte[]> ReadAsync(MediaSource source, long offset)
    {
        await using Stream stream = await source.OpenAsync(offset);
        using MemoryStream copy = new();
        await stream.CopyToAsync(copy);
        return copy.ToArray();
    }

    private static byte[] Bytes(int length)
    {
        byte[] bytes = new byte[length];
        new Random(3).NextBytes(bytes);
        return bytes;
    }
}
