using Social.Pipeline;

namespace Social.YouTube;

/// <summary>The categories that videos can be put into.</summary>
/// <remarks>Thread-safe. Follows the Data API, "VideoCategories".</remarks>
public sealed class YouTubeCategories
{
    internal static readonly SocialRoute ListRoute = VideoRoutes.Route("videoCategories.list", HttpMethod.Get, "/youtube/v3/videoCategories", YouTubeScopes.Reading, YouTubeLimits.Read, ReadKind.List);

    private readonly YouTubeCreator _creator;

    internal YouTubeCategories(YouTubeCreator creator) => _creator = creator;

    /// <summary>Lists the categories of a region: <c>GET /videoCategories</c>, 1 unit. Only those that are assignable take videos.</summary>
    /// <param name="account">The account that reads.</param>
    /// <param name="regionCode">The region, an ISO 3166-1 code.</param>
    /// <param name="language">The language of the names, or null for English.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">YouTube refused or could not be reached.</exception>
    public Task<IReadOnlyList<YouTubeCategory>> ListAsync(AccountKey account, string regionCode = "US", string? language = null, CancellationToken cancellationToken = default) =>
        new YouTubeListing<YouTubeCategory>(_creator.Client, ListRoute, account, YouTubeJsonContext.Default.YouTubePageYouTubeCategory)
        {
            Path = () => RoutePath.Of(ListRoute).Add("part", "snippet").Add("regionCode", regionCode).Add("hl", language), IsPaged = false,
        }.ReadAsync(cancellationToken);
}
