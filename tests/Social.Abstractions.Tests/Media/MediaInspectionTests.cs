using static Social.Media.MediaBytes;

namespace Social.Media;

public sealed class MediaInspectionTests
{
    public static TheoryData<byte[], int, int> Images => new()
    {
        { Png(640, 480), 640, 480 },
        { Jpeg(640, 480), 640, 480 },
        { Jpeg(640, 480, orientation: 1), 640, 480 },
        { Jpeg(640, 480, orientation: 6), 480, 640 },
        { Gif(64, 48, 5), 64, 48 },
        { Bmp(30, -40), 30, 40 },
        { Tiff(300, 400), 300, 400 },
        { WebP("VP8X", [0, 0, 0, 0, .. L16(639), 0, .. L16(479), 0]), 640, 480 },
        { WebP("VP8L", [0x2F, .. L32(639 | (479 << 14)), 0, 0, 0, 0, 0]), 640, 480 },
        { WebP("VP8 ", [0, 0, 0, 0x9D, 0x01, 0x2A, .. L16(640), .. L16(480)]), 640, 480 },
        { Heic(4032, 3024, turns: 0), 4032, 3024 },
        { Heic(4032, 3024, turns: 1), 3024, 4032 },
    };

    [Theory]
    [MemberData(nameof(Images))]
    public async Task An_image_tells_its_dimensions_as_it_is_shown(byte[] bytes, int width, int height)
    {
        MediaInspection inspection = await MediaSource.FromBytes(bytes).InspectAsync();

        inspection.Width.ShouldBe(width);
        inspection.Height.ShouldBe(height);
        inspection.Description.Kind.ShouldBe(MediaKind.Image);
    }

