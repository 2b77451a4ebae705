using System.Text.Json.Serialization;

namespace Social.Meta;

/// <summary>An account as Instagram sends it: its own, or another's through business discovery.</summary>
internal sealed class InstagramProfileData
{
    [JsonConverter(typeof(GraphIdConverter))]
    public string? Id { get; set; }

    /// <summary>Gets the account's id in paths and webhooks; <see cref="Id"/> is another one for each app (Instagram Login).</summary>
    [JsonConverter(typeof(GraphIdConverter))]
    public string? UserId { get; set; }

    public string? Username { get; set; }

    public string? Name { get; set; }

    public string? Biography { get; set; }

    public string? Website { get; set; }

    public string? AccountType { get; set; }

    public string? ProfilePictureUrl { get; set; }

    public long? FollowersCount { get; set; }

    public long? FollowsCount { get; set; }

    public long? MediaCount { get; set; }

    /// <summary>Gets the account inside the list that Meta's documentation wraps it in.</summary>
    public IReadOnlyList<InstagramProfileData>? Data { get; set; }

    public InstagramProfileData? BusinessDiscovery { get; set; }

    /// <summary>Gets the account that a Page is linked to, on a Page.</summary>
    public InstagramProfileData? InstagramBusinessAccount { get; set; }

    public InstagramMediaData? MentionedMedia { get; set; }

    public InstagramCommentData? MentionedComment { get; set; }
}
