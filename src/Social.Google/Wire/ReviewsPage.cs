namespace Social.Google;

/// <summary>A page of reviews.</summary>
internal sealed class ReviewsPage
{
    public List<ReviewData>? Reviews { get; set; }

    public double? AverageRating { get; set; }

    public int? TotalReviewCount { get; set; }

    public string? NextPageToken { get; set; }
}
