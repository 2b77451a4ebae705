using static Social.Media.MediaBytes;

namespace Social.Media;

public sealed class MediaSourceTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("social-media-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_file_is_described_by_its_bytes_and_not_by_its_name()
    {
        MediaDescription description = await MediaSource.FromFile(Write("photo.jpg", Png(10, 20))).DescribeAsync();

        description.SniffedType.ShouldBe("image/png");
        description.DeclaredType.ShouldBe("image/jpeg");
        description.ContentType.ShouldBe("image/png");
        description.Kind.ShouldBe(MediaKind.Image);
        description.Length.ShouldBe(Png(10, 20).Length);
    }

    [Fact]
    public async Task A_file_of_an_old_office_container_takes_its_type_from_the_name()
    {
        byte[] ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0];

        (await MediaSource.FromBytes(ole, "talk.ppt").DescribeAsync()).ContentType.ShouldBe("application/vnd.ms-powerpoint");
        (await MediaSource.FromBytes(ole, "talk.png").DescribeAsync()).ContentType.ShouldBe("application/x-ole-storage");
    }

    [Fact]
    public async Task An_empty_file_has_length_0_and_the_type_of_its_name()
    {
        MediaDescription description = await MediaSource.FromFile(Write("a.mp4", [])).DescribeAsync();

        description.Length.ShouldBe(0);
        description.SniffedType.ShouldBeNull();
        description.ContentType.ShouldBe("video/mp4");
    }

    [Fact]
    public async Task A_missing_file_is_named_without_its_path()
    {
        MediaSource source = MediaSource.FromFile(Path.Combine(_folder, "secret-project", "gone.png"));

        SocialMediaException error = await Should.ThrowAsync<SocialMediaException>(async () => await source.DescribeAsync());
        error.Code.ShouldBe(SocialErrorCode.MediaUnreachable);
        error.Message.ShouldContain("gone.png");
        error.ToString().ShouldNotContain("secret-project");
        SocialMediaException opened = await Should.ThrowAsync<SocialMediaException>(async () => await source.OpenAsync());
        opened.ToString().ShouldNotContain("secret-project");
    }

    [Fact]
    public async Task A_folder_is_not_media()
    {
        SocialMediaException error = await Should.ThrowAsync<SocialMediaException>(async () => await MediaSource.FromFile(_folder).OpenAsync());
        error.Code.ShouldBe(SocialErrorCode.MediaUnreachable);
    }

    [Fact]
    public async Task A_file_is_opened_at_an_offset_and_not_beyond_its_end()
    {
        MediaSource source = MediaSource.FromFile(Write("a.bin", [1, 2, 3, 4]));

        (await ReadAllAsync(source, 2)).ShouldBe([3, 4]);
        (await ReadAllAsync(source, 4)).ShouldBeEmpty();
        SocialMediaException error = await Should.ThrowAsync<SocialMediaException>(async () => await source.OpenAsync(5));
        error.Code.ShouldBe(SocialErrorCode.InvalidMedia);
        error.Message.ShouldContain("a.bin");
    }

    [Fact]
    public async Task Memory_is_opened_at_an_offset()
    {
        MediaSource source = MediaSource.FromBytes(new byte[] { 1, 2, 3, 4 }.AsMemory(1));

        (await ReadAllAsync(source, 1)).ShouldBe([3, 4]);
        (await source.DescribeAsync()).Length.ShouldBe(3);
    }

    [Fact]
    public async Task A_stream_of_unknown_length_is_read_through_once_to_find_it()
    {
        int opened = 0;
        MediaSource source = MediaSource.FromStream(_ =>
        {
            opened++;
            return new(new ForwardOnlyStream(Png(4, 4)));
        });

        (await source.DescribeAsync()).Length.ShouldBe(Png(4, 4).Length);
        int before = opened;
        (await source.DescribeAsync()).Length.ShouldBe(Png(4, 4).Length);
        (opened - before).ShouldBe(1, "only the head is read the second time");
        (await ReadAllAsync(source, 8)).ShouldBe(Png(4, 4)[8..]);
    }

    [Fact]
    public async Task A_stream_that_is_handed_out_twice_is_named_as_the_mistake()
    {
        MemoryStream once = new(Png(4, 4));
        MediaSource source = MediaSource.FromStream(_ => new(once), fileName: "once.png");

        SocialMediaException error = await Should.ThrowAsync<SocialMediaException>(async () => await source.DescribeAsync());
        error.Message.ShouldContain("once.png");
        error.Message.ShouldContain("new stream each time");
    }

    [Fact]
    public async Task A_failing_read_is_a_media_error_and_cancellation_is_not()
    {
        MediaSource source = MediaSource.FromStream(_ => new(new FailingStream()), length: 10, fileName: "bad.mp4");
        using CancellationTokenSource cancelled = new();
        await cancelled.CancelAsync();

        SocialMediaException error = await Should.ThrowAsync<SocialMediaException>(async () => await source.DescribeAsync());
        error.Message.ShouldContain("bad.mp4");
        await Should.ThrowAsync<OperationCanceledException>(async () => await source.DescribeAsync(cancelled.Token));
    }

    [Fact]
    public async Task A_url_must_be_fetched_first_and_never_shows_its_query()
    {
        MediaSource source = MediaSource.FromUrl("https://example.com/a/clip.mp4?sig=hidden");

        source.Url!.Query.ShouldBe("?sig=hidden");
        source.FileName.ShouldBe("clip.mp4");
        source.ToString().ShouldBe("https://example.com/a/clip.mp4");
        SocialMediaException error = await Should.ThrowAsync<SocialMediaException>(async () => await source.OpenAsync());
        error.Code.ShouldBe(SocialErrorCode.MediaUnreachable);
        error.Message.ShouldNotContain("hidden");
        await Should.ThrowAsync<SocialMediaException>(async () => await source.DescribeAsync());
    }

    [Theory]
    [InlineData("relative/a.png")]
    [InlineData("ftp://example.com/a.png")]
    [InlineData("https://user:pass@example.com/a.png")]
    public void A_url_that_no_network_would_fetch_is_refused(string url) => Should.Throw<ArgumentException>(() => MediaSource.FromUrl(url));

    [Theory]
    [InlineData("png")]
    [InlineData("image/")]
    [InlineData("image/png\r\nX: y")]
    public void A_declared_type_must_be_a_mime_type(string type) => Should.Throw<ArgumentException>(() => MediaSource.FromBytes(default, null, type));

    private static async Task<byte[]> ReadAllAsync(MediaSource source, long offset)
    {
        await using Stream stream = await source.OpenAsync(offset);
        using MemoryStream copy = new();
        await stream.CopyToAsync(copy);
        return copy.ToArray();
    }

    private string Write(string name, byte[] bytes)
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
