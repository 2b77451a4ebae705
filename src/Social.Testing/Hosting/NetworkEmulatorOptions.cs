namespace Social.Testing;

/// <summary>What the emulators of all networks can be told.</summary>
public abstract class NetworkEmulatorOptions
{
    private protected NetworkEmulatorOptions()
    {
    }

    /// <summary>Gets or sets whether the network is served. Default true.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Gets or sets the loopback port; 0, the default, takes a free one.</summary>
    public int Port { get; set; }

    /// <summary>Gets or sets how many requests the record keeps. Default 10,000; the counts cover all of them.</summary>
    public int RecordedRequests { get; set; } = 10_000;

    /// <summary>Gets or sets whether the control endpoints under <c>/_emulator/</c> are served. Default true.</summary>
    public bool ControlEndpoints { get; set; } = true;

    /// <summary>Gets or sets whether requests are held to the network's rate limits. Default true.</summary>
    public bool EnforceRateLimits { get; set; } = true;
}
