namespace Social;

/// <summary>Publishes posts. A publish under one idempotency key makes at most one post, whatever fails.</summary>
/// <remarks>Implementations are thread-safe.</remarks>
public interface IPublisher
{
    /// <summary>Checks a post against the network's rules and reports every problem at once. Pure: it sends nothing and reads no file.</summary>
    /// <param name="target">The target.</param>
    /// <param name="post">The post.</param>
    /// <param name="context">Facts from the network, or null; rules that need them then report <see cref="ValidationSeverity.NotChecked"/>.</param>
    ValidationReport Validate(PublishTarget target, Post post, PublishingContext? context = null);

    /// <summary>Publishes a post.</summary>
    /// <param name="target">The target.</param>
    /// <param name="post">The post.</param>
    /// <param name="options">How, or null for the default.</param>
    /// <param name="cancellationToken">Cancels the call. Once the creating request may have left, the answer is an <see cref="PublishStatus.Unconfirmed"/> result instead.</param>
    /// <returns>What became of it. <see cref="PublishStatus.Unconfirmed"/> is a result and not an exception, so that no retry around this call posts twice.</returns>
    /// <exception cref="SocialValidationException">The post breaks rules; nothing was sent.</exception>
    /// <exception cref="SocialException">The network refused, or could not be reached before the post was made.</exception>
    Task<PublishResult> PublishAsync(PublishTarget target, Post post, PublishOptions? options = null, CancellationToken cancellationToken = default);
}
