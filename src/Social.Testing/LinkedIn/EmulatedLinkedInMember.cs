namespace Social.Testing;

/// <summary>A member of the emulated LinkedIn.</summary>
public sealed class EmulatedLinkedInMember
{
    internal EmulatedLinkedInMember(string id, string givenName, string familyName)
    {
        Id = id;
        GivenName = givenName;
        FamilyName = familyName;
        Email = $"{givenName}.{familyName}@example.com".ToLowerInvariant();
        VanityName = $"{givenName}-{familyName}".ToLowerInvariant();
    }

    /// <summary>Gets the id, which OpenID Connect calls <c>sub</c>.</summary>
    public string Id { get; }

    /// <summary>Gets the URN, <c>urn:li:person:…</c>.</summary>
    public string Urn => $"urn:li:person:{Id}";

    /// <summary>Gets the given name.</summary>
    public string GivenName { get; }

    /// <summary>Gets the family name.</summary>
    public string FamilyName { get; }

    /// <summary>Gets the full name, which a mention must repeat exactly.</summary>
    public string Name => $"{GivenName} {FamilyName}";

    /// <summary>Gets or sets the email address, told only with the scope <c>email</c>.</summary>
    public string Email { get; set; }

    /// <summary>Gets or sets the name in the profile's address.</summary>
    public string VanityName { get; set; }

    /// <summary>Gets or sets the headline.</summary>
    public string Headline { get; set; } = "";

    /// <summary>Gets or sets the address of the picture; null for none.</summary>
    public string? Picture { get; set; }

    /// <summary>Gets or sets whether <c>locale</c> is told as an object instead of text; both are seen. Default false.</summary>
    public bool TellsLocaleAsObject { get; set; }

    /// <summary>Gets or sets the number of first-degree connections.</summary>
    public int ConnectionCount { get; set; }

    /// <summary>Gets or sets the number of followers.</summary>
    public int FollowerCount { get; set; }

    /// <summary>Gets the followers gained by UTC day.</summary>
    public IDictionary<DateOnly, int> FollowersGained { get; } = new SortedDictionary<DateOnly, int>();

    /// <inheritdoc />
    public override string ToString() => $"{Name} ({Id})";
}
