using Social.Google;
using Social.Pipeline;
using Social.RateLimiting;

namespace Social.YouTube;

/// <summary>Learns from a refusal that a pot is empty: YouTube sends no headers about quota. The pot stays empty until midnight Pacific time.</summary>
internal sealed class YouTubeQuotaReader : IRateLimitReader
{
    /// <inheritdoc/>
    public int Read(in PlatformAnswer answer, DateTimeOffset now, Span<RateLimitObservation> seen)
    {
        if (answer.Status != 403 || answer.Body.IsEmpty || answer.Route.Limits.Count == 0 || !IsUsedUp(GoogleProblem.Read(answer.Body).Reason))
        {
            return 0;
        }

        RateLimitWindow pot = answer.Route.Limits[0].Window;
        seen[0] = new RateLimitObservation { WindowName = pot.Name, Remaining = 0, IsExhausted = true, ResetsAt = PacificDay.EndOf(now) };
        return 1;
    }

    // The spelling of reasons has varied.
    private static bool IsUsedUp(string? reason) => string.Equals(reason, "quotaExceeded", StringComparison.OrdinalIgnoreCase) || string.Equals(reason, "dailyLimitExceeded", StringComparison.OrdinalIgnoreCase);
}
