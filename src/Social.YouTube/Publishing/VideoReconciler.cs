using Social.Media;
using Social.Publishing;

namespace Social.YouTube;

/// <summary>Tells what became of a video: by its own state, and, when its session is gone, by the channel's uploads.</summary>
internal sealed class VideoReconciler(YouTubeCreator creator, YouTubeVideos videos, YouTubePlaylists playlists, IPublishJournal journal)
{
    private const string Parts = "status,processingDetails";

    // YouTube's clock and ours may differ; a video made just before we armed is somebody else's doing, so the margin is small.
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(2);

    /// <summary>How patiently to look at processing: after 10 seconds, then up to once a minute.</summary>
    private static readonly PollOptions Pace = new() { FirstDelay = TimeSpan.FromSeconds(10), MinDelay = TimeSpan.FromSeconds(10), MaxDelay = TimeSpan.FromMinutes(1) };

    /// <summary>Makes the receipt of a video that YouTube has.</summary>
    public PublishReceipt Receipt(PublishTarget target, YouTubeVideo video) => Judge(
        new PublishReceipt
        {
            References = [new PostReference { Account = target.Account, Id = video.Id, Url = target.Placement == Placement.Short ? creator.SiteUrl("/shorts/" + video.Id) : creator.WatchUrl(video.Id!) }],
            Status = video.Status is { PublishAt: not null, PrivacyStatus: "private" } ? PublishStatus.Scheduled : PublishStatus.Published,
        },
        video);

    /// <summary>Changes a receipt by what YouTube says of the video now.</summary>
    public static PublishReceipt Judge(PublishReceipt receipt, YouTubeVideo video)
    {
        string? state = video.Status?.UploadStatus;
        string? reason = video.Status?.RejectionReason ?? video.Status?.FailureReason ?? video.ProcessingDetails?.ProcessingFailureReason;
        bool isLost = state is "failed" or "rejected" or "deleted" || video.ProcessingDetails?.ProcessingStatus is "failed" or "terminated";
        return isLost ? receipt with { Status = PublishStatus.Rejected, Reason = $"YouTube did not keep the video ({state ?? video.ProcessingDetails?.ProcessingStatus}): {reason ?? "no reason given"}." } : receipt;
    }

    /// <summary>Looks until YouTube has processed a video, for better or worse, or the wait is over.</summary>
    /// <returns>The video as it was seen last; null when it was not to be seen.</returns>
    public async Task<YouTubeVideo?> WaitAsync(AccountKey account, string id, TimeSpan longest, CancellationToken cancellationToken)
    {
        PollAnswer<YouTubeVideo?> last = await ProcessingPoll.WaitAsync(LookAsync, Pace with { Longest = longest }, creator.Client.Time, cancellationToken).ConfigureAwait(false);
        return last.HasCompleted
            ? last.Value
            : throw new SocialMediaException(SocialErrorCode.NotReady, Remedy.Wait, $"YouTube still processes the video after {longest}. It will appear by itself.")
            {
                Platform = account.Platform, Account = account, IsTransient = true,
            };

        // A video that was just uploaded may not be listed yet.
        async ValueTask<PollAnswer<YouTubeVideo?>> LookAsync(CancellationToken ct) =>
            await videos.LookAsync(account, [id], Parts, ct).ConfigureAwait(false) is [YouTubeVideo video, ..]
                ? new PollAnswer<YouTubeVideo?>(video, video.IsProcessed)
                : new PollAnswer<YouTubeVideo?>(null, false);
    }

    /// <summary>Looks for a video among the channel's uploads: made since it was armed, same title and description, claimed by no other publish, and the only one such.</summary>
    public async Task<Reconciliation> FindAsync(JournalEntry entry, YouTubeVideo wanted, CancellationToken cancellationToken)
    {
        AccountKey account = entry.Target.Account;
        DateTimeOffset since = (entry.ArmedAt ?? entry.BegunAt) - Skew;
        IReadOnlyList<YouTubePlaylistItem> newest = await playlists.Items(PlaylistRoutes.LookAtItems, account, YouTubePlaylists.UploadsOf(account.Id), null, null).ReadAsync(cancellationToken).ConfigureAwait(false);
        List<string> found = [];
        foreach (YouTubePlaylistItem item in newest)
        {
            if (item.Snippet?.PublishedAt >= since
                && YouTubeInput.IsSame(item.Snippet.Title, wanted.Snippet?.Title)
                && YouTubeInput.IsSame(item.Snippet.Description, wanted.Snippet?.Description)
                && (item.ContentDetails?.VideoId ?? item.Snippet.ResourceId?.VideoId) is { } id
                && (await journal.FindByHandleAsync(account, id, cancellationToken).ConfigureAwait(false) is not { } other || other.Key == entry.Key))
            {
                found.Add(id);
            }
        }

        // Two that match cannot both be ours, and which one is cannot be told.
        if (found.Count != 1 || await videos.LookAsync(account, found, "status", cancellationToken).ConfigureAwait(false) is not [YouTubeVideo video, ..])
        {
            return Reconciliation.Undetermined;
        }

        return Reconciliation.Found(Receipt(entry.Target, video), ReconciliationEvidence.Evidence);
    }
}
