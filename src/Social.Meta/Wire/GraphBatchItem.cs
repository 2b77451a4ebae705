namespace Social.Meta;

/// <summary>One part of a batch as Meta takes it.</summary>
internal sealed class GraphBatchItem
{
    public string? Method { get; set; }

    public string? RelativeUrl { get; set; }

    public string? Body { get; set; }
}
