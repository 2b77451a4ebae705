using Social.RateLimiting;

namespace Social.Pipeline;

/// <summary>Reads what a response says about limits.</summary>
public interface IRateLimitReader
{
    /// <summary>Reads the limits.</summary>
    /// <param name="answer">The answer; its body is empty unless it is an error.</param>
    /// <param name="now">The time, for headers that count in seconds from now.</param>
    /// <param name="seen">Where to put what was seen.</param>
    /// <returns>How many there are.</returns>
    int Read(in PlatformAnswer answer, DateTimeOffset now, Span<RateLimitObservation> seen);
}
