using Social.Pipeline;

namespace Social.TikTok;

/// <summary>Reads the own public posts in common words.</summary>
internal sealed class TikTokPostReader(PlatformClient client, TikTokVideos videos) : IPostReader
{
    /// <inheritdoc/>
    public async Task<PublishedPost?> GetPostAsync(AccountKey account, string postId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(postId);
        IReadOnlyList<TikTokVideo> found = await videos.QueryAsync(account, [postId], null, cancellationToken).ConfigureAwait(false);
        return found.FirstOrDefault(v => v.Id == postId) is { } video ? Read(account, video) : null;
    }

    /// <inheritdoc/>
    public SocialPageable<PublishedPost> ListPosts(AccountKey account, PostQuery? query = null)
    {
        SocialPageable<TikTokVideo> list = videos.List(account, query?.Until);
        return new SocialPageable<PublishedPost>(async (token, size, cancellationToken) =>
        {
            await foreach (SocialPage<TikTokVideo> page in list.AsPages(token, size, cancellationToken).ConfigureAwait(false))
            {
                // Newest first: behind the first that is too old there are only older ones.
                TikTokVideo[] wanted = [.. page.Items.TakeWhile(v => query?.Since is not { } since || v.CreatedAt is not { } at || at >= since)];
                return new SocialPage<PublishedPost>
                {
                    Items = [.. wanted.Select(v => Read(account, v))],
                    ContinuationToken = wanted.Length < page.Items.Count ? null : page.ContinuationToken,
                    RateLimits = page.RateLimits,
                };
            }

            throw new InvalidOperationException("A listing has at least one page.");
        });
    }

    private PublishedPost Read(AccountKey account, TikTokVideo video) => new()
    {
        Reference = new PostReference { Account = account, Id = video.Id, Url = video.ShareUrl ?? TikTokPosts.Permalink(client, null, video.Id) },
        Text = video.Description ?? video.Title,
        Title = video.Title,
        AuthorId = account.Id,
        CreatedAt = video.CreatedAt,
        Media =
        [
            new PublishedMedia
            {
                Id = video.Id, Kind = video.Duration > TimeSpan.Zero ? MediaKind.Video : MediaKind.Image, PreviewUrl = video.CoverImageUrl,
                Width = video.Width, Height = video.Height, Duration = video.Duration,
            },
        ],
        Metrics = [.. TikTokMetricsReader.Counts(video).Where(m => m.Availability == MetricAvailability.Exact)],
    };
}
