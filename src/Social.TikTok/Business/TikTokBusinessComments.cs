using System.Globalization;
using Social.Pipeline;

namespace Social.TikTok;

/// <summary>Comments on the videos of a business account.</summary>
/// <remarks>Thread-safe.</remarks>
public sealed class TikTokBusinessComments
{
    private const int MaxPage = 30;

    private readonly BusinessCalls _calls;

    internal TikTokBusinessComments(BusinessCalls calls) => _calls = calls;

    /// <summary>Lists the comments of a video, 1 to 30 a page: <c>GET /business/comment/list/</c>.</summary>
    /// <param name="account">The business account.</param>
    /// <param name="videoId">The video's id.</param>
    /// <param name="query">Which, or null for all public ones.</param>
    /// <exception cref="SocialValidationException">More than 30 comments are named; nothing was sent.</exception>
    public SocialPageable<Comment> List(AccountKey account, string videoId, TikTokCommentQuery? query = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(videoId);
        if (query?.CommentIds is { Count: > MaxPage } ids)
        {
            throw TikTokAnswers.Invalid("CommentIds", $"{ids.Count} comments are named; TikTok takes at most {MaxPage}.", MaxPage, ids.Count);
        }

        return new SocialPageable<Comment>(async (token, size, cancellationToken) =>
        {
            RoutePath path = RoutePath.Of(BusinessRoutes.Comments)
                .Add("business_id", account.Id)
                .Add("video_id", videoId)
                .Add("comment_ids", BusinessCalls.Json(query?.CommentIds))
                .Add("include_replies", BusinessCalls.Text(query?.IncludeReplies))
                .Add("status", query is { IncludeHidden: true } ? "ALL" : null)
                .Add("sort_field", query?.SortField)
                .Add("sort_order", query?.SortField is null ? null : query.IsAscending ? "asc" : "desc")
                .Add("cursor", token)
                .Add("max_count", Math.Clamp(size ?? MaxPage, 1, MaxPage).ToString(CultureInfo.InvariantCulture));
            SocialAnswer<BusinessEnvelope<CommentPageData>> answer =
                await _calls.SendAsync(BusinessRoutes.Comments, account, path, TikTokJsonContext.Default.BusinessEnvelopeCommentPageData, cancellationToken).ConfigureAwait(false);
            CommentPageData data = answer.Value.Data!;
            return new SocialPage<Comment>
            {
                Items = [.. (data.Comments ?? []).SelectMany(c => (c.ReplyList ?? []).Prepend(c)).Select(c => Read(c, videoId))],
                ContinuationToken = data.HasMore ? data.Cursor?.ToString(CultureInfo.InvariantCulture) : null,
                RateLimits = await answer.GetRateLimitsAsync().ConfigureAwait(false),
            };
        });
    }

    private static Comment Read(CommentData data, string videoId) => new()
    {
        Id = data.CommentId,
        PostId = data.VideoId ?? videoId,
        ParentId = string.IsNullOrEmpty(data.ParentCommentId) || data.ParentCommentId == "0" ? null : data.ParentCommentId,
        Text = data.Text,
        AuthorId = data.UniqueIdentifier,
        AuthorHandle = data.Username,
        CreatedAt = TikTokAnswers.Time(data.CreateTime),
        IsHidden = data.Status is { } status ? !status.Equals("PUBLIC", StringComparison.OrdinalIgnoreCase) : null,
        Metrics =
        [
            data.Likes is { } likes ? MetricValue.Exact(MetricName.Likes, likes, "likes") : MetricValue.Unavailable(MetricName.Likes, "TikTok gave no value."),
            data.Replies is { } replies ? MetricValue.Exact(MetricName.Replies, replies, "replies") : MetricValue.Unavailable(MetricName.Replies, "TikTok gave no value."),
        ],
    };
}
