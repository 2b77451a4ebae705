namespace Social.Testing;

/// <summary>The reports of the Analytics API: which dimensions, metrics and filters go together.</summary>
internal static class YouTubeAnalyticsReports
{
    public static readonly string[] Money = ["estimatedRevenue", "estimatedAdRevenue", "grossRevenue", "estimatedRedPartnerRevenue", "monetizedPlaybacks", "playbackBasedCpm", "adImpressions", "cpm"];

    /// <summary>The metrics that are shares or averages, and so are never added up.</summary>
    public static readonly string[] Averages =
    [
        "averageViewDuration", "averageViewPercentage", "viewerPercentage", "cardClickRate", "cardTeaserClickRate", "annotationClickThroughRate", "annotationCloseRate",
        "audienceWatchRatio", "relativeRetentionPerformance", "playlistAverageViewDuration", "averageTimeInPlaylist", "viewsPerPlaylistStart", "playbackBasedCpm", "cpm", "averageConcurrentViewers",
    ];

    private static readonly string[] Watch = ["views", "engagedViews", "redViews", "estimatedMinutesWatched", "estimatedRedMinutesWatched", "averageViewDuration", "averageViewPercentage"];

    private static readonly string[] Cards =
    [
        "cardClickRate", "cardTeaserClickRate", "cardImpressions", "cardTeaserImpressions", "cardClicks", "cardTeaserClicks", "annotationImpressions", "annotationClickableImpressions",
        "annotationClosableImpressions", "annotationClicks", "annotationCloses", "annotationClickThroughRate", "annotationCloseRate",
    ];

    private static readonly string[] Video =
    [
        .. Watch, .. Cards, "likes", "dislikes", "comments", "shares", "subscribersGained", "subscribersLost", "videosAddedToPlaylists", "videosRemovedFromPlaylists", .. Money,
    ];

    private static readonly string[] Live = ["averageConcurrentViewers", "peakConcurrentViewers"];
    private static readonly string[] Playlist = ["playlistViews", "playlistStarts", "playlistSaves", "playlistEstimatedMinutesWatched", "playlistAverageViewDuration", "averageTimeInPlaylist", "viewsPerPlaylistStart"];
    private static readonly string[] Sources = ["views", "engagedViews", "estimatedMinutesWatched"];
    private static readonly string[] Playback = ["views", "redViews", "estimatedMinutesWatched", "averageViewDuration", "averageViewPercentage"];
    private static readonly string[] Place = ["country", "continent", "subContinent", "video", "group"];

    private static readonly Report[] All =
    [
        new([], [], Video, Place),
        new([], [], Live, Place),
        new(["day"], ["creatorContentType"], Video, Place),
        new(["month"], ["creatorContentType"], Video, Place),
        new(["country"], ["creatorContentType"], Video, ["continent", "subContinent", "video", "group"]),
        new(["province"], [], [.. Watch, .. Cards], ["country", "video", "group"]) { NeedsFilter = "country" },
        new(["city"], ["day", "month", "country", "subscribedStatus"], ["views", "estimatedMinutesWatched", "averageViewDuration", "averageViewPercentage"], Place) { NeedsSort = true, MaxResults = 25 },
        new(["subscribedStatus"], ["day", "month"], [.. Watch, .. Cards, "likes", "dislikes", "shares", "videosAddedToPlaylists", "videosRemovedFromPlaylists"], [.. Place, "subscribedStatus"]),
        new(["creatorContentType"], ["day", "month", "country"], Video, Place),
        new(["liveOrOnDemand"], ["subscribedStatus", "youtubeProduct", "day", "month", "country"], Playback[..4], [.. Place, "liveOrOnDemand", "subscribedStatus", "youtubeProduct"]),
        new(["youtubeProduct"], ["subscribedStatus", "liveOrOnDemand", "day", "month", "country"], Playback, [.. Place, "liveOrOnDemand", "subscribedStatus", "youtubeProduct"]),
        new(["insightTrafficSourceType"], ["day", "month", "liveOrOnDemand", "subscribedStatus"], Sources, [.. Place, "liveOrOnDemand", "subscribedStatus"]),
        new(["insightTrafficSourceDetail"], [], Sources, [.. Place, "insightTrafficSourceType"]) { NeedsFilter = "insightTrafficSourceType", NeedsSort = true, MaxResults = 25 },
        new(["insightPlaybackLocationType"], ["day", "month", "liveOrOnDemand", "subscribedStatus"], Sources, Place),
        new(["insightPlaybackLocationDetail"], [], Sources, [.. Place, "insightPlaybackLocationType"]) { NeedsFilter = "insightPlaybackLocationType", NeedsSort = true, MaxResults = 25 },
        new(["deviceType"], ["operatingSystem", "day", "month", "subscribedStatus"], Sources, [.. Place, "operatingSystem", "subscribedStatus"]),
        new(["operatingSystem"], ["deviceType", "day", "month", "subscribedStatus"], Sources, [.. Place, "deviceType", "subscribedStatus"]),
        new(["ageGroup"], ["gender"], ["viewerPercentage"], [.. Place, "liveOrOnDemand", "subscribedStatus"]),
        new(["gender"], ["ageGroup"], ["viewerPercentage"], [.. Place, "liveOrOnDemand", "subscribedStatus"]),
        new(["sharingService"], [], ["shares"], [.. Place, "subscribedStatus"]),
        new(["elapsedVideoTimeRatio"], [], ["audienceWatchRatio", "relativeRetentionPerformance"], ["video", "audienceType"]) { NeedsFilter = "video", OneValue = true },
        new(["video"], ["creatorContentType"], Video, ["country", "continent", "subContinent", "province", "subscribedStatus", "video", "group"]) { NeedsSort = true, MaxResults = 200 },
        new(["playlist"], [], [.. Playlist, .. Watch], [.. Place, "playlist", "subscribedStatus"]) { NeedsSort = true, MaxResults = 200 },
        new([], ["day", "month", "country"], [.. Playlist, .. Watch], [.. Place, "playlist", "subscribedStatus"]) { NeedsFilter = "playlist" },
        new(["adType"], ["day"], ["grossRevenue", "adImpressions", "cpm"], Place),
    ];

    public static bool Allows(IReadOnlyList<string> dimensions, IReadOnlyList<string> metrics, IReadOnlyDictionary<string, IReadOnlyList<string>> filters, bool isSorted, int? maxResults) =>
        All.Any(r => r.Allows(dimensions, metrics, filters, isSorted, maxResults));

    private sealed record Report(string[] Needed, string[] Optional, string[] Metrics, string[] Filters)
    {
        public string? NeedsFilter { get; init; }

        public bool OneValue { get; init; }

        public bool NeedsSort { get; init; }

        public int? MaxResults { get; init; }

        public bool Allows(
            IReadOnlyList<string> dimensions, IReadOnlyList<string> metrics, IReadOnlyDictionary<string, IReadOnlyList<string>> filters, bool isSorted, int? maxResults) =>
            Needed.All(dimensions.Contains) && dimensions.All(d => Needed.Contains(d) || Optional.Contains(d))
            && dimensions.Count(d => d is "day" or "month") <= 1
            && metrics.All(Metrics.Contains) && filters.Keys.All(Filters.Contains)
            && filters.Keys.Count(f => f is "country" or "continent" or "subContinent") <= 1 && filters.Keys.Count(f => f is "video" or "group") <= 1
            && (NeedsFilter is null || (filters.TryGetValue(NeedsFilter, out var values) && (!OneValue || values.Count == 1)))
            && (!NeedsSort || isSorted) && (MaxResults is null || (maxResults is { } max && max <= MaxResults));
    }
}
