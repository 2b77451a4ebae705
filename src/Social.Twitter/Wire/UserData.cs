using System.Text.Json;
using System.Text.Json.Serialization;

namespace Social.Twitter;

/// <summary>A user as X sends it.</summary>
internal sealed record UserData
{
    public string Id { get; set; } = string.Empty;

    public string? Name { get; set; }

    public string? Username { get; set; }

    public DateTimeOffset? CreatedAt { get; set; }

    public string? Description { get; set; }

    public string? Location { get; set; }

    public string? Url { get; set; }

    public string? ProfileImageUrl { get; set; }

    public string? ProfileBannerUrl { get; set; }

    public string? ConfirmedEmail { get; set; }

    public bool? Protected { get; set; }

    public bool? Verified { get; set; }

    public string? VerifiedType { get; set; }

    public string? SubscriptionType { get; set; }

    public string? PinnedTweetId { get; set; }

    public string? PinnedPostId { get; set; }

    public string? MostRecentTweetId { get; set; }

    public string? MostRecentPostId { get; set; }

    public Dictionary<string, JsonElement>? PublicMetrics { get; set; }

    /// <summary>Gets members that this version does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }
}
