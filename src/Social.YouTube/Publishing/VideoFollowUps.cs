using Social.Publishing;

namespace Social.YouTube;

/// <summary>What follows a video: thumbnail, captions, playlists, a comment; each with an outcome of its own.</summary>
internal sealed class VideoFollowUps(YouTubeThumbnails thumbnails, YouTubeCaptions captions, YouTubePlaylists playlists, YouTubeComments comments)
{
    public async Task RunAsync(PublishSession session, PublishTarget target, VideoUpload upload, string videoId, CancellationToken cancellationToken)
    {
        AccountKey account = target.Account;
        if (upload.Thumbnail is { } thumbnail)
        {
            await session.FollowUpAsync("thumbnail", ct => thumbnails.SetAsync(account, videoId, thumbnail, ct), cancellationToken).ConfigureAwait(false);
        }

        foreach (MediaCaptions track in upload.Captions)
        {
            await session.FollowUpAsync($"captions:{track.Language}", ct => captions.AddOnceAsync(account, videoId, track, ct), cancellationToken).ConfigureAwait(false);
        }

        foreach (string playlist in upload.Playlists)
        {
            string name = $"playlist:{playlist}";
            await session.FollowUpAsync(name, async ct => Require(await playlists.AddVideoAsync(account, playlist, videoId, null, Within(session, name), ct).ConfigureAwait(false)), cancellationToken).ConfigureAwait(false);
        }

        if (upload.FirstComment is { } comment)
        {
            const string Name = "comment";
            await session.FollowUpAsync(Name, async ct => Require(await comments.CommentAsync(account, videoId, comment, Within(session, Name), ct).ConfigureAwait(false)), cancellationToken).ConfigureAwait(false);
        }
    }

    private static PublishOptions Within(PublishSession session, string step) => new() { IdempotencyKey = $"{session.Entry.Key}/{step}", RateLimit = session.Options.RateLimit };

    private static void Require(PublishResult result)
    {
        if (!result.IsSuccess)
        {
            throw new SocialTransportException(Remedy.Reconcile, result.Reason ?? $"It is {result.Status}.") { IsOutcomeUnknown = true, IdempotencyKey = result.IdempotencyKey };
        }
    }
}
