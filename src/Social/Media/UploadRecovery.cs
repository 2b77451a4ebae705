using System.Runtime.ExceptionServices;
using Social.Pipeline;

namespace Social.Media;

/// <summary>Goes on after a part failed: waits, asks the network what it has, and lets the rest follow, as often as the pace allows without anything new arriving.</summary>
internal sealed class UploadRecovery(RetryOptions pace, TimeProvider time, Func<CancellationToken, ValueTask<long?>> ask)
{
    private long _highest = -1;
    private int _failures;

    /// <summary>Tells whether asking can help: what came of the part is not known, or the network could not take it just now.</summary>
    public static bool CanFollow(SocialException failure, CancellationToken cancellationToken) =>
        (failure.IsTransient || failure.IsOutcomeUnknown) && failure is not SocialRateLimitException && !cancellationToken.IsCancellationRequested;

    /// <summary>Returns how many bytes from the beginning the network has.</summary>
    /// <exception cref="SocialException">The failure itself, when it came too often; or the network's answer to the question.</exception>
    public async ValueTask<long> AskAsync(ChunkPart part, SocialException failure, CancellationToken cancellationToken)
    {
        _failures = part.Offset > _highest ? 1 : _failures + 1;
        _highest = Math.Max(_highest, part.Offset);
        if (_failures >= pace.MaxAttempts || failure.RetryAfter > pace.MaxDelay)
            ExceptionDispatchInfo.Throw(failure);

        await Task.Delay(failure.RetryAfter ?? Backoff(), time, cancellationToken).ConfigureAwait(false);
        return await ask(cancellationToken).ConfigureAwait(false) ?? part.Offset;
    }

    // Doubles, with half of it at random: uploads that failed together must not come back together.
    private TimeSpan Backoff()
    {
        double longest = Math.Min(pace.BaseDelay.TotalMilliseconds * Math.Pow(2, _failures - 1), pace.MaxDelay.TotalMilliseconds);
        return TimeSpan.FromMilliseconds(longest * (0.5 + (Random.Shared.NextDouble() / 2)));
    }
}