    [Fact]
    public async Task An_animated_gif_tells_frames_and_duration()
    {
        MediaInspection inspection = await MediaSource.FromBytes(Gif(64, 48, 10, 20, 30)).InspectAsync();

        inspection.FrameCount.ShouldBe(3);
        inspection.Duration.ShouldBe(TimeSpan.FromMilliseconds(600));
        inspection.Description.Kind.ShouldBe(MediaKind.Animation);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_video_tells_what_its_index_says_wherever_the_index_is(bool isIndexFirst)
    {
        byte[] moov = Moov(Track("vide", "avc1", 1920, 1080, 60), Track("soun", "mp4a", 0, 0, 100));
        byte[] mdat = Box("mdat", new byte[100_000]);
        byte[] file = isIndexFirst ? Concat(Ftyp("isom"), moov, mdat) : Concat(Ftyp("isom"), mdat, moov);

        MediaInspection inspection = await MediaSource.FromBytes(file).InspectAsync();

        inspection.Width.ShouldBe(1920);
        inspection.Height.ShouldBe(1080);
        inspection.Duration.ShouldBe(TimeSpan.FromSeconds(2.5));
        inspection.FrameRate.ShouldBe(30);
        inspection.Codecs.ShouldBe(["avc1", "mp4a"]);
        inspection.IsFastStart.ShouldBe(isIndexFirst);
        inspection.AspectRatio!.Value.ShouldBe(16.0 / 9, 0.001);
    }

    [Fact]
    public async Task A_turned_video_tells_its_dimensions_as_it_is_shown()
    {
        MediaInspection inspection = await MediaSource.FromBytes(Concat(Ftyp("qt  "), Moov(Track("vide", "hvc1", 1920, 1080, 60, isTurned: true)))).InspectAsync();

        inspection.Width.ShouldBe(1080);
        inspection.Height.ShouldBe(1920);
    }

    [Fact]
    public async Task Sound_alone_in_mp4_is_audio()
    {
        MediaInspection inspection = await MediaSource.FromBytes(Concat(Ftyp("isom"), Moov(Track("soun", "mp4a", 0, 0, 9)))).InspectAsync();

        inspection.Description.Kind.ShouldBe(MediaKind.Audio);
        inspection.Width.ShouldBeNull();
    }

    [Fact]
    public async Task Media_before_the_index_is_not_read()
    {
        byte[] moov = Moov(Track("vide", "avc1", 1920, 1080, 60));
        byte[] file = Concat(Ftyp("isom"), Box("mdat", new byte[10_000_000]), moov);
        CountingStream.TakeCount();

        MediaInspection inspection = await MediaSource.FromStream(_ => new(new CountingStream(file))).InspectAsync();

        inspection.Width.ShouldBe(1920);
        CountingStream.TakeCount().ShouldBeInRange(1, 100_000);
    }

    [Fact]
    public async Task A_webm_tells_duration_dimensions_codec_and_frame_rate()
    {
        MediaInspection inspection = await MediaSource.FromBytes(WebM(1280, 720, 1500)).InspectAsync();

        inspection.Width.ShouldBe(1280);
        inspection.Height.ShouldBe(720);
        inspection.Duration.ShouldBe(TimeSpan.FromSeconds(1.5));
        inspection.FrameRate.ShouldBe(25);
        inspection.Codecs.ShouldBe(["V_VP9"]);
    }

    public static TheoryData<byte[], string> Damaged => new()
    {
        { Png(640, 480)[..20], "PNG header" },
        { Png(0, 480), "0 × 480" },
        { Png(640, 480)[..33], "without picture data" },
        { Jpeg(640, 480)[..8], "JPEG" },
        { [0xFF, 0xD8, 0xFF, 0xDA, 0, 2], "without a frame header" },
        { [0xFF, 0xD8, 0xFF, 0xE0, 0, 1, 0, 0], "impossible size" },
        { [0xFF, 0xD8, 0xFF, 0xE0, 0, 2, 1, 1, 1, 1], "marker is missing" },
        { Gif(64, 48, 10, 20)[..^4], "ends inside" },
        { Gif(64, 48), "without a frame" },
        { WebP("JUNK", new byte[10]), "WebP" },
        { Concat(Ftyp("isom"), Box("mdat", new byte[50])), "'moov', is missing" },
        { Concat(Ftyp("isom"), U32(1000), Ascii("mdat"), new byte[10]), "'mdat' at byte 16 promises 1000 bytes where 18 are left" },
        { Concat(Ftyp("isom"), U32(4), Ascii("mdat"), new byte[10]), "impossible size 4" },
        { Concat(Ftyp("isom"), U32(1), Ascii("mdat"), U32(0x80000000), U32(0)), "impossible size" },
        { Concat(Ftyp("isom"), U32(1), Ascii("mdat"), U32(0x7FFFFFFF), U32(0xFFFFFFFF)), "promises" },
        { Concat(Ftyp("isom"), Box("moov", Box("mvhd", new byte[6]))), "has 6 bytes where 20 are needed" },
        { Concat(Ftyp("isom"), Nest(20)), "nest deeper" },
        { Concat(Ftyp("isom"), Box("moov", [.. Enumerable.Repeat(Box("trak"), 100)])), "more than 64 tracks" },
        { Concat(Ftyp("isom"), Box("moov", [.. Enumerable.Repeat(Box("free"), 30_000)])), "more than 20000 boxes" },
        { Concat([Ftyp("isom"), .. Enumerable.Repeat(Box("free"), 30_000)]), "no index in its first 20000 boxes" },
        { Concat(Element([0x1A, 0x45, 0xDF, 0xA3], Element([0x42, 0x82], Ascii("webm"))), [0x18, 0x53, 0x80, 0x67, 0xFF, 0xAE, 0x4F, 0xFF]), "promises" },
        { Concat(Element([0x1A, 0x45, 0xDF, 0xA3], Element([0x42, 0x82], Ascii("webm"))), [0x18, 0x53, 0x80, 0x67, 0xFF, 0x00]), "no known element" },
        { Tiff(3, 4)[..8], "TIFF" },
    };

    [Theory]
    [MemberData(nameof(Damaged))]
    public async Task Damage_is_refused_with_what_is_damaged(byte[] bytes, string what)
    {
        SocialMediaException error = await Should.ThrowAsync<SocialMediaException>(async () => await MediaSource.FromBytes(bytes, "torn.bin").InspectAsync());

        error.Code.ShouldBe(SocialErrorCode.InvalidMedia);
        error.Remedy.ShouldBe(Remedy.FixContent);
        error.Message.ShouldContain("torn.bin");
        error.Message.ShouldContain(what);
    }

    [Fact]
    public async Task A_box_that_claims_gigabytes_allocates_nothing_for_them()
    {
        byte[] file = Concat(Ftyp("isom"), U32(0x7FFFFFF0), Ascii("moov"), new byte[64]);
        MediaSource source = MediaSource.FromBytes(file);
        await Should.ThrowAsync<SocialMediaException>(async () => await source.InspectAsync());

        long before = GC.GetAllocatedBytesForCurrentThread();
        await Should.ThrowAsync<SocialMediaException>(async () => await source.InspectAsync());
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(1_000_000);
    }

    [Fact]
    public async Task Files_cut_or_scrambled_anywhere_are_read_or_refused_and_nothing_else()
    {
        Random random = new(7);
        byte[][] files =
        [
            Concat(Ftyp("isom"), Moov(Track("vide", "avc1", 1920, 1080, 60), Track("soun", "mp4a", 0, 0, 100)), Box("mdat", new byte[50])),
            WebM(1280, 720, 1500), Gif(64, 48, 10, 20, 30), Jpeg(640, 480, 6), Png(64, 48), Heic(40, 30, 1), Tiff(3, 4),
        ];
        int read = 0;
        int refused = 0;
        foreach (byte[] file in files)
        {
            for (int i = 0; i < 500; i++)
            {
                byte[] copy = file[..random.Next(1, file.Length + 1)];
                for (int flips = random.Next(4); flips > 0; flips--)
                    copy[random.Next(copy.Length)] = (byte)random.Next(256);

                try
                {
                    await MediaSource.FromBytes(copy).InspectAsync();
                    read++;
                }
                catch (SocialMediaException e) when (e.Code == SocialErrorCode.InvalidMedia)
                {
                    refused++;
                }
            }
        }

        (read + refused).ShouldBe(files.Length * 500);
        refused.ShouldBeGreaterThan(500);
        read.ShouldBeGreaterThan(100);
    }

    private static byte[] Heic(int width, int height, int turns) => Concat(
        Ftyp("heic", "mif1"),
        Box("meta", U32(0), Box("iprp", Box("ipco", Box("ispe", U32(0), U32(512), U32(512)), Box("ispe", U32(0), U32(width), U32(height)), Box("irot", [(byte)turns])))));

    private static byte[] Nest(int depth)
    {
        byte[] box = [];
        for (int i = 0; i < depth; i++)
            box = Box("mdia", box);

        return Box("moov", box);
    }

    private sealed class CountingStream(byte[] bytes) : MemoryStream(bytes)
    {
        private static long _bytesRead;

        public static long TakeCount() => Interlocked.Exchange(ref _bytesRead, 0);

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            int read = await base.ReadAsync(buffer, cancellationToken);
            Interlocked.Add(ref _bytesRead, read);
            return read;
        }
    }
}
