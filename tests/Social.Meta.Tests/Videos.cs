using Social.Conformance;

namespace Social.Meta.Tests;

/// <summary>Videos upright, as reels are.</summary>
internal static class Videos
{
    public static byte[] Mp4(int length = 12_000, double seconds = 8, int width = 576, int height = 1024, double frameRate = 30) => TestMedia.Mp4(length, seconds, width, height, frameRate);
}
