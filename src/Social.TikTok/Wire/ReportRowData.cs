using System.Text.Json;

namespace Social.TikTok;

internal sealed class ReportRowData
{
    public Dictionary<string, JsonElement>? Dimensions { get; set; }

    public Dictionary<string, JsonElement>? Metrics { get; set; }
}
