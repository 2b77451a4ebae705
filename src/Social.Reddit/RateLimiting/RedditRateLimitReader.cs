using System.Globalization;
using System.Net.Http.Headers;
using Social.Pipeline;
using Social.RateLimiting;

namespace Social.Reddit;

/// <summary>Reads Reddit's headers (used, remaining as a decimal, seconds until the reset) and the refusals that tell limits in words.</summary>
/// <remarks>The token endpoints have a bucket of their own, which is not kept: a token is bought once a day.</remarks>
internal sealed class RedditRateLimitReader : IRateLimitReader
{
    /// <inheritdoc/>
    public int Read(in PlatformAnswer answer, DateTimeOffset now, Span<RateLimitObservation> seen)
    {
        if (answer.Route.Host != HostNames.Api)
        {
            return 0;
        }

        HttpHeadersNonValidated headers = answer.Response.Headers.NonValidated;
        int count = 0;
        bool isNumbered = TryNumber(headers, "x-ratelimit-remaining", out double remaining);
        TimeSpan? reset = TryNumber(headers, "x-ratelimit-reset", out double seconds) && seconds is >= 0 and < 1_000_000 ? TimeSpan.FromSeconds(seconds) : null;
        if (answer.Status == 429)
        {
            seen[count++] = new RateLimitObservation
            {
                WindowName = RedditLimits.ApiWindow, Remaining = isNumbered ? remaining : null, IsExhausted = true, RetryAfter = RetryAfter(headers, now) ?? reset,
            };
        }
        else if (isNumbered && reset is not null)
        {
            seen[count++] = new RateLimitObservation
            {
                WindowName = RedditLimits.ApiWindow,
                Limit = TryNumber(headers, "x-ratelimit-used", out double used) ? used + remaining : null,
                Remaining = remaining,
                ResetsAt = now + reset,
                RetryAfter = reset,
            };
        }

        if (answer.Status != 429 && RedditProblem.Throttle(answer.Body) is { } wait && answer.Route.Limits.Count > 1)
        {
            seen[count++] = new RateLimitObservation { WindowName = RedditLimits.PostingWindow, IsExhausted = true, RetryAfter = wait };
        }

        return count;
    }

    private static TimeSpan? RetryAfter(HttpHeadersNonValidated headers, DateTimeOffset now) =>
        headers.TryGetValues("Retry-After", out HeaderStringValues values) && RetryAfterHeader.TryParse(values.ToString(), now, out TimeSpan wait) ? wait : null;

    private static bool TryNumber(HttpHeadersNonValidated headers, string name, out double value)
    {
        value = 0;
        return headers.TryGetValues(name, out HeaderStringValues values)
            && double.TryParse(values.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);
    }
}
