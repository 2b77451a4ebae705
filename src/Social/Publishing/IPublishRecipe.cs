namespace Social.Publishing;

/// <summary>How one network makes one thing: straight-line code over the steps of a <see cref="PublishSession"/>, and how to look for it when its fate is unknown.</summary>
public interface IPublishRecipe
{
    /// <summary>Gets the target.</summary>
    PublishTarget Target { get; }

    /// <summary>Gets the fingerprint of target and content; the same key with another one is a conflict.</summary>
    string Fingerprint { get; }

    /// <summary>Makes it: repeatable steps first, then the one committing request, then follow-ups.</summary>
    /// <remarks>
    /// What goes to the network before the committing request goes through <see cref="PublishSession.StepAsync"/>, which a dry run skips. An exception after the
    /// committing request left ends in a look for the post: a recipe that knows the answer returns it rather than fail over what decorates it.
    /// </remarks>
    /// <param name="session">The publish under way.</param>
    /// <param name="cancellationToken">Cancels the publish.</param>
    Task<PublishReceipt> ExecuteAsync(PublishSession session, CancellationToken cancellationToken);

    /// <summary>Looks on the network for what an earlier committing request may have made. Never reads a cache.</summary>
    /// <param name="entry">The journal's entry, with the time it was armed and the handle known.</param>
    /// <param name="cancellationToken">Cancels the look.</param>
    Task<Reconciliation> ReconcileAsync(JournalEntry entry, CancellationToken cancellationToken);
}
