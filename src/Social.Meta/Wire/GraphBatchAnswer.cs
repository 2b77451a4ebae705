namespace Social.Meta;

/// <summary>What Meta answered to one part of a batch: a status and a body that is JSON inside a text.</summary>
internal sealed class GraphBatchAnswer
{
    public int Code { get; set; }

    public string? Body { get; set; }
}
