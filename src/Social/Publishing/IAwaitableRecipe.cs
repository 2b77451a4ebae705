namespace Social.Publishing;

/// <summary>A recipe whose network goes on working after it took the committing request: what was left as accepted can be waited for again, by another process too.</summary>
public interface IAwaitableRecipe : IPublishRecipe
{
    /// <summary>Waits for a publish that an earlier call left as <see cref="PublishStatus.Accepted"/>. Sends nothing that makes anything.</summary>
    /// <param name="entry">The journal's entry, with the network's handle.</param>
    /// <param name="options">How long to stay.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>How it stands now; still accepted when the wait ended first.</returns>
    /// <exception cref="SocialException">The network made nothing of it in the end, with its reason.</exception>
    Task<PublishReceipt> AwaitAsync(JournalEntry entry, PublishOptions options, CancellationToken cancellationToken);
}
