namespace Social.TikTok;

/// <summary>What an init sends: a video's, a draft's or photos'.</summary>
internal sealed class InitRequest
{
    public string? MediaType { get; set; }

    public string? PostMode { get; set; }

    public PostInfo? PostInfo { get; set; }

    public SourceInfo? SourceInfo { get; set; }
}
