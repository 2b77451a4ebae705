namespace Social.Meta;

/// <summary>One page of an edge, as Meta sends it.</summary>
/// <typeparam name="T">The items.</typeparam>
internal sealed class GraphPage<T>
{
    public IReadOnlyList<T>? Data { get; set; }

    public GraphPaging? Paging { get; set; }

    public GraphSummary? Summary { get; set; }
}
