namespace Social.Testing;

/// <summary>An organization of the emulated LinkedIn.</summary>
public sealed class EmulatedLinkedInOrganization
{
    internal EmulatedLinkedInOrganization(long id, string name, string vanityName, EmulatedLinkedInOrganization? parent)
    {
        Id = id;
        Name = name;
        VanityName = vanityName;
        Parent = parent;
    }

    /// <summary>Gets the id.</summary>
    public long Id { get; }

    /// <summary>Gets the URN, <c>urn:li:organization:…</c>.</summary>
    public string Urn => $"urn:li:organization:{Id}";

    /// <summary>Gets the name, which a mention must repeat exactly.</summary>
    public string Name { get; }

    /// <summary>Gets the name in the page's address.</summary>
    public string VanityName { get; }

    /// <summary>Gets the organization whose brand this is; null for an organization of its own.</summary>
    public EmulatedLinkedInOrganization? Parent { get; }

    /// <summary>Gets or sets the description.</summary>
    public string Description { get; set; } = "";

    /// <summary>Gets or sets the web site.</summary>
    public string? Website { get; set; }

    /// <summary>Gets or sets the number of followers.</summary>
    public int FollowerCount { get; set; }

    /// <summary>Gets the roles that members hold.</summary>
    public IList<EmulatedLinkedInRole> Roles { get; } = [];

    /// <summary>Gets the followers by facet, such as industry.</summary>
    public IList<EmulatedLinkedInFollowerFacet> FollowerFacets { get; } = [];

    /// <summary>Gets the statistics by UTC day.</summary>
    public IDictionary<DateOnly, EmulatedLinkedInDay> Days { get; } = new SortedDictionary<DateOnly, EmulatedLinkedInDay>();

    internal bool IsBrand => Parent is not null;

    /// <inheritdoc />
    public override string ToString() => $"{Name} ({Id})";

    internal bool HasRole(EmulatedLinkedInMember? member, params ReadOnlySpan<string> roles)
    {
        foreach (var role in Roles)
            if (role.Member == member && role.State == "APPROVED" && (roles.Length == 0 || roles.Contains(role.Role))) return true;
        return false;
    }
}
