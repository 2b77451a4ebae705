using Social.Publishing;

namespace Social.Meta;

/// <summary>Waits while Facebook works on a video that it was told to publish.</summary>
internal static class VideoWait
{
    public static ValueTask<PublishReceipt> RunAsync(VideoLooks looks, FacebookApi api, VideoPlan plan, PublishReceipt accepted, PublishOptions options, CancellationToken cancellationToken)
    {
        AccountKey account = plan.Target.Account;
        string video = accepted.References[0].Handle!;
        return PublishWait.RunAsync(accepted, LookAsync, options, VideoLooks.Pace, api.Time, cancellationToken);

        async ValueTask<PublishLook> LookAsync(CancellationToken token)
        {
            VideoState state = await looks.LookAsync(account, video, token).ConfigureAwait(false);
            return state.HasFailed ? PublishLook.Failed(looks.Failed(account, video, state))
                : new PublishLook(ReceiptOf(plan, state, accepted), IsOver(plan, state));
        }
    }

    /// <summary>Waits on for a video that an earlier call, perhaps of another process, left as accepted.</summary>
    public static async Task<PublishReceipt> ResumeAsync(VideoLooks looks, FacebookApi api, VideoPlan plan, JournalEntry entry, PublishOptions options, CancellationToken cancellationToken)
    {
        PublishReceipt standing = new() { Status = PublishStatus.Accepted, References = entry.References };
        return entry.References.Count > 0 && entry.References[0].Handle is not null
            ? await RunAsync(looks, api, plan, standing, options, cancellationToken).ConfigureAwait(false)
            : standing;
    }

    /// <summary>Says how a video stands: what it is to become once Facebook is through with it, accepted before.</summary>
    public static PublishReceipt ReceiptOf(VideoPlan plan, VideoState state, PublishReceipt accepted)
    {
        PostReference reference = accepted.References[0];
        bool isOver = IsOver(plan, state);
        return accepted with
        {
            Status = isOver ? plan.Status : PublishStatus.Accepted,

            // A reel may have no post beside it: then the video's id is the post's.
            References = [reference with { Id = state.Data.PostId ?? reference.Id ?? (isOver ? reference.Handle : null), Url = FacebookApi.Address(state.Data.PermalinkUrl) ?? reference.Url }],
        };
    }

    private static bool IsOver(VideoPlan plan, VideoState state) => plan.Status == PublishStatus.Published ? state.IsPublished : state.IsProcessed;
}
