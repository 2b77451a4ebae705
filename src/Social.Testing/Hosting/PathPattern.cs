namespace Social.Testing;

/// <summary>Matches paths against patterns: <c>*</c> is one segment, a final <c>**</c> any rest.</summary>
internal static class PathPattern
{
    public static bool IsMatch(string pattern, string path)
    {
        if (!pattern.Contains('*', StringComparison.Ordinal)) return string.Equals(pattern, path, StringComparison.Ordinal);
        var wanted = pattern.Split('/');
        var given = path.Split('/');
        for (var i = 0; i < wanted.Length; i++)
        {
            if (wanted[i] == "**" && i == wanted.Length - 1) return true;
            if (i >= given.Length || (wanted[i] != "*" && wanted[i] != given[i])) return false;
        }

        return wanted.Length == given.Length;
    }
}
