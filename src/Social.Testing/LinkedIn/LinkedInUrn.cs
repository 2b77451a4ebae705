namespace Social.Testing;

/// <summary>A URN of LinkedIn: <c>urn:li:{type}:{id}</c>; the id of a compound one is in parentheses.</summary>
internal readonly record struct LinkedInUrn(string Type, string Id)
{
    private const string Prefix = "urn:li:";

    public static bool TryParse(string? text, out LinkedInUrn urn)
    {
        urn = default;
        if (text is null || !text.StartsWith(Prefix, StringComparison.Ordinal)) return false;
        var colon = text.IndexOf(':', Prefix.Length);
        if (colon <= Prefix.Length || colon == text.Length - 1) return false;
        var id = text[(colon + 1)..];
        var compound = id.StartsWith('(') && id.EndsWith(')') && id.Length > 2;
        if (!compound && !id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')) return false;
        urn = new LinkedInUrn(text[Prefix.Length..colon], id);
        return true;
    }

    /// <summary>Reads the two parts of a compound id such as <c>(urn:li:activity:1,2)</c>.</summary>
    public (string Outer, string Inner)? Pair()
    {
        if (Id is null || !Id.StartsWith('(')) return null;
        var comma = Id.LastIndexOf(',');
        return comma < 0 ? null : (Id[1..comma], Id[(comma + 1)..^1]);
    }

    public override string ToString() => $"{Prefix}{Type}:{Id}";
}
