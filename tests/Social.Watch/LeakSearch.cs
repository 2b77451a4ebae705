using System.Buffers;

namespace Social.Watch;

/// <summary>Finds any of many secrets in any of many lines, in one pass over each.</summary>
public static class LeakSearch
{
    /// <summary>Returns the lines that hold a secret, each with its secrets replaced by what they are.</summary>
    public static IReadOnlyList<string> Find(IEnumerable<string> lines, IReadOnlyDictionary<string, string> secrets, int most)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(secrets);
        SearchValues<string> any = SearchValues.Create([.. secrets.Keys], StringComparison.Ordinal);
        return [.. lines.Where(line => line.AsSpan().ContainsAny(any)).Take(most).Select(line => Masked(line, secrets))];
    }

    private static string Masked(string line, IReadOnlyDictionary<string, string> secrets)
    {
        foreach ((string secret, string what) in secrets.OrderByDescending(s => s.Key.Length))
        {
            line = line.Replace(secret, $"<<{what}>>", StringComparison.Ordinal);
        }

        return line;
    }
}
