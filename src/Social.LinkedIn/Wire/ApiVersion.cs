using System.Globalization;
using Microsoft.Extensions.Logging;

namespace Social.LinkedIn;

/// <summary>The version of LinkedIn's API that requests ask for, and when LinkedIn switches it off.</summary>
/// <remarks>Follows LinkedIn's "API versioning": a version lives at least 12 months. Thread-safe.</remarks>
internal sealed partial class ApiVersion
{
    private const int MonthsOfLife = 12;

    private static readonly Dictionary<string, DateTimeOffset> Announced = new(StringComparer.Ordinal)
    {
        ["202508"] = new DateTimeOffset(2026, 8, 17, 0, 0, 0, TimeSpan.Zero),
        ["202510"] = new DateTimeOffset(2026, 10, 15, 0, 0, 0, TimeSpan.Zero),
    };

    private readonly TimeSpan _ahead;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private int _hasWarned;

    public ApiVersion(LinkedInOptions options, TimeProvider time, ILogger log)
    {
        Value = options.Version;
        EndsAt = options.VersionEndsAt ?? EndOf(options.Version);
        _ahead = options.VersionWarningAhead;
        _time = time;
        _log = log;
    }

    /// <summary>Gets the version, <c>YYYYMM</c>.</summary>
    public string Value { get; }

    /// <summary>Gets when it ends: as configured, as announced, or the earliest that LinkedIn allows itself.</summary>
    public DateTimeOffset EndsAt { get; }

    /// <summary>Whether a text is a version: <c>YYYYMM</c>.</summary>
    public static bool IsOne(string? version) => version is { Length: 6 } && TryMonth(version, out _);

    /// <summary>Logs once when the end is near or past.</summary>
    public void WarnBeforeItsEnd()
    {
        if (Volatile.Read(ref _hasWarned) == 0 && EndsAt - _time.GetUtcNow() <= _ahead && Interlocked.Exchange(ref _hasWarned, 1) == 0)
        {
            EndIsNear(_log, Value, EndsAt);
        }
    }

    private static DateTimeOffset EndOf(string version) =>
        Announced.TryGetValue(version, out DateTimeOffset end) ? end
        : TryMonth(version, out DateTimeOffset month) ? month.AddMonths(MonthsOfLife)
        : DateTimeOffset.MaxValue;

    private static bool TryMonth(string version, out DateTimeOffset month) =>
        DateTimeOffset.TryParseExact(version, "yyyyMM", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out month);

    [LoggerMessage(1, LogLevel.Warning, "LinkedIn switches version {Version} of its API off at {EndsAt:u} or soon after, and then refuses every call with HTTP 426: set Social:LinkedIn:Version to a newer one")]
    private static partial void EndIsNear(ILogger logger, string version, DateTimeOffset endsAt);
}
