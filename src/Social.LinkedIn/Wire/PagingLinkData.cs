namespace Social.LinkedIn;

/// <summary>A link to another page.</summary>
internal sealed class PagingLinkData
{
    public string? Rel { get; set; }
}
