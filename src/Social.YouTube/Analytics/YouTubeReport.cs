namespace Social.YouTube;

/// <summary>One file of a job. Of two with the same times the one made later holds; a file is kept 60 days, one of the time before the job 30.</summary>
public sealed record YouTubeReport
{
    /// <summary>Gets the id.</summary>
    public string? Id { get; init; }

    /// <summary>Gets the job's id.</summary>
    public string? JobId { get; init; }

    /// <summary>Gets the beginning of the day that it counts: midnight in Los Angeles.</summary>
    public DateTimeOffset? StartTime { get; init; }

    /// <summary>Gets the end of that day, which it does not count.</summary>
    public DateTimeOffset? EndTime { get; init; }

    /// <summary>Gets when it was made.</summary>
    public DateTimeOffset? CreateTime { get; init; }

    /// <summary>Gets when its job ends, or null.</summary>
    public DateTimeOffset? JobExpireTime { get; init; }

    /// <summary>Gets where the file is; whoever has the channel's token may read it.</summary>
    public string? DownloadUrl { get; init; }
}
