namespace Social.TikTok;

internal sealed class ResearchQuery
{
    public IReadOnlyList<TikTokVideoCondition>? And { get; set; }

    public IReadOnlyList<TikTokVideoCondition>? Or { get; set; }

    public IReadOnlyList<TikTokVideoCondition>? Not { get; set; }
}
