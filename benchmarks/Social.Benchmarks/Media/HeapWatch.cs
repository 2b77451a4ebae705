namespace Social.Benchmarks.Media;

/// <summary>Looks at the live heap each time an upload tells how far it is.</summary>
internal sealed class HeapWatch : IProgress<PublishProgress>
{
    private readonly long _before = GC.GetTotalMemory(forceFullCollection: true);
    private long _most;

    /// <summary>Gets how many looks there were.</summary>
    public int Looks { get; private set; }

    /// <summary>Gets by how many bytes the live heap was larger than at the beginning, at most.</summary>
    public double Grown => Looks > 0 ? Math.Max(0, _most - _before) : throw new InvalidOperationException("The upload never told how far it was.");

    public void Report(PublishProgress value)
    {
        if (value.Upload is not null)
        {
            _most = Math.Max(_most, GC.GetTotalMemory(forceFullCollection: true));
            Looks++;
        }
    }
}
