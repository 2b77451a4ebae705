namespace Social.Publishing;

/// <summary>What one look at a publish that the network still works on saw.</summary>
/// <param name="Receipt">How it stands.</param>
/// <param name="HasCompleted">Whether the network is done with it.</param>
/// <param name="CheckAfter">How long the network asks to wait before the next look, or null.</param>
public readonly record struct PublishLook(PublishReceipt Receipt, bool HasCompleted, TimeSpan? CheckAfter = null)
{
    /// <summary>Gets why the network made nothing of it, or null. It is what a wait throws.</summary>
    public SocialException? Failure { get; init; }

    /// <summary>Makes a look that saw the end: the network made nothing of it.</summary>
    /// <param name="failure">Why.</param>
    public static PublishLook Failed(SocialException failure) => new(new PublishReceipt { References = [], Status = PublishStatus.Rejected }, true) { Failure = failure };
}
