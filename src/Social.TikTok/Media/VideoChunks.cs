using Social.Media;

namespace Social.TikTok;

/// <summary>How TikTok lets a video be cut: the count is a floor, and the last part takes the remainder.</summary>
/// <remarks>
/// Follows TikTok for Developers, "Media transfer guide". It does not say whether its megabyte is 10⁶ or 2²⁰ bytes; these sizes satisfy both. What fits goes whole: since August 2026
/// TikTok has at times refused uploads in several parts.
/// </remarks>
internal static class VideoChunks
{
    public const int MinPart = 5_242_880;
    public const int MaxPart = 64_000_000;
    public const int DefaultPart = 10_000_000;
    public const int MaxParts = 1000;

    public static ChunkRules Rules(int part) => new()
    {
        Default = part, Min = MinPart, Max = MaxPart, MaxCount = MaxParts, WholeUpTo = MaxPart, LastAbsorbsRemainder = true,
    };
}
