namespace Social.YouTube;

/// <summary>A column of a report as YouTube sends it.</summary>
internal sealed class AnalyticsColumnData
{
    public string? Name { get; set; }

    public string? ColumnType { get; set; }

    public string? DataType { get; set; }
}
