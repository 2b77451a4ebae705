using static Social.Media.MediaBytes;

namespace Social.Media;

public sealed class MediaSnifferTests
{
    public static TheoryData<string, byte[], string> Formats => new()
    {
        { "image/jpeg", Jpeg(10, 10), "image" },
        { "image/png", Png(10, 10), "image" },
        { "image/gif", Gif(1, 1, 5), "image" },
        { "image/gif", Gif(1, 1, 5, 5), "animation" },
        { "image/gif", Concat(Ascii("GIF89a"), new byte[7], [0x21, 0xFF], Ascii("\u000BNETSCAPE2.0"), [3, 1, 0, 0, 0]), "animation" },
        { "image/webp", WebP("VP8 ", new byte[10]), "image" },
        { "image/webp", WebP("VP8X", [0x02, 0, 0, 0, 0, 0, 0, 0, 0, 0]), "animation" },
        { "image/bmp", Bmp(3, 4), "image" },
        { "image/tiff", Tiff(3, 4), "image" },
        { "image/tiff", Ascii("MM\0*\0\0\0\u0008"), "image" },
        { "image/heic", Ftyp("heic", "mif1", "heic"), "image" },
        { "image/heic", Ftyp("mif1", "mif1", "heic"), "image" },
        { "image/heif", Ftyp("mif1", "miaf"), "image" },
        { "image/avif", Ftyp("avif", "mif1", "miaf"), "image" },
        { "image/avif", Ftyp("mif1", "avif"), "image" },
        { "video/mp4", Ftyp("isom", "iso2", "avc1", "mp41"), "video" },
        { "video/mp4", Ftyp("mp42", "qt  "), "video" },
        { "video/quicktime", Ftyp("qt  "), "video" },
        { "video/quicktime", Box("moov", new byte[8]), "video" },
        { "video/x-m4v", Ftyp("M4V "), "video" },
        { "video/3gpp", Ftyp("3gp4"), "video" },
        { "video/3gpp2", Ftyp("3g2a"), "video" },
        { "audio/mp4", Ftyp("M4A ", "mp42"), "audio" },
        { "video/webm", WebM(10, 10, 10), "video" },
        { "video/x-matroska", Element([0x1A, 0x45, 0xDF, 0xA3], Element([0x42, 0x82], Ascii("matroska"))), "video" },
        { "video/mp2t", TransportStream(0, 188), "video" },
        { "video/mp2t", TransportStream(4, 192), "video" },
        { "video/mpeg", [0, 0, 1, 0xBA, 0x44], "video" },
        { "video/x-msvideo", Ascii("RIFF\0\0\0\0AVI LIST"), "video" },
        { "audio/mpeg", Ascii("ID3\u0004\0\0"), "audio" },
        { "audio/mpeg", [0xFF, 0xFB, 0x90, 0x64, 0, 0, 0, 0], "audio" },
        { "audio/aac", [0xFF, 0xF1, 0x50, 0x80, 0, 0, 0, 0], "audio" },
        { "audio/wav", Ascii("RIFF\0\0\0\0WAVEfmt "), "audio" },
        { "audio/ogg", Ascii("OggS\0\u0002OpusHead"), "audio" },
        { "audio/flac", Ascii("fLaC\0\0"), "audio" },
        { "application/pdf", Ascii("%PDF-1.7\n"), "document" },
        { "application/vnd.openxmlformats-officedocument.wordprocessingml.document", Zip("[Content_Types].xml", "_rels/.rels", "word/document.xml"), "document" },
        { "application/vnd.openxmlformats-officedocument.presentationml.presentation", Zip("[Content_Types].xml", "ppt/presentation.xml"), "document" },
        { "application/zip", Zip("readme.txt"), "" },
        { "model/vnd.usdz+zip", Zip("scene.usdc"), "" },
        { "model/gltf-binary", Ascii("glTF\u0002\0\0\0"), "" },
        { "text/srt", Ascii("1\r\n00:00:01,000 --> 00:00:04,000\r\nHello\r\n"), "captions" },
        { "text/srt", Ascii("\u00EF\u00BB\u00BF\n1\n00:00:01.000 --> 00:00:04.000\nHello"), "captions" },
        { "text/vtt", Ascii("WEBVTT\n\n00:01.000 --> 00:04.000\n"), "captions" },
        { "text/vtt", Ascii("WEBVTT"), "captions" },
        { "text/html", Ascii("  <!DOCTYPE html><html>"), "" },
    };

    [Theory]
    [MemberData(nameof(Formats))]
    public void Each_format_is_told_from_its_first_bytes(string type, byte[] head, string kind)
    {
        MediaFormat? format = MediaSniffer.Sniff(head);

        format.ShouldNotBeNull();
        format.Value.ContentType.ShouldBe(type);
        format.Value.Kind.Value.ShouldBe(kind);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_head_cut_anywhere_is_another_known_format_or_none_but_never_an_error(string type, byte[] head, string kind)
    {
        MediaSniffer.Sniff(head)!.Value.Kind.Value.ShouldBe(kind, type);
        for (int length = 0; length < head.Length; length++)
            Should.NotThrow(() => MediaSniffer.Sniff(head.AsSpan(0, length)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello, world")]
    [InlineData("12\nnot a time")]
    [InlineData("WEBVTTX")]
    [InlineData("BM not a bitmap at all")]
    public void Unknown_bytes_have_no_format(string text) => MediaSniffer.Sniff(Ascii(text)).ShouldBeNull();

    [Fact]
    public void Random_bytes_never_throw()
    {
        Random random = new(1);
        byte[] bytes = new byte[512];
        int known = 0;
        for (int i = 0; i < 20_000; i++)
        {
            random.NextBytes(bytes);
            known += MediaSniffer.Sniff(bytes.AsSpan(0, random.Next(bytes.Length))) is null ? 0 : 1;
        }

        known.ShouldBeLessThan(2_000);
    }

    [Theory]
    [InlineData("clip.MOV", "video/quicktime", "video")]
    [InlineData("a.b.jpeg", "image/jpeg", "image")]
    [InlineData("deck.pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation", "document")]
    [InlineData("en.srt", "text/srt", "captions")]
    public void A_name_tells_a_format_by_its_extension(string name, string type, string kind)
    {
        MediaSniffer.FromName(name)!.Value.ContentType.ShouldBe(type);
        MediaSniffer.FromName(name)!.Value.Kind.Value.ShouldBe(kind);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("noextension")]
    [InlineData("a.unknown")]
    public void A_name_without_a_known_extension_tells_nothing(string? name) => MediaSniffer.FromName(name).ShouldBeNull();

    private static byte[] TransportStream(int first, int packet)
    {
        byte[] stream = new byte[first + (packet * 4)];
        for (int i = 0; i < 4; i++)
            stream[first + (i * packet)] = 0x47;

        return stream;
    }
}
