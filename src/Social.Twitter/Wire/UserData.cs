using System.Text.Json;
using System.Text.Json.Serialization;

namespace Social.Twitter;

/// <summary>A user as X sends it.</summary>
internal sealed record UserData
{
    public string Id { get; init; } = string.Empty;

    public string? Name { get; init; }

    public string? Username { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    public string? Description { get; init; }

    public string? Location { get; init; }

    public string? Url { get; init; }

    public string? ProfileImageUrl { get; init; }

    public bool? Protected { get; init; }

    public bool? Verified { get; init; }

    public string? VerifiedType { get; init; }

    public string? SubscriptionType { get; init; }

    public string? PinnedTweetId { get; init; }

    public string? PinnedPostId { get; init; }

    public string? MostRecentTweetId { get; init; }

    public string? MostRecentPostId { get; init; }

    public Dictionary<string, JsonElement>? PublicMetrics { get; init; }

    /// <summary>Gets members that this version does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; init; }
}
