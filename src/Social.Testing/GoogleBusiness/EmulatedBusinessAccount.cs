namespace Social.Testing;

/// <summary>An account of Google Business Profile: of a person, or a group of locations.</summary>
public sealed class EmulatedBusinessAccount
{
    internal EmulatedBusinessAccount(string id, string accountName, string type, EmulatedGoogleUser owner)
    {
        Id = id;
        AccountName = accountName;
        Type = type;
        Owner = owner;
        Members.Add(owner.Email);
    }

    /// <summary>Gets the id: up to 21 digits.</summary>
    public string Id { get; }

    /// <summary>Gets the resource name, <c>accounts/{id}</c>.</summary>
    public string Name => "accounts/" + Id;

    /// <summary>Gets the display name.</summary>
    public string AccountName { get; internal set; }

    /// <summary>Gets the type: <c>PERSONAL</c>, <c>LOCATION_GROUP</c>, <c>USER_GROUP</c> or <c>ORGANIZATION</c>.</summary>
    public string Type { get; }

    /// <summary>Gets the primary owner.</summary>
    public EmulatedGoogleUser Owner { get; }

    /// <summary>Gets the addresses of those who may act for the account, service accounts included.</summary>
    public ISet<string> Members { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Gets the Pub/Sub topic of its notifications.</summary>
    public string? PubsubTopic { get; internal set; }

    /// <summary>Gets the types of its notifications.</summary>
    public IReadOnlyList<string> NotificationTypes { get; internal set; } = [];

    /// <inheritdoc />
    public override string ToString() => Name;
}
