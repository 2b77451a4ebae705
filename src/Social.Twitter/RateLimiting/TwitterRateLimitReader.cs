using System.Globalization;
using System.Net.Http.Headers;
using Social.Pipeline;
using Social.RateLimiting;

namespace Social.Twitter;

/// <summary>Reads X's rate-limit headers: the 15-minute triplet, and the 24-hour ones of the user and the app.</summary>
/// <remarks>The plain triplet can show calls left while a 24-hour one is used up: each is its own window, and the latest reset decides.</remarks>
internal sealed class TwitterRateLimitReader : IRateLimitReader
{
    /// <inheritdoc/>
    public int Read(in PlatformAnswer answer, DateTimeOffset now, Span<RateLimitObservation> seen)
    {
        HttpResponseHeaders headers = answer.Response.Headers;
        bool refused = answer.Status == 429;
        int count = 0;
        if (TryRead(headers, "x-rate-limit-", refused, out RateLimitObservation quarter))
        {
            seen[count++] = quarter with { Period = TwitterLimits.Quarter };
        }

        if (TryRead(headers, "x-user-limit-24hour-", refused, out RateLimitObservation user))
        {
            seen[count++] = user with { Scope = RateLimitScope.Account, Period = TwitterLimits.Day };
        }

        if (TryRead(headers, "x-app-limit-24hour-", refused, out RateLimitObservation app))
        {
            seen[count++] = app with { Scope = RateLimitScope.App, Period = TwitterLimits.Day };
        }

        return count;
    }

    private static bool TryRead(HttpResponseHeaders headers, string prefix, bool refused, out RateLimitObservation seen)
    {
        seen = default;
        if (!TryNumber(headers, prefix + "limit", out long limit) || !TryNumber(headers, prefix + "remaining", out long remaining) || !TryNumber(headers, prefix + "reset", out long reset)
            || reset is < 0 or > 253402300799)
        {
            return false;
        }

        seen = new RateLimitObservation
        {
            Limit = limit,
            Remaining = remaining,
            ResetsAt = DateTimeOffset.FromUnixTimeSeconds(reset),
            IsExhausted = refused && remaining <= 0,
        };
        return true;
    }

    private static bool TryNumber(HttpResponseHeaders headers, string name, out long value)
    {
        value = 0;
        return headers.NonValidated.TryGetValues(name, out HeaderStringValues values)
            && long.TryParse(values.ToString(), NumberStyles.Integer, CultureInfo.InvariantCulture, out value);
    }
}
