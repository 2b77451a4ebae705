using Social.Pipeline;

namespace Social.Meta;

/// <summary>Reads how much a profile may still publish.</summary>
internal sealed class ThreadsPublishingContextReader(PlatformClient client) : IPublishingContextReader
{
    // Posts leave the 24 hours one by one, so the number ages fast.
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    /// <inheritdoc/>
    public async Task<PublishingContext> ReadContextAsync(PublishTarget target, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(target);
        string path = RoutePath.Of(ThreadsRoutes.Quota, ThreadsOptions.Version, target.Account.Id).Add("fields", "quota_usage,config,reply_quota_usage,reply_config").ToString();
        SocialCall call = new(ThreadsRoutes.Quota, target.Account) { Path = path, IsFresh = true };
        SocialAnswer<GraphPage<ThreadsQuotaData>> answer = await client.SendAsync(call, ThreadsJsonContext.Default.GraphPageThreadsQuotaData, cancellationToken).ConfigureAwait(false);
        ThreadsQuotaData? quota = answer.Value.Data is { Count: > 0 } data ? data[0] : null;
        return new ThreadsPublishingContext
        {
            Target = target, UsedPosts = quota?.QuotaUsage ?? 0, MaxPosts = quota?.Config?.QuotaTotal ?? ThreadsLimits.PostsADay,
            UsedReplies = quota?.ReplyQuotaUsage ?? 0, MaxReplies = quota?.ReplyConfig?.QuotaTotal ?? ThreadsLimits.RepliesADay, ExpiresAt = client.Time.GetUtcNow() + Lifetime,
        };
    }
}
