namespace Social.Testing;

/// <summary>Something that Meta has an id for.</summary>
public abstract class EmulatedGraphNode
{
    private protected EmulatedGraphNode(string id, DateTimeOffset createdAt)
    {
        Id = id;
        CreatedAt = createdAt;
    }

    /// <summary>Gets the id.</summary>
    public string Id { get; }

    /// <summary>Gets when it was made.</summary>
    public DateTimeOffset CreatedAt { get; }

    /// <summary>Gets what Meta calls its kind.</summary>
    internal abstract string TypeName { get; }

    /// <summary>Gets whose it is: a Page, an Instagram account, a user; null for nobody's.</summary>
    internal abstract EmulatedGraphNode? Owner { get; }

    /// <inheritdoc />
    public override string ToString() => $"{TypeName} {Id}";
}
