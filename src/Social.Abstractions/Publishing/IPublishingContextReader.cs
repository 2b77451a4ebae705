namespace Social;

/// <summary>Reads the expiring facts that rules need from the network.</summary>
public interface IPublishingContextReader
{
    /// <summary>Reads the facts for a target.</summary>
    /// <param name="target">The target.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<PublishingContext> ReadContextAsync(PublishTarget target, CancellationToken cancellationToken = default);
}
