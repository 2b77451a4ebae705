using System.Security.Cryptography;
using System.Text;

namespace Social.Conformance;

/// <summary>Small, valid media made on the spot.</summary>
public static class TestMedia
{
    public const string SubRip = "1\n00:00:00,000 --> 00:00:01,000\nHello\n";

    public const string WebVtt = "WEBVTT\n\n00:00.000 --> 00:01.000\nBonjour\n";

    /// <summary>A grey picture; <paramref name="padding"/> bytes of no meaning make it as large as a test wants.</summary>
    public static byte[] Png(int width = 8, int height = 8, int padding = 0) => TestPng.Make(width, height, padding);

    /// <summary>The markers of a baseline JPEG.</summary>
    public static byte[] Jpeg(int width = 16, int height = 8) =>
    [
        0xFF, 0xD8,
        0xFF, 0xE0, 0, 16, (byte)'J', (byte)'F', (byte)'I', (byte)'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0,
        0xFF, 0xC0, 0, 11, 8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 0x11, 0,
        0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 0x3F,
        0xFF, 0xD9,
    ];

    public static byte[] Gif(int frames = 2, int width = 4, int height = 4)
    {
        List<byte> gif = [.. "GIF89a"u8, .. Little(width), .. Little(height), 0x80, 0, 0, 0, 0, 0, 255, 255, 255];
        for (int i = 0; i < frames; i++)
        {
            gif.AddRange([0x21, 0xF9, 4, 0, 10, 0, 0, 0]);
            gif.AddRange([0x2C, 0, 0, 0, 0, .. Little(width), .. Little(height), 0, 2, 2, 0x4C, 0x01, 0]);
        }

        gif.Add(0x3B);
        return [.. gif];
    }

    /// <summary>The beginning of a PDF, with bytes of no meaning up to the length.</summary>
    public static byte[] Pdf(int length = 2000) => Fill("%PDF-1.7\n"u8, length);

    /// <summary>An MP4 of one H.264 track, index first, with picture data of no meaning up to the length.</summary>
    public static byte[] Mp4(int length = 4096, double seconds = 5, int width = 64, int height = 64, double frameRate = 30) =>
        Fill(TestMp4.Head(length, seconds, width, height, frameRate), length);

    /// <summary>The same as a stream that is made while it is read: nothing is held.</summary>
    public static MediaSource Mp4Stream(long length) =>
        MediaSource.FromStream(_ => ValueTask.FromResult<Stream>(new MadeStream(TestMp4.Head(length), length)), length, "film.mp4");

    /// <summary>The same as a sparse file: it has its length, and next to nothing on the disk.</summary>
    public static async Task<string> SparseMp4Async(long length)
    {
        string path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.mp4");
        await using FileStream file = new(path, FileMode.CreateNew);
        await file.WriteAsync(TestMp4.Head(int.MaxValue, 5, 576, 1024));
        file.SetLength(length);
        return path;
    }

    public static MediaSource Text(string text, string? name = null) => MediaSource.FromBytes(Encoding.UTF8.GetBytes(text), name);

    public static string Sha256(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    internal static byte ByteAt(long position) => (byte)((position * 31) ^ (position >> 11));

    private static byte[] Fill(ReadOnlySpan<byte> head, int length)
    {
        byte[] media = new byte[length];
        head.CopyTo(media);
        for (int i = head.Length; i < length; i++)
        {
            media[i] = ByteAt(i);
        }

        return media;
    }

    private static byte[] Little(int value) => [(byte)value, (byte)(value >> 8)];
}
