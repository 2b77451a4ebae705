namespace Social.Testing;

/// <summary>A WhatsApp Business Account.</summary>
public sealed class EmulatedWhatsAppBusiness
{
    internal EmulatedWhatsAppBusiness(string id, string name)
    {
        Id = id;
        Name = name;
    }

    /// <summary>Gets the id.</summary>
    public string Id { get; }

    /// <summary>Gets the name.</summary>
    public string Name { get; }

    internal List<DateTimeOffset> ManagementCalls { get; } = [];

    internal HashSet<string> SubscribedApps { get; } = new(StringComparer.Ordinal);

    internal string? OverrideCallback { get; set; }
}
