namespace Social.Testing;

/// <summary>A photo of a Page.</summary>
public sealed class EmulatedPagePhoto : EmulatedGraphNode
{
    private static readonly TimeSpan Unpublished = TimeSpan.FromHours(24);

    internal EmulatedPagePhoto(string id, EmulatedPage page, DateTimeOffset createdAt)
        : base(id, createdAt) => Page = page;

    /// <summary>Gets whose it is.</summary>
    public EmulatedPage Page { get; }

    /// <summary>Gets the caption, or null.</summary>
    public string? Caption { get; internal init; }

    /// <summary>Gets the alternative text, or null.</summary>
    public string? AltText { get; internal init; }

    /// <summary>Gets the address it was fetched from; null for one that was uploaded.</summary>
    public string? Url { get; internal init; }

    /// <summary>Gets the SHA-256 of its bytes in lower-case hex, where it is known.</summary>
    public string? Sha256 { get; internal init; }

    /// <summary>Gets whether it was made to be kept for a scheduled post.</summary>
    public bool IsTemporary { get; internal init; }

    /// <summary>Gets the post that it is in, or null.</summary>
    public EmulatedPagePost? Post { get; internal set; }

    internal (int Width, int Height) Size { get; init; }

    internal override string TypeName => "Photo";

    internal override EmulatedGraphNode Owner => Page;

    /// <summary>An unpublished photo that nothing needs is thrown away after a day.</summary>
    internal bool IsGoneAt(DateTimeOffset now) => Post is null && !IsTemporary && now >= CreatedAt + Unpublished;
}
