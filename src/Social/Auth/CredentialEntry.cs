namespace Social.Auth;

/// <summary>What the runtime knows of one credential. <see cref="Flight"/> and <see cref="IsRetired"/> are guarded by the entry itself; the rest belongs to the flight.</summary>
internal sealed class CredentialEntry(CredentialKey key)
{
    private volatile CachedCredential? _cached;

    public CredentialKey Key { get; } = key;

    public CachedCredential? Cached
    {
        get => _cached;
        set => _cached = value;
    }

    /// <summary>The work under way, which everyone who wants the credential waits for.</summary>
    public Task<FlightOutcome>? Flight { get; set; }

    public bool IsRetired { get; set; }

    /// <summary>Tokens that were bought and could not be saved.</summary>
    public UnsavedCredential? Unsaved { get; set; }

    /// <summary>This process's place within the jitter, from 0 to 1.</summary>
    public double Jitter { get; } = Random.Shared.NextDouble();
}

/// <summary>New tokens, and what they replaced.</summary>
internal sealed record UnsavedCredential(Credential Fresh, Credential? Basis);

/// <summary>How a flight ended. Errors are data here: each of those who waited throws its own.</summary>
internal readonly record struct FlightOutcome(Credential? Credential, Exception? Error);
