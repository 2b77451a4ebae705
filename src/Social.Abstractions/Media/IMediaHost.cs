namespace Social;

/// <summary>Gives media a public address for a while, for networks that only fetch from one.</summary>
public interface IMediaHost
{
    /// <summary>Publishes media at an unguessable address until the lease is disposed or ends.</summary>
    /// <param name="source">The media.</param>
    /// <param name="duration">How long the network may need to fetch it.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    ValueTask<HostedMedia> HostAsync(MediaSource source, TimeSpan duration, CancellationToken cancellationToken = default);
}
