namespace Social;

/// <summary>An account that somebody connected: who it is, and which credentials may act for it.</summary>
public sealed record ConnectedAccount
{
    /// <summary>Gets the account's key.</summary>
    public required AccountKey Key { get; init; }

    /// <summary>Gets the account this one belongs to (a Page's user, a location's account), or null.</summary>
    public AccountKey? Parent { get; init; }

    /// <summary>Gets the name people know the account by, such as an @handle without the sign, or null.</summary>
    public string? Handle { get; init; }

    /// <summary>Gets the display name, or null.</summary>
    public string? DisplayName { get; init; }

    /// <summary>Gets how the account was signed in, where a network has several ways, or null.</summary>
    public string? LoginKind { get; init; }

    /// <summary>Gets the plan or tier that decides limits (X: <c>Premium</c>), or null when unknown.</summary>
    public string? Tier { get; init; }

    /// <summary>Gets facts that calls need and only the network knows: parent ids, account names, login hosts. No secrets.</summary>
    public IReadOnlyDictionary<string, string> Facts { get; init; } = EmptyFacts;

    /// <summary>Gets the credentials that may act for this account. A route picks by kind.</summary>
    public IReadOnlyList<CredentialKey> Credentials { get; init; } = [];

    /// <summary>Gets when the account was connected or last changed, by the application's clock.</summary>
    public DateTimeOffset? ConnectedAt { get; init; }

    private static readonly IReadOnlyDictionary<string, string> EmptyFacts = new Dictionary<string, string>();
}
