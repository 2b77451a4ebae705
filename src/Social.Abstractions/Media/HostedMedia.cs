namespace Social;

/// <summary>Media at a public address, until disposed.</summary>
public abstract class HostedMedia : IAsyncDisposable
{
    /// <summary>Gets the address.</summary>
    public abstract Uri Url { get; }

    /// <summary>Gets when the address ends.</summary>
    public abstract DateTimeOffset ExpiresAt { get; }

    /// <summary>Ends the address.</summary>
    public abstract ValueTask DisposeAsync();
}
