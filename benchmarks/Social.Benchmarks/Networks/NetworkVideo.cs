namespace Social.Benchmarks.Networks;

/// <summary>How a network takes a large video.</summary>
/// <param name="Post">The post that shows it.</param>
/// <param name="PartSize">The part that the network, or our default, prescribes, in bytes; <see cref="Whole"/> where one request brings all.</param>
/// <param name="Floor">Publishes a file with bare requests of such parts.</param>
internal sealed record NetworkVideo(Func<MediaSource, Post> Post, int PartSize, Func<BareHttp, BareFile, Task> Floor)
{
    public const int Whole = 0;

    /// <summary>Gets what the rows call it.</summary>
    public string Name { get; init; } = "video";

    /// <summary>Gets where on the network it appears, or null for the feed.</summary>
    public Placement? Placement { get; init; }

    /// <summary>Gets whether what does not fill a part goes with the last one.</summary>
    public bool LastAbsorbsRemainder { get; init; }

    public BareFile Open(string path) => new(path, PartSize, LastAbsorbsRemainder);
}
