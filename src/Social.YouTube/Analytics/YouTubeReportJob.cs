namespace Social.YouTube;

/// <summary>An order for files of one kind: one for each day, the first within 48 hours, and those of the 30 days before.</summary>
public sealed record YouTubeReportJob
{
    /// <summary>Gets the id.</summary>
    public string? Id { get; init; }

    /// <summary>Gets what it makes, such as <c>channel_basic_a3</c>.</summary>
    public string? ReportTypeId { get; init; }

    /// <summary>Gets the name that the application gave.</summary>
    public string? Name { get; init; }

    /// <summary>Gets when it was made; read only.</summary>
    public DateTimeOffset? CreateTime { get; init; }

    /// <summary>Gets when it ends, which YouTube sets when nobody fetches the files; or null. Read only.</summary>
    public DateTimeOffset? ExpireTime { get; init; }

    /// <summary>Gets whether YouTube runs it by itself; null is no. Read only.</summary>
    public bool? SystemManaged { get; init; }
}
