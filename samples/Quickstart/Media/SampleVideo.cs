namespace Quickstart.Media;

/// <summary>A video of exactly 20 MB, made while it is read: H.264 in MP4, 640 × 360, 59 frames in 7.4 seconds. It plays everywhere.</summary>
/// <remarks>Its macroblocks are "I_PCM", pixels as they are, so that no encoder is needed and the size is known beforehand.</remarks>
internal static class SampleVideo
{
    public const int Width = 640;
    public const int Height = 360;
    public const int FramesPerSecond = 8; // 23 Mbit/s; X takes 25
    public const int Frames = 59;
    public const long Length = 20 * 1024 * 1024;

    private static readonly byte[] Head = Mp4Head.Create();

    /// <summary>Returns the video as a source that can be opened again and again; it never exists as a whole.</summary>
    public static MediaSource Open(string fileName) =>
        MediaSource.FromStream(_ => ValueTask.FromResult<Stream>(new SampleVideoStream(Head)), Length, fileName);
}
