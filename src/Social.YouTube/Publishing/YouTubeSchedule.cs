using Social.Pipeline;

namespace Social.YouTube;

/// <summary>Videos that wait: private ones with a time at which YouTube publishes them by itself.</summary>
/// <remarks>Thread-safe. Cancelling keeps the video, private; deleting it is another call.</remarks>
public sealed class YouTubeSchedule : IScheduledPosts
{
    private const string Parts = "snippet,status";

    private readonly PlatformClient _client;
    private readonly YouTubeVideos _videos;
    private readonly YouTubePlaylists _playlists;
    private readonly YouTubePostReader _reader;

    internal YouTubeSchedule(PlatformClient client, YouTubeVideos videos, YouTubePlaylists playlists, YouTubePostReader reader)
    {
        _client = client;
        _videos = videos;
        _playlists = playlists;
        _reader = reader;
    }

    /// <summary>Lists the videos that wait, newest upload first: 2 units for 50 uploads looked at. A post's time is when it will appear.</summary>
    /// <param name="account">The account.</param>
    public SocialPageable<PublishedPost> ListScheduled(AccountKey account) =>
        _playlists.ListItems(account, YouTubePlaylists.UploadsOf(account.Id)).SelectPages(async (page, ct) =>
        {
            string[] ids = [.. page.Items.Select(i => i.ContentDetails?.VideoId ?? i.Snippet?.ResourceId?.VideoId).OfType<string>()];
            IReadOnlyList<YouTubeVideo> videos = ids.Length == 0 ? [] : await _videos.LookAsync(account, ids, Parts, ct).ConfigureAwait(false);
            IReadOnlyList<PublishedPost> waiting = [.. videos.Where(v => v.Status is { PublishAt: not null, PrivacyStatus: "private" }).Select(v => _reader.Read(account, v) with { CreatedAt = v.Status!.PublishAt })];
            return (waiting, false);
        });

    /// <inheritdoc/>
    /// <exception cref="SocialValidationException">The time has passed.</exception>
    public Task RescheduleAsync(AccountKey account, string postId, DateTimeOffset? time, CancellationToken cancellationToken = default)
    {
        YouTubeInput.VideoId(postId, nameof(postId));
        DateTimeOffset now = _client.Time.GetUtcNow();
        if (time < now)
        {
            throw YouTubeInput.Invalid("ScheduledTime", "ScheduledTime has passed; YouTube would publish at once. Give null to do that.", YouTubeTime.Format(now)!, YouTubeTime.Format(time)!);
        }

        VideoStatus status = new() { PrivacyStatus = time is null ? "public" : "private", PublishAt = time };
        return _videos.ChangeAsync(account, postId, new YouTubeVideo { Status = status }, time is null ? ["status.publishAt"] : [], cancellationToken);
    }

    /// <inheritdoc/>
    public Task CancelScheduledAsync(AccountKey account, string postId, CancellationToken cancellationToken = default) => _videos.ChangeAsync(
        account, YouTubeInput.VideoId(postId, nameof(postId)), new YouTubeVideo { Status = new VideoStatus { PrivacyStatus = "private" } }, ["status.publishAt"], cancellationToken);
}
