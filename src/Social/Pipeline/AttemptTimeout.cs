using System.Collections.Concurrent;

namespace Social.Pipeline;

/// <summary>The time-out of one attempt, linked to the caller's token; pooled, since every request needs one.</summary>
#pragma warning disable CA1001 // Stop ends it, and disposes its source unless the pool takes it back.
internal sealed class AttemptTimeout
#pragma warning restore CA1001
{
    private const int PoolSize = 64;
    private static readonly ConcurrentQueue<AttemptTimeout> Pool = new();

    private readonly TimeProvider _time;
    private readonly CancellationTokenSource _source;
    private CancellationTokenRegistration _registration;
    private TimeSpan _after;
    private bool _restarts;

    private AttemptTimeout(TimeProvider time)
    {
        _time = time;
        _source = new CancellationTokenSource(System.Threading.Timeout.InfiniteTimeSpan, time);
    }

    public CancellationToken Token => _source.Token;

    /// <summary>Starts a time-out.</summary>
    /// <param name="time">The clock.</param>
    /// <param name="after">When it ends.</param>
    /// <param name="restarts">Whether <see cref="Restart"/> starts it anew: a stall time-out.</param>
    /// <param name="caller">The caller's token.</param>
    public static AttemptTimeout Start(TimeProvider time, TimeSpan after, bool restarts, CancellationToken caller)
    {
        // Only time-outs of the system clock can be reset, so only those are pooled.
        if (time != TimeProvider.System || !Pool.TryDequeue(out AttemptTimeout? timeout))
        {
            timeout = new AttemptTimeout(time);
        }

        timeout._after = after;
        timeout._restarts = restarts;
        timeout._source.CancelAfter(after);
        timeout._registration = caller.UnsafeRegister(static s => ((CancellationTokenSource)s!).Cancel(), timeout._source);
        return timeout;
    }

    public void Restart()
    {
        if (_restarts)
        {
            _source.CancelAfter(_after);
        }
    }

    public void Stop()
    {
        _registration.Dispose();
        if (_time == TimeProvider.System && _source.TryReset() && Pool.Count < PoolSize)
        {
            Pool.Enqueue(this);
        }
        else
        {
            _source.Dispose();
        }
    }
}
