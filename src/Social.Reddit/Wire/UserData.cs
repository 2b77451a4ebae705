namespace Social.Reddit;

/// <summary>A user (t2) as Reddit sends it; of suspended ones only a name is told.</summary>
internal sealed class UserData
{
    public string? Id { get; set; }

    public string? Name { get; set; }

    public string? IconImg { get; set; }

    public string? SnoovatarImg { get; set; }

    public double? LinkKarma { get; set; }

    public double? CommentKarma { get; set; }

    public double? TotalKarma { get; set; }

    public double? AwardeeKarma { get; set; }

    public double? CreatedUtc { get; set; }

    public bool? Verified { get; set; }

    public bool? HasVerifiedEmail { get; set; }

    public bool? IsSuspended { get; set; }

    [System.Text.Json.Serialization.JsonPropertyName("over_18")]
    public bool? Over18 { get; set; }

    public int? InboxCount { get; set; }

    public SubredditData? Subreddit { get; set; }
}
