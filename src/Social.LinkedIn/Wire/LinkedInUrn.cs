namespace Social.LinkedIn;

/// <summary>A name of LinkedIn's: <c>urn:li:{type}:{id}</c>, where the id may hold other URNs in brackets.</summary>
/// <remarks>Immutable. The id is kept verbatim; comparison is ordinal.</remarks>
public readonly record struct LinkedInUrn
{
    private const string Prefix = "urn:li:";

    private readonly string? _text;

    /// <summary>Initializes a URN.</summary>
    /// <param name="type">The type, such as <c>organization</c>.</param>
    /// <param name="id">The id.</param>
    public LinkedInUrn(string type, string id)
    {
        ArgumentException.ThrowIfNullOrEmpty(type);
        ArgumentException.ThrowIfNullOrEmpty(id);
        _text = $"{Prefix}{type}:{id}";
        Type = type;
        Id = id;
    }

    private LinkedInUrn(string text, int colon)
    {
        _text = text;
        Type = text[Prefix.Length..colon];
        Id = text[(colon + 1)..];
    }

    /// <summary>Gets the type: <c>person</c>, <c>organization</c>, <c>share</c>, <c>ugcPost</c>, <c>activity</c>, <c>comment</c>, <c>image</c>, <c>video</c>, <c>document</c> and more.</summary>
    public string Type { get => field ?? string.Empty; private init; }

    /// <summary>Gets the id.</summary>
    public string Id { get => field ?? string.Empty; private init; }

    /// <summary>Makes the URN of a member.</summary>
    /// <param name="id">The member's id, the <c>sub</c> of a sign-in.</param>
    public static LinkedInUrn Person(string id) => new("person", id);

    /// <summary>Makes the URN of an organization.</summary>
    /// <param name="id">The organization's number.</param>
    public static LinkedInUrn Organization(string id) => new("organization", id);

    /// <summary>Reads a URN if the text is one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="urn">The URN.</param>
    public static bool TryParse(string? text, out LinkedInUrn urn)
    {
        urn = default;
        if (text is null || !text.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return false;
        }

        int colon = text.IndexOf(':', Prefix.Length);
        if (colon <= Prefix.Length || colon == text.Length - 1 || !IsType(text.AsSpan(Prefix.Length, colon - Prefix.Length)) || HasWhiteSpace(text))
        {
            return false;
        }

        urn = new LinkedInUrn(text, colon);
        return true;
    }

    /// <summary>Returns whether it is of one of the types.</summary>
    /// <param name="types">The types.</param>
    public bool IsOneOf(params ReadOnlySpan<string> types) => types.Contains(Type);

    /// <summary>Returns the text form.</summary>
    public override string ToString() => _text ?? string.Empty;

    internal static bool IsOrganization(string id) => id.StartsWith("urn:li:organization:", StringComparison.Ordinal) || id.StartsWith("urn:li:organizationBrand:", StringComparison.Ordinal);

    private static bool IsType(ReadOnlySpan<char> type)
    {
        foreach (char c in type)
        {
            if (!char.IsAsciiLetterOrDigit(c))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasWhiteSpace(string text)
    {
        foreach (char c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                return true;
            }
        }

        return false;
    }

    internal static bool IsPerson(string id) => id.StartsWith("urn:li:person:", StringComparison.Ordinal);
}
