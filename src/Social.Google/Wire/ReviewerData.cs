namespace Social.Google;

/// <summary>Who wrote a review.</summary>
internal sealed class ReviewerData
{
    public string? DisplayName { get; set; }

    public string? ProfilePhotoUrl { get; set; }

    public bool? IsAnonymous { get; set; }
}
