namespace Social.RateLimiting;

/// <summary>Makes the error of a call that finds no room in time, with all that is known of its limits.</summary>
internal static class RateLimitRefusal
{
    public static async Task<SocialRateLimitException> CreateAsync(IRateLimitStore store, RateLimitWindowSet set, int index, TimeSpan retryAfter)
    {
        RateLimitWindow window = set.WindowAt(index);
        IReadOnlyList<RateLimitSnapshot> snapshots = await store.SnapshotAsync(set).ConfigureAwait(false);
        bool isQuota = window.Period >= TimeSpan.FromDays(1);
        return new SocialRateLimitException(
            isQuota ? SocialErrorCode.QuotaExceeded : SocialErrorCode.RateLimitExceeded,
            Remedy.Wait,
            $"The limit '{window.Name}' has no room for '{set.Route}' for another {retryAfter:d\\.hh\\:mm\\:ss\\.fff}. Nothing was sent.")
        {
            Platform = set.Account.Platform,
            Account = set.Account.IsEmpty ? null : set.Account,
            Operation = set.Route,
            IsTransient = true,
            RetryAfter = retryAfter,
            Limit = snapshots[index],
            RateLimits = snapshots,
        };
    }
}
