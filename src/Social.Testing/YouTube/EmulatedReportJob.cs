namespace Social.Testing;

/// <summary>A job of the emulated Reporting API.</summary>
public sealed class EmulatedReportJob
{
    internal EmulatedReportJob(string id, EmulatedChannel channel, string reportTypeId, string name, DateTimeOffset createdAt)
    {
        Id = id;
        Channel = channel;
        ReportTypeId = reportTypeId;
        Name = name;
        CreatedAt = createdAt;
    }

    /// <summary>Gets the id.</summary>
    public string Id { get; }

    /// <summary>Gets the channel.</summary>
    public EmulatedChannel Channel { get; }

    /// <summary>Gets what it makes, such as <c>channel_basic_a3</c>.</summary>
    public string ReportTypeId { get; }

    /// <summary>Gets the name.</summary>
    public string Name { get; }

    /// <summary>Gets when it was made.</summary>
    public DateTimeOffset CreatedAt { get; }

    /// <inheritdoc />
    public override string ToString() => $"report job {Id}";
}
