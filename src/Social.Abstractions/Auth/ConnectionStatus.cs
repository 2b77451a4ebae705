namespace Social;

/// <summary>How one connected account stands.</summary>
public sealed record ConnectionStatus
{
    /// <summary>Gets the account.</summary>
    public required AccountKey Account { get; init; }

    /// <summary>Gets what to do: <see cref="Remedy.None"/> while the connection is good, <see cref="Remedy.Reconnect"/> when the user must sign in.</summary>
    public required Remedy Remedy { get; init; }

    /// <summary>Gets by when the user must have connected again, or null when nothing ends.</summary>
    public DateTimeOffset? ReconnectBy { get; init; }

    /// <summary>Gets scopes that the network's default set has and this connection lacks.</summary>
    public IReadOnlyList<string> MissingScopes { get; init; } = [];

    /// <summary>Gets the reason in plain words, or null.</summary>
    public string? Reason { get; init; }
}
