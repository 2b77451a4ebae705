using System.Text.Json;
using System.Text.Json.Serialization;

namespace Social.TikTok;

/// <summary>A user as the Display API and the Research API send it.</summary>
internal sealed class UserData
{
    public string OpenId { get; set; } = string.Empty;

    public string? UnionId { get; set; }

    public string? AvatarUrl { get; set; }

    [JsonPropertyName("avatar_url_100")]
    public string? AvatarUrl100 { get; set; }

    public string? AvatarLargeUrl { get; set; }

    public string? DisplayName { get; set; }

    public string? BioDescription { get; set; }

    public string? BioUrl { get; set; }

    public string? ProfileDeepLink { get; set; }

    public bool? IsVerified { get; set; }

    public string? Username { get; set; }

    public long? FollowerCount { get; set; }

    public long? FollowingCount { get; set; }

    public long? LikesCount { get; set; }

    public long? VideoCount { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }
}
