using Social.Pipeline;
using Social.RateLimiting;

namespace Social.LinkedIn;

/// <summary>Reads which daily limit is used up from LinkedIn's refusal: it sends neither headers with numbers nor <c>Retry-After</c>.</summary>
internal sealed class LinkedInRateLimitReader : IRateLimitReader
{
    /// <inheritdoc/>
    public int Read(in PlatformAnswer answer, DateTimeOffset now, Span<RateLimitObservation> seen)
    {
        if (answer.Status != 429)
        {
            return 0;
        }

        LinkedInProblem problem = LinkedInProblem.Read(answer.Body);
        if (!LinkedInErrorClassifier.IsDayLimit(problem))
        {
            return 0;
        }

        bool isApp = problem.Message?.Contains("APPLICATION", StringComparison.OrdinalIgnoreCase) ?? false;
        seen[0] = new RateLimitObservation
        {
            Scope = isApp ? RateLimitScope.App : RateLimitScope.Credential,
            Period = LinkedInLimits.Day,
            Remaining = 0,
            IsExhausted = true,
            ResetsAt = new DateTimeOffset(now.UtcDateTime.Date.AddDays(1), TimeSpan.Zero),
        };
        return 1;
    }
}
