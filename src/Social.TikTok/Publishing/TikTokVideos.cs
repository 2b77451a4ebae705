using System.Globalization;
using System.Text.Json;
using Social.Pipeline;

namespace Social.TikTok;

/// <summary>A user's public videos: <c>POST /v2/video/list/</c> and <c>POST /v2/video/query/</c>.</summary>
/// <remarks>Thread-safe. Follows TikTok for Developers, "Display API". Private videos and drafts are not shown.</remarks>
public sealed class TikTokVideos
{
    private const int MaxPage = 20;

    private static readonly string AllFields = string.Join(',',
    [
        "id", "create_time", "cover_image_url", "share_url", "video_description", "title", "duration", "height", "width", "embed_html", "embed_link", "like_count", "comment_count",
        "share_count", "view_count",
    ]);

    private readonly PlatformClient _client;

    internal TikTokVideos(PlatformClient client) => _client = client;

    /// <summary>Lists the videos, newest first, 1 to 20 a page.</summary>
    /// <param name="account">The account.</param>
    /// <param name="until">The latest time, or null for now: TikTok's cursor is a time.</param>
    /// <param name="fields">TikTok's names of the fields, or null for all; <c>id</c> is always among them.</param>
    public SocialPageable<TikTokVideo> List(AccountKey account, DateTimeOffset? until = null, IReadOnlyList<string>? fields = null) => new(async (token, size, cancellationToken) =>
    {
        VideoListRequest request = new()
        {
            Cursor = token is null ? until?.ToUnixTimeMilliseconds() : Cursor(token),
            MaxCount = Math.Clamp(size ?? MaxPage, 1, MaxPage),
        };
        SocialCall call = new(VideoRoutes.List, account)
        {
            Path = Path(VideoRoutes.List, fields),
            Json = JsonSerializer.SerializeToUtf8Bytes(request, TikTokJsonContext.Default.VideoListRequest),
        };
        SocialAnswer<VideoListing> answer = await _client.SendAsync(call, TikTokJsonContext.Default.VideoListing, cancellationToken).ConfigureAwait(false);
        VideoPageData data = answer.Value.Data ?? throw TikTokAnswers.Empty(_client, VideoRoutes.List, account, answer.Status);
        return new SocialPage<TikTokVideo>
        {
            Items = [.. (data.Videos ?? []).Select(TikTokVideo.Of)],
            ContinuationToken = data.HasMore ? data.Cursor?.ToString(CultureInfo.InvariantCulture) : null,
            RateLimits = await answer.GetRateLimitsAsync().ConfigureAwait(false),
        };
    });

    /// <summary>Reads videos by id, as many as wanted; of those that are not the user's, not public or gone there is nothing in the answer.</summary>
    /// <param name="account">The account.</param>
    /// <param name="videoIds">The ids.</param>
    /// <param name="fields">TikTok's names of the fields, or null for all; <c>id</c> is always among them.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<IReadOnlyList<TikTokVideo>> QueryAsync(AccountKey account, IReadOnlyList<string> videoIds, IReadOnlyList<string>? fields = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(videoIds);
        List<TikTokVideo> found = [];
        foreach (string[] ids in videoIds.Distinct(StringComparer.Ordinal).Chunk(MaxPage))
        {
            SocialCall call = new(VideoRoutes.Query, account)
            {
                Path = Path(VideoRoutes.Query, fields),
                Json = JsonSerializer.SerializeToUtf8Bytes(new VideoQueryRequest { Filters = new VideoFilters { VideoIds = ids } }, TikTokJsonContext.Default.VideoQueryRequest),
            };
            SocialAnswer<VideoListing> answer = await _client.SendAsync(call, TikTokJsonContext.Default.VideoListing, cancellationToken).ConfigureAwait(false);
            VideoPageData data = answer.Value.Data ?? throw TikTokAnswers.Empty(_client, VideoRoutes.Query, account, answer.Status);
            found.AddRange((data.Videos ?? []).Select(TikTokVideo.Of));
        }

        return found;
    }

    private static string Path(SocialRoute route, IReadOnlyList<string>? fields) =>
        RoutePath.Of(route).Add("fields", fields is null ? AllFields : string.Join(',', fields.Prepend("id").Distinct(StringComparer.Ordinal))).ToString();

    private static long Cursor(string token) => long.TryParse(token, NumberStyles.Integer, CultureInfo.InvariantCulture, out long cursor)
        ? cursor
        : throw TikTokAnswers.Invalid("ContinuationToken", "ContinuationToken is none of TikTok's: a time in milliseconds.", "a number", $"{token.Length} characters");
}
