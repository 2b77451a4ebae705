namespace Social.Benchmarks.Measuring;

/// <summary>What one call took in one round.</summary>
/// <param name="Microseconds">Time.</param>
/// <param name="Bytes">Bytes allocated.</param>
internal readonly record struct Sample(double Microseconds, double Bytes);
