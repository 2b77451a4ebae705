using System.Globalization;

namespace Social.RateLimiting;

/// <summary>Reads the <c>Retry-After</c> header (RFC 9110 §10.2.3), in seconds or as a date, with what servers make of them.</summary>
public static class RetryAfterHeader
{
    /// <summary>The longest wait that is believed: 31 days.</summary>
    public static readonly TimeSpan Longest = LimitClock.Longest;

    private static readonly string[] Formats =
    [
        "ddd, dd MMM yyyy HH:mm:ss 'GMT'", "ddd, d MMM yyyy HH:mm:ss 'GMT'", "dddd, dd-MMM-yy HH:mm:ss 'GMT'", "ddd MMM d HH:mm:ss yyyy",
    ];

    /// <summary>Reads the header.</summary>
    /// <param name="value">The header's value.</param>
    /// <param name="time">The clock that a date is compared with.</param>
    /// <param name="wait">How long to wait: never negative, at most <see cref="Longest"/>.</param>
    /// <returns>Whether the value says anything.</returns>
    public static bool TryParse(string? value, TimeProvider time, out TimeSpan wait)
    {
        ArgumentNullException.ThrowIfNull(time);
        return TryParse(value, time.GetUtcNow(), out wait);
    }

    /// <summary>Reads the header.</summary>
    /// <param name="value">The header's value.</param>
    /// <param name="now">The time that a date is compared with.</param>
    /// <param name="wait">How long to wait: never negative, at most <see cref="Longest"/>.</param>
    /// <returns>Whether the value says anything.</returns>
    public static bool TryParse(string? value, DateTimeOffset now, out TimeSpan wait)
    {
        wait = TimeSpan.Zero;
        string text = value?.Trim() ?? string.Empty;
        if (text.Length == 0)
        {
            return false;
        }

        // Fractions are against the standard, yet some send them.
        if (char.IsAsciiDigit(text[^1])
            && double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out double seconds))
        {
            wait = seconds <= 0 ? TimeSpan.Zero : seconds >= Longest.TotalSeconds ? Longest : TimeSpan.FromSeconds(seconds);
            return true;
        }

        if (text.EndsWith(" UTC", StringComparison.OrdinalIgnoreCase))
        {
            text = string.Concat(text.AsSpan(0, text.Length - 3), "GMT");
        }

        const DateTimeStyles Styles = DateTimeStyles.AllowInnerWhite | DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        if (!DateTimeOffset.TryParseExact(text, Formats, CultureInfo.InvariantCulture, Styles, out DateTimeOffset moment))
        {
            return false;
        }

        TimeSpan until = moment - now;
        wait = until <= TimeSpan.Zero ? TimeSpan.Zero : until > Longest ? Longest : until;
        return true;
    }
}
