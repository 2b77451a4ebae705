namespace Social.Meta;

/// <summary>The areas of Facebook's client.</summary>
internal sealed record FacebookAreas
{
    public required FacebookPosts Posts { get; init; }

    public required FacebookSchedule Schedule { get; init; }

    public required FacebookComments Comments { get; init; }

    public required FacebookInsights Insights { get; init; }

    public required FacebookLiveVideos LiveVideos { get; init; }

    public required FacebookEvents Events { get; init; }
}
