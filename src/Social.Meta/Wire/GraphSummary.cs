namespace Social.Meta;

/// <summary>What an edge counts to.</summary>
internal sealed class GraphSummary
{
    public long? TotalCount { get; set; }
}
