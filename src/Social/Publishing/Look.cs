namespace Social.Publishing;

/// <summary>What looking for a post gave. A look that fails is no verdict, and no error either: the outcome is as unknown as before.</summary>
internal readonly record struct Look
{
    public ReconciliationVerdict Verdict { get; private init; }

    public ReconciliationEvidence Evidence { get; private init; }

    public PublishReceipt? Receipt { get; private init; }

    /// <summary>Gets why the look failed, or null.</summary>
    public string? Failure { get; private init; }

    /// <summary>Gets whether the look failed in a way that passes, or did not see everything: the post may still be found, by a later look or by its author.</summary>
    public bool MaySucceedLater { get; private init; }

    public static async ValueTask<Look> ForAsync(IPublishRecipe recipe, JournalEntry entry, CancellationToken cancellationToken)
    {
        try
        {
            Reconciliation answer = await recipe.ReconcileAsync(entry, cancellationToken).ConfigureAwait(false);
            return answer.IsCutShort
                ? new Look { Failure = "An earlier try may have made the post, and the network lists too many since to show whether it did. Look for it yourself; a fresh key publishes it anew.", MaySucceedLater = true }
                : new Look { Verdict = answer.Verdict, Evidence = answer.Evidence, Receipt = answer.Receipt };
        }
        catch (Exception e) when (e is not OutOfMemoryException && !cancellationToken.IsCancellationRequested)
        {
            string why = e is SocialException ? e.Message : e.GetType().Name;
            return new Look { Failure = $"An earlier try may have made the post, and looking for it failed: {why}", MaySucceedLater = e is not SocialException social || social.IsTransient || social.RetryAfter is not null };
        }
    }
}
