using System.Text.Json;

namespace Social.Twitter;

/// <summary>A user in X's own words. Immutable. What was not asked for, or X left out, is null.</summary>
public sealed record TwitterUser
{
    /// <summary>Gets the id.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the handle without its sign.</summary>
    public string? Username { get; init; }

    /// <summary>Gets the display name.</summary>
    public string? Name { get; init; }

    /// <summary>Gets when the user joined.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>Gets the biography.</summary>
    public string? Description { get; init; }

    /// <summary>Gets the location as written.</summary>
    public string? Location { get; init; }

    /// <summary>Gets the website, a t.co link.</summary>
    public string? Url { get; init; }

    /// <summary>Gets the picture as X names it: the small <c>_normal</c> one.</summary>
    public string? ProfileImageUrl { get; init; }

    /// <summary>Gets the banner.</summary>
    public string? ProfileBannerUrl { get; init; }

    /// <summary>Gets the confirmed email address; only one's own, and only with the scope <c>users.email</c>.</summary>
    public string? ConfirmedEmail { get; init; }

    /// <summary>Gets whether only followers see the posts.</summary>
    public bool? IsProtected { get; init; }

    /// <summary>Gets whether the user is verified.</summary>
    public bool? IsVerified { get; init; }

    /// <summary>Gets X's word for how: <c>blue</c>, <c>government</c>, <c>business</c>, <c>none</c>.</summary>
    public string? VerifiedType { get; init; }

    /// <summary>Gets X's word for the subscription: <c>None</c>, <c>Basic</c>, <c>Premium</c>, <c>PremiumPlus</c>; only one's own.</summary>
    public string? SubscriptionType { get; init; }

    /// <summary>Gets the id of the pinned post.</summary>
    public string? PinnedTweetId { get; init; }

    /// <summary>Gets the pinned post.</summary>
    public Tweet? PinnedTweet { get; init; }

    /// <summary>Gets the id of the newest post.</summary>
    public string? MostRecentTweetId { get; init; }

    /// <summary>Gets the counters.</summary>
    public TwitterUserMetrics? PublicMetrics { get; init; }

    /// <summary>Gets members that have no property here, by X's names.</summary>
    public IReadOnlyDictionary<string, JsonElement> More { get; init; } = new Dictionary<string, JsonElement>();

    /// <summary>Returns the handle and id.</summary>
    public override string ToString() => $"@{Username} ({Id})";
}
