namespace Social.Publishing;

/// <summary>A journal that knows when an owner last wrote, by a clock that a jump of the wall clock does not touch.</summary>
internal interface ILeaseWitness
{
    /// <summary>Returns how long ago an entry's owner wrote it; null when it has no owner or nothing is known.</summary>
    ValueTask<TimeSpan?> SinceWrittenAsync(string key, CancellationToken cancellationToken);
}
