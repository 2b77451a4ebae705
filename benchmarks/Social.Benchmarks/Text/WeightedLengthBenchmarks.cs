using BenchmarkDotNet.Attributes;
using Social.Twitter;

namespace Social.Benchmarks.Text;

/// <summary>Counting a post as X does.</summary>
[MemoryDiagnoser]
public class WeightedLengthBenchmarks
{
    [Benchmark]
    public int Ascii() => TweetText.WeightedLength(WeightedLengths.Ascii);

    [Benchmark]
    public int Mixed() => TweetText.WeightedLength(WeightedLengths.Mixed);
}
