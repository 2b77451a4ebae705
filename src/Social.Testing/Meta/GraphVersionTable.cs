using System.Globalization;

namespace Social.Testing;

/// <summary>The versions of Graph: when each stops answering, and which one answers in its place.</summary>
internal static class GraphVersionTable
{
    public const string Newest = "v26.0";

    private static readonly (string Version, DateOnly? End)[] Versions =
    [
        ("v16.0", new(2025, 5, 14)), ("v17.0", new(2025, 9, 12)), ("v18.0", new(2026, 1, 26)), ("v19.0", new(2026, 5, 21)), ("v20.0", new(2026, 9, 24)), ("v21.0", new(2027, 1, 21)),
        ("v22.0", new(2027, 5, 20)), ("v23.0", new(2027, 10, 8)), ("v24.0", new(2028, 2, 18)), ("v25.0", new(2028, 7, 29)), (Newest, null),
    ];

    /// <summary>Tells which version answers: the one that was asked for, or the oldest alive in place of a dead one; null for no version of Graph.</summary>
    public static string? Answering(string asked, DateTimeOffset now)
    {
        if (Number(asked) is not { } number || number > Number(Newest)) return null;
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        return Versions.First(v => (v.End is null || v.End > today) && Number(v.Version) >= number).Version;
    }

    public static int? Number(string version) =>
        version.StartsWith('v') && version.EndsWith(".0", StringComparison.Ordinal) && int.TryParse(version.AsSpan(1, version.Length - 3), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
