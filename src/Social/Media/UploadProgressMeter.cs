namespace Social.Media;

/// <summary>Adds up the bytes of all parts under way and reports them; a replayed part never lets the report go back.</summary>
internal sealed class UploadProgressMeter(IProgress<UploadProgress>? progress, long total)
{
    private readonly object _gate = new();
    private long _written;
    private long _reported;

    /// <summary>Sets how many bytes the network has; parts that were refused count no more.</summary>
    public void Settle(long bytes)
    {
        lock (_gate)
            _written = bytes;
    }

    public void Add(int count)
    {
        if (progress is null)
            return;

        lock (_gate)
        {
            _written += count;
            if (_written <= _reported || _written > total)
                return;

            _reported = _written;

            // Under the lock, so that two parts cannot report in the wrong order.
            progress.Report(new UploadProgress(UploadPhase.Sending, _written, total));
        }
    }

    public void Report(UploadPhase phase, long bytes, int? percent = null) => progress?.Report(new UploadProgress(phase, bytes, total, percent));
}
