namespace Social.Media;

/// <summary>Waits for what a network does in its own time: processing of uploads, containers, publishing.</summary>
public static class ProcessingPoll
{
    /// <summary>Looks until it is done or the longest wait has passed. The last look is at the end of the wait.</summary>
    /// <typeparam name="T">What is looked at.</typeparam>
    /// <param name="look">Looks once. It throws when the network says that the job failed.</param>
    /// <param name="options">The pace.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Cancels the wait, not the job.</param>
    /// <returns>What the last look saw, and whether it was done.</returns>
    public static async ValueTask<PollAnswer<T>> WaitAsync<T>(
        Func<CancellationToken, ValueTask<PollAnswer<T>>> look, PollOptions options, TimeProvider time, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(look);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(time);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(options.MinDelay, TimeSpan.Zero, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxDelay, options.MinDelay, nameof(options));

        long start = time.GetTimestamp();
        TimeSpan pace = options.MinDelay;
        if (options.FirstDelay is { } first)
            await DelayAsync(Clamp(first, options), options.Longest - time.GetElapsedTime(start), time, cancellationToken).ConfigureAwait(false);

        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            PollAnswer<T> answer = await look(cancellationToken).ConfigureAwait(false);
            TimeSpan left = options.Longest - time.GetElapsedTime(start);
            if (answer.HasCompleted || left <= TimeSpan.Zero)
                return answer;

            TimeSpan delay = Clamp(answer.CheckAfter ?? pace, options);
            if (answer.CheckAfter is null)
                pace = Clamp(pace * Math.Max(1, options.Growth), options);

            await DelayAsync(delay, left, time, cancellationToken).ConfigureAwait(false);
        }
    }

    private static TimeSpan Clamp(TimeSpan delay, PollOptions options) =>
        delay < options.MinDelay ? options.MinDelay : delay > options.MaxDelay ? options.MaxDelay : delay;

    private static Task DelayAsync(TimeSpan delay, TimeSpan left, TimeProvider time, CancellationToken cancellationToken) =>
        left <= TimeSpan.Zero ? Task.CompletedTask : Task.Delay(delay < left ? delay : left, time, cancellationToken);
}
