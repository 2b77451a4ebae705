namespace Social.Pipeline;

/// <summary>Stops asking a host that keeps failing. Counts 5xx, transport faults and attempt time-outs; never 4xx, 429 or our own refusals.</summary>
/// <remarks>Thread-safe; closed, it costs one interlocked operation a request.</remarks>
internal sealed class CircuitBreaker(CircuitBreakerOptions options, TimeProvider time)
{
    private readonly object _gate = new();
    private long _windowStart = time.GetTimestamp();
    private int _successes;
    private int _failures;
    private long _openedAt;
    private int _state; // 0 closed, 1 open, 2 half-open: one probe is under way

    public BreakerState State => Volatile.Read(ref _state) switch
    {
        0 => BreakerState.Closed,
        1 when time.GetElapsedTime(_openedAt) < options.BreakDuration => BreakerState.Open,
        _ => BreakerState.HalfOpen,
    };

    /// <summary>Asks whether a request may be sent; every yes is answered by one of the On… methods.</summary>
    public bool TryEnter(out TimeSpan retryAfter)
    {
        retryAfter = TimeSpan.Zero;
        if (Volatile.Read(ref _state) == 0)
        {
            return true;
        }

        lock (_gate)
        {
            if (_state == 0)
            {
                return true;
            }

            TimeSpan open = time.GetElapsedTime(_openedAt);
            if (_state == 1 && open >= options.BreakDuration)
            {
                _state = 2;
                return true;
            }

            retryAfter = _state == 1 ? options.BreakDuration - open : TimeSpan.FromSeconds(1);
            return false;
        }
    }

    public void OnSuccess()
    {
        if (Volatile.Read(ref _state) == 0)
        {
            Interlocked.Increment(ref _successes);
            return;
        }

        lock (_gate)
        {
            if (_state == 2)
            {
                _state = 0;
                StartWindow();
            }
        }
    }

    public void OnFailure()
    {
        lock (_gate)
        {
            if (_state == 2)
            {
                Open();
                return;
            }

            if (time.GetElapsedTime(_windowStart) > options.SamplingDuration)
            {
                StartWindow();
            }

            _failures++;
            int total = _failures + Volatile.Read(ref _successes);
            if (_state == 0 && total >= options.MinimumThroughput && _failures >= total * options.FailureRatio)
            {
                Open();
            }
        }
    }

    /// <summary>The request ended without telling anything about the host: the caller cancelled, or it was never sent.</summary>
    public void OnNeutral()
    {
        if (Volatile.Read(ref _state) != 2)
        {
            return;
        }

        lock (_gate)
        {
            // The probe told nothing: the next request is the probe.
            if (_state == 2)
            {
                _state = 1;
            }
        }
    }

    private void Open()
    {
        _openedAt = time.GetTimestamp();
        _state = 1;
    }

    private void StartWindow()
    {
        _windowStart = time.GetTimestamp();
        _failures = 0;
        Volatile.Write(ref _successes, 0);
    }
}
