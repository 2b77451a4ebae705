using Social.Pipeline;
using Social.RateLimiting;

namespace Social.Meta;

/// <summary>Reads what Meta's headers report, and which limit a refusal is about: of the sending limits only the code tells.</summary>
internal sealed class WhatsAppLimitReader : IRateLimitReader
{
    private static readonly TimeSpan PairPace = TimeSpan.FromSeconds(6);

    private readonly GraphUsageReader _graph = new();

    /// <inheritdoc/>
    public int Read(in PlatformAnswer answer, DateTimeOffset now, Span<RateLimitObservation> seen)
    {
        int count = _graph.Read(answer, now, seen);
        for (int i = 0; i < count; i++)
        {
            // Meta names the use case of WhatsApp in several ways; there is one share of ours.
            if (seen[i].WindowName?.StartsWith(GraphLimits.BusinessName(string.Empty), StringComparison.Ordinal) == true)
            {
                seen[i] = seen[i] with { WindowName = GraphLimits.BusinessName(WhatsAppLimits.ManagementType) };
            }
        }

        if (count < seen.Length && GraphProblem.Read(answer.Body) is { Code: { } code } && Exhausted(code) is { } exhausted)
        {
            seen[count++] = exhausted;
        }

        return count;
    }

    private static RateLimitObservation? Exhausted(int code) => code switch
    {
        130429 or 131048 => new RateLimitObservation { WindowName = WhatsAppLimits.ThroughputName, IsExhausted = true },
        131056 => new RateLimitObservation { WindowName = WhatsAppLimits.PairName, IsExhausted = true, RetryAfter = PairPace },
        80007 or 80008 => new RateLimitObservation { WindowName = GraphLimits.BusinessName(WhatsAppLimits.ManagementType), IsExhausted = true },
        _ => null,
    };
}
