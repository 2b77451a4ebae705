using Social.Pipeline;

namespace Social.Twitter;

/// <summary>Reads from X what its rules depend on: the account's subscription.</summary>
internal sealed class TwitterPublishingContextReader(PlatformClient client, TwitterUsers users) : IPublishingContextReader
{
    // A subscription changes seldom; an hour keeps a long text from being refused for long after it was bought.
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    /// <inheritdoc/>
    public async Task<PublishingContext> ReadContextAsync(PublishTarget target, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(target);
        TwitterUser me = await users.GetMeAsync(target.Account, cancellationToken).ConfigureAwait(false);
        return new TwitterPublishingContext { Target = target, SubscriptionType = me.SubscriptionType ?? "None", ExpiresAt = client.Time.GetUtcNow() + Lifetime };
    }
}
