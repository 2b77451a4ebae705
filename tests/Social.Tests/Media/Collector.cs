namespace Social.Media;

/// <summary>Keeps what it is told at once, unlike Progress&lt;T&gt;.</summary>
internal sealed class Collector : IProgress<UploadProgress>
{
    public List<UploadProgress> All { get; } = [];

    public void Report(UploadProgress value)
    {
        lock (All)
            All.Add(value);
    }
}
