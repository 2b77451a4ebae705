using Social.Pipeline;

namespace Social.YouTube;

/// <summary>Videos, in YouTube's own words. Uploading is <see cref="YouTubeUploads"/>' work.</summary>
/// <remarks>Thread-safe. Follows the Data API, "Videos".</remarks>
public sealed class YouTubeVideos : IPostRemover, IReactions
{
    /// <summary>The most ids that one call takes.</summary>
    internal const int MaxIds = 50;

    private const string DefaultParts = "snippet,status,contentDetails,statistics";

    private static readonly string[] Ratings = ["like", "dislike", "none"];

    private readonly YouTubeCreator _creator;

    internal YouTubeVideos(YouTubeCreator creator) => _creator = creator;

    private PlatformClient Client => _creator.Client;

    /// <summary>Reads a video: <c>GET /videos</c>, 1 unit; null when there is none, or none to be seen.</summary>
    /// <param name="account">The account that reads.</param>
    /// <param name="videoId">The video's id.</param>
    /// <param name="read">What to read of it, or null for snippet, status, content details and statistics.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">YouTube refused or could not be reached.</exception>
    public async Task<YouTubeVideo?> GetAsync(AccountKey account, string videoId, YouTubeRead? read = null, CancellationToken cancellationToken = default) =>
        await ReadAsync(VideoRoutes.List, account, [YouTubeInput.VideoId(videoId, nameof(videoId))], read, cancellationToken).ConfigureAwait(false) is [YouTubeVideo video, ..] ? video : null;

    /// <summary>Reads any number of videos, 50 a call. Videos that are not there, or not to be seen, are left out without a word.</summary>
    /// <param name="account">The account that reads.</param>
    /// <param name="videoIds">The videos' ids.</param>
    /// <param name="read">What to read of them, or null for the default.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <exception cref="SocialException">YouTube refused or could not be reached.</exception>
    public async Task<IReadOnlyList<YouTubeVideo>> GetManyAsync(AccountKey account, IReadOnlyList<string> videoIds, YouTubeRead? read = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(videoIds);
        List<YouTubeVideo> videos = [];
        foreach (string[] batch in Checked(videoIds).Chunk(MaxIds))
        {
            videos.AddRange(await ReadAsync(VideoRoutes.List, account, batch, read, cancellationToken).ConfigureAwait(false));
        }

        return videos;
    }

    /// <summary>Reads the counters of any number of videos, 50 a call: <c>GET /videos:batchGetStats</c>, 1 unit.</summary>
    /// <param name="account">The account that reads.</param>
    /// <param name="videoIds">The videos' ids.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <exception cref="SocialException">YouTube refused or could not be reached.</exception>
    public async Task<IReadOnlyList<VideoBatchStatistics>> GetStatisticsAsync(AccountKey account, IReadOnlyList<string> videoIds, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(videoIds);
        List<VideoBatchStatistics> all = [];
        foreach (string[] batch in Checked(videoIds).Chunk(MaxIds))
        {
            all.AddRange(await new YouTubeListing<VideoBatchStatistics>(Client, VideoRoutes.BatchStatistics, account, YouTubeJsonContext.Default.YouTubePageVideoBatchStatistics)
            {
                Path = () => RoutePath.Of(VideoRoutes.BatchStatistics).Add("part", "id,statistics").Add("id", string.Join(',', batch)).Add("prettyPrint", "false"),
                IsPaged = false,
            }.ReadAsync(cancellationToken).ConfigureAwait(false));
        }

        return all;
    }

    /// <summary>Lists the most popular videos: <c>GET /videos?chart=mostPopular</c>, 1 unit a page.</summary>
    /// <param name="account">The account that reads.</param>
    /// <param name="query">Which, or null for all of the account's region.</param>
    public SocialPageable<YouTubeVideo> ListPopular(AccountKey account, PopularVideosQuery? query = null) =>
        new YouTubeListing<YouTubeVideo>(Client, VideoRoutes.List, account, YouTubeJsonContext.Default.YouTubePageYouTubeVideo)
        {
            Path = () => YouTubeRead.AddTo(RoutePath.Of(VideoRoutes.List), query?.Read, DefaultParts)
                .Add("chart", "mostPopular").Add("regionCode", query?.RegionCode).Add("videoCategoryId", query?.CategoryId),
        }.ToPageable();

    /// <summary>Lists what the account rated: <c>GET /videos?myRating=</c>, 1 unit a page.</summary>
    /// <param name="account">The account.</param>
    /// <param name="rating"><c>like</c> or <c>dislike</c>.</param>
    /// <param name="read">What to read of them, or null for the default.</param>
    public SocialPageable<YouTubeVideo> ListRated(AccountKey account, string rating, YouTubeRead? read = null) =>
        new YouTubeListing<YouTubeVideo>(Client, VideoRoutes.List, account, YouTubeJsonContext.Default.YouTubePageYouTubeVideo)
        {
            Path = () => YouTubeRead.AddTo(RoutePath.Of(VideoRoutes.List), read, DefaultParts).Add("myRating", rating),
        }.ToPageable();

