namespace Social.Reddit.Tests;

/// <summary>Media small enough for tests.</summary>
internal static class SampleMedia
{
    private static readonly byte[] PngBytes = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    // The smallest that passes for an MP4: its type, an index of five seconds without a track, and nothing in it.
    private static readonly byte[] Mp4Bytes =
    [
        0, 0, 0, 24, .. "ftypisom"u8, 0, 0, 2, 0, .. "isommp42"u8,
        0, 0, 0, 116, .. "moov"u8, 0, 0, 0, 108, .. "mvhd"u8, .. new byte[12], 0, 0, 0x03, 0xE8, 0, 0, 0x13, 0x88, .. new byte[80],
        0, 0, 0, 16, .. "mdat"u8, .. new byte[8],
    ];

    public static ReadOnlyMemory<byte> PngContent => PngBytes;

    public static MediaSource Png(string name = "picture.png") => MediaSource.FromBytes(PngBytes, name);

    public static MediaSource Mp4(string name = "film.mp4") => MediaSource.FromBytes(Mp4Bytes, name);
}
