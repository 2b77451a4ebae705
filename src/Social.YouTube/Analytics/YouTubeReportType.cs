namespace Social.YouTube;

/// <summary>A kind of file that the Reporting API makes, such as <c>channel_basic_a3</c>.</summary>
public sealed record YouTubeReportType
{
    /// <summary>Gets the id, which a job takes.</summary>
    public string? Id { get; init; }

    /// <summary>Gets the name for people.</summary>
    public string? Name { get; init; }

    /// <summary>Gets when it ends, or null.</summary>
    public DateTimeOffset? DeprecateTime { get; init; }

    /// <summary>Gets whether YouTube runs it by itself, without a job; null is no.</summary>
    public bool? SystemManaged { get; init; }
}
