using System.Globalization;
using System.Net.Http.Headers;
using Social.Pipeline;
using Social.RateLimiting;

namespace Social.Twitter;

/// <summary>Reads X's rate-limit headers: the 15-minute triplet, and the 24-hour ones of the user and the app.</summary>
/// <remarks>The plain triplet can show calls left while a 24-hour one is used up: each is its own window, and the latest reset decides.</remarks>
internal sealed class TwitterRateLimitReader : IRateLimitReader
{
    private static readonly Triplet Quarter = new("x-rate-limit-");
    private static readonly Triplet UserDay = new("x-user-limit-24hour-");
    private static readonly Triplet AppDay = new("x-app-limit-24hour-");

    /// <inheritdoc/>
    public int Read(in PlatformAnswer answer, DateTimeOffset now, Span<RateLimitObservation> seen)
    {
        HttpHeadersNonValidated headers = answer.Response.Headers.NonValidated;
        bool refused = answer.Status == 429;
        int count = 0;
        if (TryRead(headers, Quarter, refused, out RateLimitObservation quarter))
        {
            seen[count++] = quarter with { Period = TwitterLimits.Quarter };
        }

        if (TryRead(headers, UserDay, refused, out RateLimitObservation user))
        {
            seen[count++] = user with { Scope = RateLimitScope.Account, Period = TwitterLimits.Day };
        }

        if (TryRead(headers, AppDay, refused, out RateLimitObservation app))
        {
            seen[count++] = app with { Scope = RateLimitScope.App, Period = TwitterLimits.Day };
        }

        return count;
    }

    private static bool TryRead(HttpHeadersNonValidated headers, Triplet names, bool refused, out RateLimitObservation seen)
    {
        seen = default;
        if (!TryNumber(headers, names.Limit, out long limit) || !TryNumber(headers, names.Remaining, out long remaining) || !TryNumber(headers, names.Reset, out long reset)
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

    private static bool TryNumber(HttpHeadersNonValidated headers, string name, out long value)
    {
        value = 0;
        return headers.TryGetValues(name, out HeaderStringValues values)
            && long.TryParse(values.ToString(), NumberStyles.Integer, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>The names of three headers that belong together.</summary>
    private sealed class Triplet(string prefix)
    {
        public string Limit { get; } = prefix + "limit";

        public string Remaining { get; } = prefix + "remaining";

        public string Reset { get; } = prefix + "reset";
    }
}
