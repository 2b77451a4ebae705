namespace Social.Testing;

/// <summary>A file of the emulated Reporting API.</summary>
public sealed class EmulatedReport
{
    internal EmulatedReport(string id, EmulatedReportJob job, DateTimeOffset start, DateTimeOffset end, DateTimeOffset createdAt, byte[] content)
    {
        Id = id;
        Job = job;
        StartTime = start;
        EndTime = end;
        CreatedAt = createdAt;
        Content = content;
    }

    /// <summary>Gets the id.</summary>
    public string Id { get; }

    /// <summary>Gets the job.</summary>
    public EmulatedReportJob Job { get; }

    /// <summary>Gets the beginning of its day: midnight Pacific time.</summary>
    public DateTimeOffset StartTime { get; }

    /// <summary>Gets the end of its day.</summary>
    public DateTimeOffset EndTime { get; }

    /// <summary>Gets when it was made.</summary>
    public DateTimeOffset CreatedAt { get; }

    /// <summary>Gets the bytes.</summary>
    public ReadOnlyMemory<byte> Content { get; }

    /// <inheritdoc />
    public override string ToString() => $"report {Id}";
}
