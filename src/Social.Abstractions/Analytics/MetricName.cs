using System.Text.Json.Serialization;

namespace Social;

/// <summary>The name of a metric, common to all networks where the meaning is the same.</summary>
/// <remarks>An open set: any name is allowed, spelling is kept, comparison ignores case, <c>default</c> is the empty name.</remarks>
[JsonConverter(typeof(OpenSetJsonConverter<MetricName>))]
public readonly record struct MetricName : IOpenSet<MetricName>
{
    private readonly string? _value;

    /// <summary>Initializes a value of any name.</summary>
    /// <param name="value">The name; not empty.</param>
    public MetricName(string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        _value = value;
    }

    /// <summary>Gets <c>impressions</c>: how often it was shown.</summary>
    public static MetricName Impressions { get; } = new("impressions");

    /// <summary>Gets <c>reach</c>: how many different people saw it.</summary>
    public static MetricName Reach { get; } = new("reach");

    /// <summary>Gets <c>views</c>: how often it was viewed or played.</summary>
    public static MetricName Views { get; } = new("views");

    /// <summary>Gets <c>likes</c>: likes and other positive reactions.</summary>
    public static MetricName Likes { get; } = new("likes");

    /// <summary>Gets <c>replies</c>: replies or comments.</summary>
    public static MetricName Replies { get; } = new("replies");

    /// <summary>Gets <c>reposts</c>: reposts, retweets or reshares without text.</summary>
    public static MetricName Reposts { get; } = new("reposts");

    /// <summary>Gets <c>quotes</c>: reposts with text of their own.</summary>
    public static MetricName Quotes { get; } = new("quotes");

    /// <summary>Gets <c>bookmarks</c>: bookmarks or saves.</summary>
    public static MetricName Bookmarks { get; } = new("bookmarks");

    /// <summary>Gets <c>shares</c>: shares out of the network or in messages.</summary>
    public static MetricName Shares { get; } = new("shares");

    /// <summary>Gets <c>link_clicks</c>: clicks on links in the post.</summary>
    public static MetricName LinkClicks { get; } = new("link_clicks");

    /// <summary>Gets <c>profile_clicks</c>: clicks on the author's profile.</summary>
    public static MetricName ProfileClicks { get; } = new("profile_clicks");

    /// <summary>Gets <c>clicks</c>: all clicks.</summary>
    public static MetricName Clicks { get; } = new("clicks");

    /// <summary>Gets <c>engagements</c>: all interactions together, as the network counts them.</summary>
    public static MetricName Engagements { get; } = new("engagements");

    /// <summary>Gets <c>follows</c>: followers won.</summary>
    public static MetricName Follows { get; } = new("follows");

    /// <summary>Gets <c>unfollows</c>: followers lost.</summary>
    public static MetricName Unfollows { get; } = new("unfollows");

    /// <summary>Gets <c>followers</c>: followers in total.</summary>
    public static MetricName Followers { get; } = new("followers");

    /// <summary>Gets <c>following</c>: accounts followed.</summary>
    public static MetricName Following { get; } = new("following");

    /// <summary>Gets <c>posts</c>: posts in total.</summary>
    public static MetricName Posts { get; } = new("posts");

    /// <summary>Gets <c>watch_time_ms</c>: time watched, in milliseconds.</summary>
    public static MetricName WatchTime { get; } = new("watch_time_ms");

    /// <summary>Gets <c>video_completions</c>: plays to the end.</summary>
    public static MetricName VideoCompletions { get; } = new("video_completions");

    /// <inheritdoc/>
    public string Value => _value ?? string.Empty;

    /// <summary>Gets whether this is <c>default</c>, no name at all.</summary>
    [JsonIgnore]
    public bool IsEmpty => _value is null;

    static MetricName IOpenSet<MetricName>.Create(string value) => new(value);

    /// <inheritdoc/>
    public bool Equals(MetricName other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode(StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns the name.</summary>
    public override string ToString() => Value;
}
