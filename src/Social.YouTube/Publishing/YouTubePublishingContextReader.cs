using Social.Pipeline;

namespace Social.YouTube;

/// <summary>Asks what a channel may upload: 1 unit.</summary>
internal sealed class YouTubePublishingContextReader(PlatformClient client, YouTubeChannels channels) : IPublishingContextReader
{
    // A phone is confirmed once, and a status changes rarely.
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    /// <inheritdoc/>
    public async Task<PublishingContext> ReadContextAsync(PublishTarget target, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(target);
        YouTubeChannel channel = await channels.GetMineAsync(target.Account, new YouTubeRead { Parts = ["status"] }, cancellationToken).ConfigureAwait(false);
        return new YouTubePublishingContext { Target = target, LongUploadsStatus = channel.Status?.LongUploadsStatus, ExpiresAt = client.Time.GetUtcNow() + Lifetime };
    }
}
