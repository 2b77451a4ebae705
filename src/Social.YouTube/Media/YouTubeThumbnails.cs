using Social.Media;
using Social.Pipeline;
using Social.Publishing;

namespace Social.YouTube;

/// <summary>Thumbnails of videos.</summary>
/// <remarks>Thread-safe. Follows the Data API, "Thumbnails". The channel must have been confirmed by phone; a Short takes one only once it is processed.</remarks>
public sealed class YouTubeThumbnails
{
    private readonly PlatformClient _client;
    private readonly IMediaFetcher _fetcher;

    internal YouTubeThumbnails(PlatformClient client, IMediaFetcher fetcher)
    {
        _client = client;
        _fetcher = fetcher;
    }

    /// <summary>Sets a video's thumbnail: <c>POST /thumbnails/set</c>, 50 units. JPEG or PNG, at most 50 MB.</summary>
    /// <param name="account">The owner.</param>
    /// <param name="videoId">The video's id.</param>
    /// <param name="image">The picture.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The pictures that YouTube made of it.</returns>
    /// <exception cref="SocialException">The picture breaks a rule and nothing was sent, or YouTube refused or could not be reached.</exception>
    public async Task<YouTubeThumbnailSet> SetAsync(AccountKey account, string videoId, MediaSource image, CancellationToken cancellationToken = default)
    {
        YouTubeInput.VideoId(videoId, nameof(videoId));
        ArgumentNullException.ThrowIfNull(image);
        MediaSource source = image is UrlMediaSource url ? await _fetcher.FetchAsync(url, cancellationToken).ConfigureAwait(false) : image;
        ProblemList problems = new();
        await MediaValidator.ValidateAsync(YouTubeRules.Thumbnails, image, source, "Thumbnail", problems, cancellationToken).ConfigureAwait(false);
        problems.ToReport().ThrowIfInvalid();
        MediaDescription description = await source.DescribeAsync(cancellationToken).ConfigureAwait(false);
        SocialCall? call = null;
        call = new SocialCall(MediaRoutes.SetThumbnail, account)
        {
            Path = RoutePath.Of(MediaRoutes.SetThumbnail).Add("videoId", videoId).Add("uploadType", "media").ToString(),
            Content = () => new MediaRangeContent(new MediaRange(source, 0, description.Length), description.ContentType, _ => call!.ReportProgress()),
        };
        return (await _client.SendAsync(call, YouTubeJsonContext.Default.YouTubeThumbnailSet, cancellationToken).ConfigureAwait(false)).Value;
    }
}
