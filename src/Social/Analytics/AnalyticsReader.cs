namespace Social.Analytics;

/// <summary>Reads whatever metrics a network has through one door. What it does not have is named in the report.</summary>
/// <remarks>Thread-safe when its readers are.</remarks>
/// <param name="postMetrics">Reads metrics of posts, or null when the network has none.</param>
/// <param name="accountMetrics">Reads metrics of accounts, or null when the network has none.</param>
/// <param name="postReader">Lists an account's posts, or null when the network does not.</param>
public sealed class AnalyticsReader(IPostMetricsReader? postMetrics, IAccountMetricsReader? accountMetrics, IPostReader? postReader) : IAnalyticsReader
{
    /// <summary>How many of the most recent posts are read when none are named.</summary>
    public const int MostRecentPosts = 25;

    /// <inheritdoc/>
    public async Task<AnalyticsReport> ReadAsync(AccountKey account, IReadOnlyList<string>? postIds = null, MetricsQuery? query = null, CancellationToken cancellationToken = default)
    {
        List<string> unavailable = [];
        return new AnalyticsReport
        {
            Account = await ReadAccountAsync(account, query, unavailable, cancellationToken).ConfigureAwait(false),
            Posts = await ReadPostsAsync(account, postIds, query, unavailable, cancellationToken).ConfigureAwait(false),
            Unavailable = unavailable,
        };
    }

    private async Task<AccountMetrics?> ReadAccountAsync(AccountKey key, MetricsQuery? query, List<string> unavailable, CancellationToken cancellationToken)
    {
        if (accountMetrics is null)
        {
            unavailable.Add($"{key.Platform} has no metrics of accounts.");
            return null;
        }

        try
        {
            return await accountMetrics.ReadAccountMetricsAsync(key, query, cancellationToken).ConfigureAwait(false);
        }
        catch (SocialException e) when (IsAbsent(e))
        {
            unavailable.Add($"Metrics of the account: {e.Message}");
            return null;
        }
    }

    private async Task<IReadOnlyList<PostMetrics>> ReadPostsAsync(AccountKey key, IReadOnlyList<string>? ids, MetricsQuery? query, List<string> unavailable, CancellationToken cancellationToken)
    {
        if (postMetrics is null)
        {
            unavailable.Add($"{key.Platform} has no metrics of posts.");
            return [];
        }

        try
        {
            if (ids is null)
            {
                if (postReader is null)
                {
                    unavailable.Add($"{key.Platform} does not list an account's posts: name them.");
                    return [];
                }

                ids = await RecentAsync(postReader, key, cancellationToken).ConfigureAwait(false);
            }

            return ids.Count == 0 ? [] : await postMetrics.ReadPostMetricsAsync(key, ids, query, cancellationToken).ConfigureAwait(false);
        }
        catch (SocialException e) when (IsAbsent(e))
        {
            unavailable.Add($"Metrics of posts: {e.Message}");
            return [];
        }
    }

    private static async Task<IReadOnlyList<string>> RecentAsync(IPostReader reader, AccountKey key, CancellationToken cancellationToken)
    {
        List<string> ids = [];
        await foreach (SocialPage<PublishedPost> page in reader.ListPosts(key, new PostQuery { IncludeReposts = false }).AsPages(pageSizeHint: MostRecentPosts, cancellationToken: cancellationToken).ConfigureAwait(false))
        {
            ids.AddRange(page.Items.Select(p => p.Reference.Id).OfType<string>());
            if (ids.Count >= MostRecentPosts)
            {
                break;
            }
        }

        return ids.Count > MostRecentPosts ? ids.GetRange(0, MostRecentPosts) : ids;
    }

    /// <summary>A network that is down is an error; one that does not offer this to the account is an answer.</summary>
    private static bool IsAbsent(SocialException e) => e.Code == SocialErrorCode.InsufficientPermissions || e.Code == SocialErrorCode.Unsupported;
}
