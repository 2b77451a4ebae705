using System.Net;
using Social.Pipeline;

namespace Social.YouTube;

/// <summary>YouTube's search. Each page takes one of the day's 100 searches: for the videos of a channel, list its uploads instead.</summary>
/// <remarks>Thread-safe. Follows the Data API, "Search".</remarks>
public sealed class YouTubeSearch : ISearch
{
    private readonly YouTubeCreator _creator;

    internal YouTubeSearch(YouTubeCreator creator) => _creator = creator;

    /// <summary>Searches: <c>GET /search</c>.</summary>
    /// <param name="account">The account that searches.</param>
    /// <param name="query">What for.</param>
    /// <exception cref="SocialValidationException">Filters exclude each other.</exception>
    public SocialPageable<YouTubeSearchResult> Search(AccountKey account, YouTubeSearchQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        query.Check();
        return new YouTubeListing<YouTubeSearchResult>(_creator.Client, VideoRoutes.Search, account, YouTubeJsonContext.Default.YouTubePageYouTubeSearchResult)
        {
            Path = () => query.ToPath(VideoRoutes.Search),
        }.ToPageable();
    }

    /// <inheritdoc/>
    public SocialPageable<PublishedPost> SearchPosts(AccountKey account, string query, PostQuery? filter = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(query);
        return Search(account, new YouTubeSearchQuery { Words = query, PublishedAfter = filter?.Since, PublishedBefore = filter?.Until }).Select(r => Read(account, r));
    }

    private PublishedPost Read(AccountKey account, YouTubeSearchResult result) => new()
    {
        Reference = new PostReference
        {
            Account = result.Snippet?.ChannelId == account.Id ? account : default,
            Id = result.Id?.VideoId,
            Url = result.Id?.VideoId is { } id ? _creator.WatchUrl(id) : null,
        },
        Title = WebUtility.HtmlDecode(result.Snippet?.Title),
        Text = WebUtility.HtmlDecode(result.Snippet?.Description),
        AuthorId = result.Snippet?.ChannelId,
        CreatedAt = result.Snippet?.PublishedAt,
    };
}
