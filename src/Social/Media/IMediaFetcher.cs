namespace Social.Media;

/// <summary>Makes media at a public URL readable, for networks that want its bytes.</summary>
/// <remarks>An application may put its own in its place, for instance one that knows its storage.</remarks>
public interface IMediaFetcher
{
    /// <summary>Looks at the URL and returns a source that reads from it by offset; nothing is kept but its first bytes.</summary>
    /// <param name="source">The URL.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialMediaException">The URL cannot be reached, may not be reached, or is too large.</exception>
    ValueTask<MediaSource> FetchAsync(UrlMediaSource source, CancellationToken cancellationToken = default);
}
