using System.Collections.Concurrent;
using Social.Pipeline;

namespace Social.Reddit;

/// <summary>Reads from Reddit what its rules depend on. What a subreddit requires changes seldom, so it is kept for a while.</summary>
internal sealed class RedditPublishingContextReader(PlatformClient client, RedditOptions options, RedditSubreddits subreddits, RedditFlair flair) : IPublishingContextReader
{
    private const int MostKept = 1000;

    private readonly ConcurrentDictionary<(AccountKey Account, string Subreddit), RedditPublishingContext> _kept = new();

    /// <inheritdoc/>
    public async Task<PublishingContext> ReadContextAsync(PublishTarget target, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(target);
        string subreddit = SubredditName.Require(target.Destination ?? options.DefaultSubreddit, "Destination");
        RedditPublishingContext context = await ReadAsync(target, subreddit, null, cancellationToken).ConfigureAwait(false);
        return context.Subreddit.FlairEnabled == false
            ? context with { Flair = [] }
            : context with { Flair = await flair.ListChoicesAsync(target.Account, subreddit, cancellationToken).ConfigureAwait(false) };
    }

    /// <summary>Returns what is known, or asks. A token that may not ask, and a Reddit that fails to answer, leave it unknown: Reddit checks the post itself.</summary>
    public async Task<RedditPublishingContext?> FindAsync(PublishTarget target, string subreddit, RateLimitWait? wait, CancellationToken cancellationToken)
    {
        (AccountKey Account, string) key = (target.Account, subreddit.ToLowerInvariant());
        if (_kept.TryGetValue(key, out RedditPublishingContext? kept) && kept.ExpiresAt > client.Time.GetUtcNow())
        {
            return kept;
        }

        try
        {
            RedditPublishingContext fresh = await ReadAsync(target, subreddit, wait, cancellationToken).ConfigureAwait(false);
            if (_kept.Count >= MostKept)
            {
                _kept.Clear();
            }

            return _kept[key] = fresh;
        }
        catch (SocialPermissionException e) when (e.Status is null)
        {
            return null;
        }
        catch (SocialException e) when (e.IsTransient && e is not SocialRateLimitException)
        {
            return null;
        }
    }

    private async Task<RedditPublishingContext> ReadAsync(PublishTarget target, string subreddit, RateLimitWait? wait, CancellationToken cancellationToken)
    {
        RedditSubreddit about = await subreddits.GetAsync(target.Account, subreddit, wait, cancellationToken).ConfigureAwait(false);
        RedditPostRequirements requirements = await subreddits.GetRequirementsAsync(target.Account, subreddit, wait, cancellationToken).ConfigureAwait(false);
        return new RedditPublishingContext { Target = target, Subreddit = about, Requirements = requirements, ExpiresAt = client.Time.GetUtcNow() + options.RequirementsLifetime };
    }
}
