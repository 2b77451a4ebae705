namespace Social.Testing;

/// <summary>A post flair that a community offers.</summary>
/// <param name="Id">The template id, a UUID.</param>
/// <param name="Text">The text.</param>
public sealed record EmulatedRedditFlair(string Id, string Text)
{
    /// <summary>Gets whether an author may write another text.</summary>
    public bool IsTextEditable { get; init; }

    /// <summary>Gets whether only moderators may choose it.</summary>
    public bool IsModeratorOnly { get; init; }

    /// <summary>Gets the style class.</summary>
    public string CssClass { get; init; } = "";
}
