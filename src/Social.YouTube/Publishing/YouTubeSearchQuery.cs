using Social.Pipeline;

namespace Social.YouTube;

/// <summary>What to search for. Filters that only videos have need <see cref="Type"/> to be <c>video</c>.</summary>
public sealed record YouTubeSearchQuery
{
    /// <summary>Gets the words; <c>-</c> excludes, <c>|</c> is or.</summary>
    public string? Words { get; init; }

    /// <summary>Gets what to find: <c>video</c> (the default), <c>channel</c>, <c>playlist</c>, or several with commas.</summary>
    public string Type { get; init; } = "video";

    /// <summary>Gets the channel whose resources are found, or null.</summary>
    public string? ChannelId { get; init; }

    /// <summary>Gets whether only the account's own videos are found, private ones included.</summary>
    public bool ForMine { get; init; }

    /// <summary>Gets <c>completed</c>, <c>live</c> or <c>upcoming</c>, or null for videos of any kind.</summary>
    public string? EventType { get; init; }

    /// <summary>Gets the earliest time of publishing, or null.</summary>
    public DateTimeOffset? PublishedAfter { get; init; }

    /// <summary>Gets the latest time of publishing, or null.</summary>
    public DateTimeOffset? PublishedBefore { get; init; }

    /// <summary>Gets <c>date</c>, <c>rating</c>, <c>relevance</c>, <c>title</c>, <c>videoCount</c> or <c>viewCount</c>; null for relevance.</summary>
    public string? Order { get; init; }

    /// <summary>Gets the region, an ISO 3166-1 code, or null.</summary>
    public string? RegionCode { get; init; }

    /// <summary>Gets the language of what is most relevant, or null.</summary>
    public string? RelevanceLanguage { get; init; }

    /// <summary>Gets <c>none</c>, <c>moderate</c> or <c>strict</c>; null for moderate.</summary>
    public string? SafeSearch { get; init; }

    /// <summary>Gets <c>short</c> (under 4 minutes), <c>medium</c> or <c>long</c> (over 20), or null. It has nothing to do with Shorts.</summary>
    public string? VideoDuration { get; init; }

    /// <summary>Gets the category of videos, or null.</summary>
    public string? VideoCategoryId { get; init; }

    /// <summary>Gets YouTube's other filters by their own names, such as <c>videoCaption</c> or <c>location</c>.</summary>
    public IReadOnlyDictionary<string, string>? Filters { get; init; }

    /// <summary>Gets what to read of the results, or null for the snippet.</summary>
    public YouTubeRead? Read { get; init; }

    internal RoutePath ToPath(SocialRoute route)
    {
        RoutePath path = YouTubeRead.AddTo(RoutePath.Of(route), Read, "snippet")
            .Add("q", Words).Add("type", Type).Add("channelId", ChannelId).Add("forMine", ForMine ? "true" : null).Add("eventType", EventType)
            .Add("publishedAfter", YouTubeTime.Format(PublishedAfter)).Add("publishedBefore", YouTubeTime.Format(PublishedBefore))
            .Add("order", Order).Add("regionCode", RegionCode).Add("relevanceLanguage", RelevanceLanguage).Add("safeSearch", SafeSearch)
            .Add("videoDuration", VideoDuration).Add("videoCategoryId", VideoCategoryId);
        foreach ((string name, string value) in Filters ?? new Dictionary<string, string>())
        {
            path.Add(name, value);
        }

        return path;
    }

    internal void Check()
    {
        bool isVideosOnly = Type == "video";
        (string Name, bool IsSet)[] videoFilters =
        [
            (nameof(ForMine), ForMine), (nameof(EventType), EventType is not null), (nameof(VideoDuration), VideoDuration is not null), (nameof(VideoCategoryId), VideoCategoryId is not null),
        ];
        foreach ((string name, bool isSet) in videoFilters)
        {
            if (isSet && !isVideosOnly)
            {
                throw YouTubeInput.Invalid(name, $"{name} is a filter of videos: Type must be 'video', not '{Type}'.", "video", Type);
            }
        }

        if (PublishedAfter >= PublishedBefore)
        {
            throw YouTubeInput.Invalid(nameof(PublishedAfter), "PublishedAfter is not before PublishedBefore.", YouTubeTime.Format(PublishedBefore)!, YouTubeTime.Format(PublishedAfter)!);
        }
    }
}
