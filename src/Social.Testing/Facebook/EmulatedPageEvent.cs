namespace Social.Testing;

/// <summary>An event of a Page. The API reads events and makes none.</summary>
public sealed class EmulatedPageEvent : EmulatedGraphNode
{
    internal EmulatedPageEvent(string id, EmulatedPage page, string name, DateTimeOffset startsAt, DateTimeOffset createdAt)
        : base(id, createdAt)
    {
        Page = page;
        Name = name;
        StartsAt = startsAt;
    }

    /// <summary>Gets whose it is.</summary>
    public EmulatedPage Page { get; }

    /// <summary>Gets the name.</summary>
    public string Name { get; }

    /// <summary>Gets when it begins.</summary>
    public DateTimeOffset StartsAt { get; }

    /// <summary>Gets or sets when it ends, or null.</summary>
    public DateTimeOffset? EndsAt { get; set; }

    /// <summary>Gets or sets what it is about, or null.</summary>
    public string? Description { get; set; }

    /// <summary>Gets or sets whether it was cancelled.</summary>
    public bool IsCanceled { get; set; }

    internal override string TypeName => "Event";

    internal override EmulatedGraphNode Owner => Page;
}
