using Social.Conformance;

namespace Social.TikTok.Tests.Media;

/// <summary>Media upright, as TikTok likes them.</summary>
internal static class SampleMedia
{
    public static byte[] Jpeg(int width = 720, int height = 1280) => TestMedia.Jpeg(width, height);

    public static byte[] Mp4(int length, double seconds = 5, int width = 576, int height = 1024, double frameRate = 30) => TestMedia.Mp4(length, seconds, width, height, frameRate);
}
