using System.Globalization;
using Microsoft.Extensions.Logging;

namespace Social.Meta;

/// <summary>The versions of the Graph API and when Meta stops answering them.</summary>
/// <remarks>Follows developers.facebook.com, "Graph API Changelog: Available versions", October 2026.</remarks>
public static partial class GraphVersions
{
    /// <summary>The version asked for unless the options say another.</summary>
    public const string Default = "v25.0";

    private static readonly TimeSpan Notice = TimeSpan.FromDays(90);

    private static readonly Dictionary<string, DateOnly> Ends = new(StringComparer.Ordinal)
    {
        ["v25.0"] = new(2028, 7, 29),
        ["v24.0"] = new(2028, 2, 18),
        ["v23.0"] = new(2027, 10, 8),
        ["v22.0"] = new(2027, 5, 20),
        ["v21.0"] = new(2027, 1, 21),
        ["v20.0"] = new(2026, 9, 24),
        ["v19.0"] = new(2026, 5, 21),
        ["v18.0"] = new(2026, 1, 26),
        ["v17.0"] = new(2025, 9, 12),
        ["v16.0"] = new(2025, 5, 14),
    };

    /// <summary>Returns the day from which Meta no longer answers a version, or null when none was announced.</summary>
    /// <param name="version">The version, such as <c>v25.0</c>.</param>
    public static DateOnly? EndOf(string version) => Ends.TryGetValue(version, out DateOnly end) ? end : null;

    /// <summary>Tells whether a text names a version: <c>v</c>, a number, <c>.0</c>.</summary>
    internal static bool IsVersion(string version) =>
        version.Length > 3 && version[0] == 'v' && version.EndsWith(".0", StringComparison.Ordinal)
        && int.TryParse(version.AsSpan(1, version.Length - 3), NumberStyles.None, CultureInfo.InvariantCulture, out _);

    /// <summary>Warns when a version has ended or ends within 90 days: a call to a dead one is answered by another version, which may mean something else.</summary>
    internal static void WarnOf(string version, PlatformName network, TimeProvider time, ILogger log)
    {
        if (EndOf(version) is not { } end)
        {
            return;
        }

        DateOnly today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        if (end <= today)
        {
            log.VersionEnded(network.Value, version, end);
        }
        else if (end.DayNumber - today.DayNumber <= Notice.TotalDays)
        {
            log.VersionEnds(network.Value, version, end);
        }
    }

    [LoggerMessage(EventId = 3001, Level = LogLevel.Error, Message = "{Network} is asked for version {Version} of the Graph API, which ended on {End}: Meta answers with another version.")]
    private static partial void VersionEnded(this ILogger logger, string network, string version, DateOnly end);

    [LoggerMessage(EventId = 3002, Level = LogLevel.Warning, Message = "{Network} is asked for version {Version} of the Graph API, which ends on {End}.")]
    private static partial void VersionEnds(this ILogger logger, string network, string version, DateOnly end);
}
