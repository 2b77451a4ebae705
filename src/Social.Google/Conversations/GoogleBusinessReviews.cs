using System.Text;
using Social.Pipeline;

namespace Social.Google;

/// <summary>Customers' reviews of a location, and the owner's replies.</summary>
/// <remarks>Thread-safe. Reviews themselves cannot be written, changed or deleted through the API.</remarks>
public sealed class GoogleBusinessReviews : IReviews
{
    private const int MaxPageSize = 50;
    private const string NewestFirst = "updateTime desc";
    private static readonly string[] Ratings = ["ONE", "TWO", "THREE", "FOUR", "FIVE"];

    private readonly BusinessApi _api;

    internal GoogleBusinessReviews(BusinessApi api) => _api = api;

    /// <inheritdoc/>
    public SocialPageable<Review> ListReviews(AccountKey account) => List(account, NewestFirst, static data => ToReview(Read(data)));

    /// <summary>Lists the reviews of a location.</summary>
    /// <param name="account">The location.</param>
    /// <param name="orderBy"><c>updateTime desc</c> (the default), <c>rating</c> or <c>rating desc</c>.</param>
    public SocialPageable<BusinessReview> List(AccountKey account, string orderBy = NewestFirst) => List(account, orderBy, Read);

    /// <summary>Reads a review, or returns null when it does not exist or is not to be seen.</summary>
    /// <param name="account">The location.</param>
    /// <param name="reviewId">The review's id or full name.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">Google refused or could not be reached.</exception>
    public async Task<BusinessReview?> GetAsync(AccountKey account, string reviewId, CancellationToken cancellationToken = default)
    {
        RoutePath path = await PathAsync(ReviewRoutes.Get, account, reviewId, cancellationToken).ConfigureAwait(false);
        return await _api.FindAsync(ReviewRoutes.Get, account, path, BusinessJsonContext.Default.ReviewData, cancellationToken).ConfigureAwait(false) is { } data ? Read(data) : null;
    }

    /// <summary>Reads what all reviews come to.</summary>
    /// <param name="account">The location.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">Google refused or could not be reached.</exception>
    public async Task<BusinessRating> GetRatingAsync(AccountKey account, CancellationToken cancellationToken = default)
    {
        BusinessLocationName name = await _api.NameAsync(account, cancellationToken).ConfigureAwait(false);
        RoutePath path = _api.Path(ReviewRoutes.List, name.AccountId, name.LocationId).Add("pageSize", "1");
        ReviewsPage page = await _api.ReadAsync(ReviewRoutes.List, account, path, BusinessJsonContext.Default.ReviewsPage, cancellationToken).ConfigureAwait(false);
        return new BusinessRating(page.AverageRating, page.TotalReviewCount ?? 0);
    }

    /// <summary>Replies to a review, in place of an earlier reply. Google moderates it: look at the state.</summary>
    /// <param name="account">The location.</param>
    /// <param name="reviewId">The review's id or full name.</param>
    /// <param name="text">The text, at most 4,096 bytes in UTF-8.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialValidationException">The text is empty or too long; nothing was sent.</exception>
    /// <exception cref="SocialException">Google refused or could not be reached.</exception>
    public async Task<BusinessReviewReply> ReplyAsync(AccountKey account, string reviewId, string text, CancellationToken cancellationToken = default)
    {
        int bytes = string.IsNullOrWhiteSpace(text) ? 0 : Encoding.UTF8.GetByteCount(text);
        if (bytes is 0 or > GoogleBusinessRules.MaxReplyBytes)
        {
            throw BusinessInput.Invalid(
                "Text", $"The reply is {bytes} bytes long in UTF-8; Google takes 1 to {GoogleBusinessRules.MaxReplyBytes}.", GoogleBusinessRules.MaxReplyBytes, bytes,
                bytes == 0 ? SocialErrorCode.ContentInvalid : SocialErrorCode.ContentTooLong);
        }

        RoutePath path = await PathAsync(ReviewRoutes.Reply, account, reviewId, cancellationToken).ConfigureAwait(false);
        return Read(await _api.WriteAsync(
            ReviewRoutes.Reply, account, path, new ReviewReplyData { Comment = text }, BusinessJsonContext.Default.ReviewReplyData, BusinessJsonContext.Default.ReviewReplyData, cancellationToken).ConfigureAwait(false));
    }

    /// <inheritdoc/>
    public Task ReplyToReviewAsync(AccountKey account, string reviewId, string text, CancellationToken cancellationToken = default) => ReplyAsync(account, reviewId, text, cancellationToken);

    /// <inheritdoc/>
    public async Task DeleteReviewReplyAsync(AccountKey account, string reviewId, CancellationToken cancellationToken = default) =>
        await _api.ActAsync(ReviewRoutes.DeleteReply, account, await PathAsync(ReviewRoutes.DeleteReply, account, reviewId, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

    private SocialPageable<T> List<T>(AccountKey account, string orderBy, Func<ReviewData, T> read) => new BusinessListing<ReviewsPage, T>(_api.Client, ReviewRoutes.List, account, BusinessJsonContext.Default.ReviewsPage)
    {
        Path = async ct =>
        {
            BusinessLocationName name = await _api.NameAsync(account, ct).ConfigureAwait(false);
            return _api.Path(ReviewRoutes.List, name.AccountId, name.LocationId).Add("orderBy", orderBy);
        },
        MaxPageSize = MaxPageSize,
        Read = page => [.. (page.Reviews ?? []).Select(read)],
        Next = page => page.NextPageToken,
    }.ToPageable();

    private async ValueTask<RoutePath> PathAsync(SocialRoute route, AccountKey account, string reviewId, CancellationToken cancellationToken)
    {
        string id = BusinessInput.RequireId(reviewId, nameof(reviewId));
        BusinessLocationName name = await _api.NameAsync(account, cancellationToken).ConfigureAwait(false);
        return _api.Path(route, name.AccountId, name.LocationId, id);
    }

    private static Review ToReview(BusinessReview review) => new()
    {
        Id = review.Id, Rating = review.Stars, Text = review.Comment, AuthorName = review.ReviewerName, CreatedAt = review.CreateTime, ReplyText = review.Reply?.Comment,
    };

    private static BusinessReview Read(ReviewData data) => new()
    {
        Id = data.ReviewId ?? BusinessLocationName.LastOf(data.Name),
        Name = data.Name ?? string.Empty,
        Stars = Array.IndexOf(Ratings, data.StarRating) is >= 0 and int index ? index + 1 : null,
        Comment = data.Comment,
        ReviewerName = data.Reviewer is { IsAnonymous: not true } reviewer ? reviewer.DisplayName : null,
        ReviewerPhotoUrl = LocalPostParser.Address(data.Reviewer?.ProfilePhotoUrl),
        IsAnonymous = data.Reviewer?.IsAnonymous == true,
        CreateTime = GoogleTime.Parse(data.CreateTime),
        UpdateTime = GoogleTime.Parse(data.UpdateTime),
        Reply = data.ReviewReply is { } reply ? Read(reply) : null,
        Media = [.. (data.ReviewMediaItems ?? []).Select(m => new BusinessReviewMedia(LocalPostParser.Address(m.ThumbnailUrl), m.ThumbnailLabel, LocalPostParser.Address(m.VideoUrl)))],
        ReplyUrl = LocalPostParser.Address(data.ReviewReplyUrl),
    };

    private static BusinessReviewReply Read(ReviewReplyData data) => new(data.Comment, GoogleTime.Parse(data.UpdateTime), data.ReviewReplyState, data.PolicyViolation);
}
