namespace Social.Testing;

/// <summary>Checks URNs that a client sends.</summary>
internal static class LinkedInUrns
{
    public static LinkedInUrn Check(string text, string where, params string[] types)
    {
        if (!LinkedInUrn.TryParse(text, out var urn)) throw LinkedInErrors.Field(400, "INVALID_URN_ID", where, $"\"{text}\" is not a valid URN");
        return types.Length == 0 || types.Contains(urn.Type)
            ? urn
            : throw LinkedInErrors.Field(400, "INVALID_URN_TYPE", where, $"URN type '{urn.Type}' is not one of {string.Join(", ", types)}");
    }
}
