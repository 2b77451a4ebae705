namespace Social.YouTube;

/// <summary>The areas of a client, put together.</summary>
internal sealed record YouTubeAreas
{
    public required YouTubeAccounts Accounts { get; init; }

    public required YouTubeUploads Uploads { get; init; }

    public required YouTubePublisher Publisher { get; init; }

    public required YouTubePostReader Reader { get; init; }

    public required YouTubeSchedule Schedule { get; init; }

    public required YouTubeVideos Videos { get; init; }

    public required YouTubeThumbnails Thumbnails { get; init; }

    public required YouTubeCaptions Captions { get; init; }

    public required YouTubePlaylists Playlists { get; init; }

    public required YouTubeChannels Channels { get; init; }

    public required YouTubeSearch Search { get; init; }

    public required YouTubeComments Comments { get; init; }

    public required YouTubeCategories Categories { get; init; }

    public required YouTubeLive Live { get; init; }

    public required YouTubeAnalytics Analytics { get; init; }

    public required YouTubeReporting Reporting { get; init; }

    public required YouTubeWebhooks Webhooks { get; init; }

    public required YouTubeQuota Quota { get; init; }
}
