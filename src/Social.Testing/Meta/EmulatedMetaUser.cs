namespace Social.Testing;

/// <summary>A person with a login at Facebook.</summary>
public sealed class EmulatedMetaUser : EmulatedGraphNode
{
    internal EmulatedMetaUser(string id, string name, DateTimeOffset createdAt)
        : base(id, createdAt) => Name = name;

    /// <summary>Gets the name.</summary>
    public string Name { get; }

    /// <summary>Gets or sets the address, which is told with the scope <c>email</c>.</summary>
    public string? Email { get; set; }

    /// <summary>Gets the permissions that the user declines on the consent page.</summary>
    public ISet<string> Declines { get; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Gets what the user granted to the app, and what was declined: the status by permission.</summary>
    internal Dictionary<string, string> Permissions { get; } = new(StringComparer.Ordinal);

    internal override string TypeName => "User";

    internal override EmulatedGraphNode Owner => this;
}
