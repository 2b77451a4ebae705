namespace Social.Meta;

/// <summary>One card of a link carousel.</summary>
/// <param name="Link">Where it leads.</param>
public sealed record FacebookLinkCard(Uri Link)
{
    /// <summary>Gets its title, or null for the page's own.</summary>
    public string? Name { get; init; }

    /// <summary>Gets its description, or null for the page's own.</summary>
    public string? Description { get; init; }

    /// <summary>Gets its picture, or null for the page's own.</summary>
    public Uri? Picture { get; init; }
}
