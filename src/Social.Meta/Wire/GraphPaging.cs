namespace Social.Meta;

/// <summary>Where the neighbours of a page are. The addresses hold the token: nothing of them but their parameters is used.</summary>
internal sealed class GraphPaging
{
    public GraphCursors? Cursors { get; set; }

    public string? Next { get; set; }
}
