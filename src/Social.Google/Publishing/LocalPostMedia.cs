namespace Social.Google;

/// <summary>A photo or video of a local post.</summary>
/// <param name="Kind">Image or video.</param>
/// <param name="SourceUrl">The public address from which Google fetches it; null in what Google answers when it does not say.</param>
public sealed record LocalPostMedia(MediaKind Kind, Uri? SourceUrl)
{
    /// <summary>Gets Google's address of it, or null.</summary>
    public Uri? GoogleUrl { get; init; }

    /// <summary>Gets Google's name of it, or null.</summary>
    public string? Name { get; init; }
}
