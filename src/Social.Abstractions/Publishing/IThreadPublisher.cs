namespace Social;

/// <summary>Publishes an ordered chain of posts, each answering the one before.</summary>
public interface IThreadPublisher
{
    /// <summary>Checks every part, as a thread.</summary>
    /// <param name="target">The target.</param>
    /// <param name="parts">The parts, in order.</param>
    /// <param name="context">Facts from the network, or null.</param>
    ValidationReport ValidateThread(PublishTarget target, IReadOnlyList<Post> parts, PublishingContext? context = null);

    /// <summary>Publishes the parts in order. With the key of an earlier try it goes on after the last part that is there.</summary>
    /// <param name="target">The target.</param>
    /// <param name="parts">The parts, in order.</param>
    /// <param name="options">How, or null for the default.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialThreadException">A part failed; the exception tells what is there and how to go on.</exception>
    Task<ThreadResult> PublishThreadAsync(PublishTarget target, IReadOnlyList<Post> parts, PublishOptions? options = null, CancellationToken cancellationToken = default);
}
