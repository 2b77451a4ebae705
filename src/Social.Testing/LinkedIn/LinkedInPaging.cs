namespace Social.Testing;

/// <summary>Writes the links of a page.</summary>
internal static class LinkedInPaging
{
    public static string Next(string query, int start, int count)
    {
        var kept = query.Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(p => !p.StartsWith("start=", StringComparison.Ordinal) && !p.StartsWith("count=", StringComparison.Ordinal));
        return string.Join('&', [.. kept, $"start={start}", $"count={count}"]);
    }
}
