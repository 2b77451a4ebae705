namespace Social.TikTok;

/// <summary>What a research call sends: of all these what it needs.</summary>
internal sealed class ResearchRequest
{
    public ResearchQuery? Query { get; set; }

    public string? StartDate { get; set; }

    public string? EndDate { get; set; }

    public string? Username { get; set; }

    public long? VideoId { get; set; }

    public int? MaxCount { get; set; }

    public long? Cursor { get; set; }

    public string? SearchId { get; set; }

    public bool? IsRandom { get; set; }
}
