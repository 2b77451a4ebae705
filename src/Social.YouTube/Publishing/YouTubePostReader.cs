namespace Social.YouTube;

/// <summary>Reads videos in common words: one by its id, a channel's through the playlist of its uploads, at 1 unit for 50.</summary>
internal sealed class YouTubePostReader(YouTubeCreator creator, YouTubeVideos videos, YouTubePlaylists playlists) : IPostReader
{
    /// <inheritdoc/>
    public async Task<PublishedPost?> GetPostAsync(AccountKey account, string postId, CancellationToken cancellationToken = default) =>
        await videos.GetAsync(account, postId, null, cancellationToken).ConfigureAwait(false) is { } video ? Read(account, video) : null;

    /// <inheritdoc/>
    public SocialPageable<PublishedPost> ListPosts(AccountKey account, PostQuery? query = null) =>
        playlists.ListItems(account, YouTubePlaylists.UploadsOf(account.Id)).SelectPages((page, _) =>
        {
            // Newest first by when they were uploaded: one that waited for its time stands among older ones, so that only a whole page of older ones ends the listing.
            bool isLast = query?.Since is { } since && page.Items.Count > 0 && page.Items.All(i => TimeOf(i) < since);
            IReadOnlyList<PublishedPost> posts = [.. page.Items.Where(i => !(TimeOf(i) < query?.Since) && !(TimeOf(i) > query?.Until)).Select(i => Read(account, i))];
            return Task.FromResult((posts, isLast));
        });

    public PublishedPost Read(AccountKey account, YouTubeVideo video) => new()
    {
        Reference = new PostReference { Account = video.Snippet?.ChannelId == account.Id ? account : default, Id = video.Id, Url = creator.WatchUrl(video.Id ?? string.Empty) },
        Title = video.Snippet?.Title,
        Text = video.Snippet?.Description,
        AuthorId = video.Snippet?.ChannelId,
        CreatedAt = video.Snippet?.PublishedAt,
        Language = video.Snippet?.DefaultLanguage,
        Media = [new PublishedMedia { Id = video.Id!, Kind = MediaKind.Video, Url = creator.WatchUrl(video.Id ?? string.Empty), PreviewUrl = Best(video.Snippet?.Thumbnails), Duration = YouTubeDuration.Parse(video.ContentDetails?.Duration) }],
        Metrics = YouTubeMetricNames.Values(video.Statistics),
    };

    private PublishedPost Read(AccountKey account, YouTubePlaylistItem item)
    {
        string? id = item.ContentDetails?.VideoId ?? item.Snippet?.ResourceId?.VideoId;
        return new PublishedPost
        {
            Reference = new PostReference { Account = account, Id = id, Url = id is null ? null : creator.WatchUrl(id) },
            Title = item.Snippet?.Title,
            Text = item.Snippet?.Description,
            AuthorId = item.Snippet?.VideoOwnerChannelId ?? item.Snippet?.ChannelId,
            CreatedAt = TimeOf(item),
            Media = id is null ? [] : [new PublishedMedia { Id = id, Kind = MediaKind.Video, Url = creator.WatchUrl(id), PreviewUrl = Best(item.Snippet?.Thumbnails) }],
        };
    }

    private static DateTimeOffset? TimeOf(YouTubePlaylistItem item) => item.ContentDetails?.VideoPublishedAt ?? item.Snippet?.PublishedAt;

    private static Uri? Best(IReadOnlyDictionary<string, YouTubeThumbnail>? thumbnails) =>
        Uri.TryCreate(thumbnails?.Values.MaxBy(t => t.Width ?? 0)?.Url, UriKind.Absolute, out Uri? address) ? address : null;
}