    /// <summary>Changes a video: reads the parts that <paramref name="changes"/> has (1 unit), changes the members that are not null, and sends the parts back whole (50 units), because YouTube resets what an update leaves out.</summary>
    /// <param name="account">The owner.</param>
    /// <param name="videoId">The video's id.</param>
    /// <param name="changes">The members to change; a member that is null stays as it is. Localizations are replaced as a whole.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <returns>The changed parts.</returns>
    /// <exception cref="SocialException">There is no such video (<see cref="SocialErrorCode.NotFound"/>), or YouTube refused or could not be reached.</exception>
    public async Task<YouTubeVideo> UpdateAsync(AccountKey account, string videoId, YouTubeVideo changes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        YouTubeInput.VideoId(videoId, nameof(videoId));
        YouTubeVideo writable = new()
        {
            Snippet = changes.Snippet, Status = changes.Status, RecordingDetails = changes.RecordingDetails, PaidProductPlacementDetails = changes.PaidProductPlacementDetails, Localizations = changes.Localizations,
        };
        return await ChangeAsync(account, videoId, writable, [], cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public Task DeletePostAsync(AccountKey account, string postId, CancellationToken cancellationToken = default) =>
        _creator.ActAsync(account, VideoRoutes.Delete, RoutePath.Of(VideoRoutes.Delete).Add("id", YouTubeInput.VideoId(postId, nameof(postId))), cancellationToken);

    /// <summary>Rates a video: <c>POST /videos/rate</c>, 50 units.</summary>
    /// <param name="account">The account.</param>
    /// <param name="videoId">The video's id.</param>
    /// <param name="rating"><c>like</c>, <c>dislike</c> or <c>none</c>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">YouTube refused or could not be reached.</exception>
    public Task RateAsync(AccountKey account, string videoId, string rating, CancellationToken cancellationToken = default)
    {
        YouTubeInput.VideoId(videoId, nameof(videoId));
        return Ratings.Contains(rating, StringComparer.Ordinal)
            ? _creator.ActAsync(account, VideoRoutes.Rate, RoutePath.Of(VideoRoutes.Rate).Add("id", videoId).Add("rating", rating), cancellationToken)
            : throw YouTubeInput.Invalid("Reaction", $"Reaction is '{rating}'; YouTube has {string.Join(", ", Ratings)}.", string.Join(", ", Ratings), rating ?? "null", SocialErrorCode.Unsupported);
    }

    /// <summary>Reads how the account rated videos: <c>GET /videos/getRating</c>, 1 unit for 50.</summary>
    /// <param name="account">The account.</param>
    /// <param name="videoIds">The videos' ids, at most 50.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">YouTube refused or could not be reached.</exception>
    public async Task<IReadOnlyList<VideoRating>> GetRatingsAsync(AccountKey account, IReadOnlyList<string> videoIds, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(videoIds);
        List<VideoRating> ratings = [];
        foreach (string[] batch in Checked(videoIds).Chunk(MaxIds))
        {
            ratings.AddRange(await new YouTubeListing<VideoRating>(Client, VideoRoutes.Ratings, account, YouTubeJsonContext.Default.YouTubePageVideoRating)
            {
                Path = () => RoutePath.Of(VideoRoutes.Ratings).Add("id", string.Join(',', batch)), IsPaged = false,
            }.ReadAsync(cancellationToken).ConfigureAwait(false));
        }

        return ratings;
    }

    /// <inheritdoc/>
    /// <exception cref="SocialValidationException">The reaction is none of YouTube's ratings.</exception>
    public Task ReactAsync(AccountKey account, string postId, string? reaction = null, CancellationToken cancellationToken = default) => RateAsync(account, postId, reaction ?? "like", cancellationToken);

    /// <inheritdoc/>
    public Task UnreactAsync(AccountKey account, string postId, CancellationToken cancellationToken = default) => RateAsync(account, postId, "none", cancellationToken);

    /// <summary>Looks at videos as they are now, past any cache.</summary>
    private static string[] Checked(IReadOnlyList<string> videoIds) => [.. videoIds.Select((id, i) => YouTubeInput.VideoId(id, $"{nameof(videoIds)}[{i}]")).Distinct(StringComparer.Ordinal)];

    internal Task<IReadOnlyList<YouTubeVideo>> LookAsync(AccountKey account, IReadOnlyList<string> videoIds, string parts, CancellationToken cancellationToken) =>
        ReadAsync(VideoRoutes.Look, account, videoIds, new YouTubeRead { Parts = [parts] }, cancellationToken);

    internal async Task<YouTubeVideo> ChangeAsync(AccountKey account, string videoId, YouTubeVideo changes, IReadOnlyCollection<string> cleared, CancellationToken cancellationToken) =>
        await VideoChange.SendAsync(Client, account, videoId, changes, cleared, cancellationToken).ConfigureAwait(false)
        ?? throw new SocialApiException(SocialErrorCode.NotFound, Remedy.None, $"There is no video '{videoId}', or the account may not see it.") { Platform = Client.Name, Account = account, Operation = VideoRoutes.Update.Name };

    private Task<IReadOnlyList<YouTubeVideo>> ReadAsync(SocialRoute route, AccountKey account, IReadOnlyList<string> ids, YouTubeRead? read, CancellationToken cancellationToken) =>
        new YouTubeListing<YouTubeVideo>(Client, route, account, YouTubeJsonContext.Default.YouTubePageYouTubeVideo)
        {
            Path = () => YouTubeRead.AddTo(RoutePath.Of(route), read, DefaultParts).Add("id", string.Join(',', ids)), IsPaged = false,
        }.ReadAsync(cancellationToken);
}
