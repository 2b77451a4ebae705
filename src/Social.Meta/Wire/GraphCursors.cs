namespace Social.Meta;

/// <summary>The cursors around a page.</summary>
internal sealed class GraphCursors
{
    public string? Before { get; set; }

    public string? After { get; set; }
}
