using Social.Media;

namespace Social.Publishing;

/// <summary>Waits for a publish that the network has taken and works on. The post is no longer ours to lose: neither a failed look nor a caller who leaves is an error.</summary>
public static class PublishWait
{
    /// <summary>Looks until the network is done or the caller's patience (<see cref="PublishOptions.WaitFor"/>) has ended.</summary>
    /// <param name="accepted">How it stands before the first look.</param>
    /// <param name="look">Looks once.</param>
    /// <param name="options">The caller's options.</param>
    /// <param name="pace">The network's pace, and its useful patience where the caller states none.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>How it stood at the last look that could be read.</returns>
    /// <exception cref="SocialException">The network made nothing of it, with its reason.</exception>
    public static async ValueTask<PublishReceipt> RunAsync(
        PublishReceipt accepted, Func<CancellationToken, ValueTask<PublishLook>> look, PublishOptions options, PollOptions pace, TimeProvider time, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(accepted);
        ArgumentNullException.ThrowIfNull(look);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(pace);
        PublishLook last = new(accepted, false);
        try
        {
            options.Progress?.Report(new PublishProgress("wait"));
            await ProcessingPoll.WaitAsync(LookAsync, pace with { Longest = options.WaitFor ?? pace.Longest }, time, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return last.Receipt;
        }

        return last.Failure is { } failure ? throw failure : last.Receipt;

        async ValueTask<PollAnswer<PublishReceipt>> LookAsync(CancellationToken token)
        {
            TimeSpan? again = null;
            try
            {
                last = await look(token).ConfigureAwait(false);
            }
            catch (SocialException e)
            {
                // What was seen before still stands. What may be readable later is looked at again.
                again = e.RetryAfter;
                last = last with { HasCompleted = !e.IsTransient && e.RetryAfter is null };
            }

            return new PollAnswer<PublishReceipt>(last.Receipt, last.HasCompleted, again ?? last.CheckAfter);
        }
    }
}
