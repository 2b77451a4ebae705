using System.Text.Json;

namespace Social.YouTube;

/// <summary>A report as YouTube sends it. Rows may be missing.</summary>
internal sealed class AnalyticsTableData
{
    public List<AnalyticsColumnData>? ColumnHeaders { get; set; }

    public List<List<JsonElement>>? Rows { get; set; }
}
