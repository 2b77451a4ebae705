namespace Social.Testing;

/// <summary>A business that holds Pages of its own and of its clients.</summary>
public sealed class EmulatedBusiness : EmulatedGraphNode
{
    internal EmulatedBusiness(string id, string name, EmulatedMetaUser admin, DateTimeOffset createdAt)
        : base(id, createdAt)
    {
        Name = name;
        Admin = admin;
    }

    /// <summary>Gets the name.</summary>
    public string Name { get; }

    /// <summary>Gets who administers it.</summary>
    public EmulatedMetaUser Admin { get; }

    /// <summary>Gets the Pages that it owns.</summary>
    public IList<EmulatedPage> OwnedPages { get; } = [];

    /// <summary>Gets the Pages of its clients.</summary>
    public IList<EmulatedPage> ClientPages { get; } = [];

    internal override string TypeName => "Business";

    internal override EmulatedGraphNode Owner => Admin;
}
