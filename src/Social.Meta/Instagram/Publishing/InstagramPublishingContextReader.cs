using Social.Pipeline;

namespace Social.Meta;

/// <summary>Reads how much an account may still publish. Meta's pages contradict each other about the number: what it answers holds.</summary>
internal sealed class InstagramPublishingContextReader(PlatformClient client, string version) : IPublishingContextReader
{
    // Posts leave the 24 hours one by one, so the number ages fast.
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    /// <inheritdoc/>
    public async Task<PublishingContext> ReadContextAsync(PublishTarget target, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(target);
        string path = RoutePath.Of(InstagramRoutes.Quota, version, target.Account.Id).Add("fields", "quota_usage,config").ToString();
        SocialCall call = new(InstagramRoutes.Quota, target.Account) { Path = path, IsFresh = true };
        SocialAnswer<GraphPage<InstagramQuotaData>> answer = await client.SendAsync(call, InstagramJsonContext.Default.GraphPageInstagramQuotaData, cancellationToken).ConfigureAwait(false);
        InstagramQuotaData? quota = answer.Value.Data is { Count: > 0 } data ? data[0] : null;
        return new InstagramPublishingContext
        {
            Target = target,
            UsedPosts = quota?.QuotaUsage ?? 0,
            MaxPosts = quota?.Config?.QuotaTotal ?? InstagramLimits.PostsADay,
            Period = quota?.Config?.QuotaDuration is > 0 and < 31_536_000 and { } seconds ? TimeSpan.FromSeconds(seconds) : TimeSpan.FromHours(24),
            ExpiresAt = client.Time.GetUtcNow() + Lifetime,
        };
    }
}
