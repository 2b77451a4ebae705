namespace Social.Testing;

/// <summary>The switches of the emulated WhatsApp. They can be changed while it runs.</summary>
public sealed class WhatsAppEmulatorOptions : NetworkEmulatorOptions
{
    /// <summary>Gets or sets whether a send that cannot be delivered (window closed, not on WhatsApp, marketing stopped) is refused at once. When not, it is accepted and fails in a status. Default true.</summary>
    public bool RefusesAtOnce { get; set; } = true;

    /// <summary>Gets or sets how many messages a number sends in a second. Default 80.</summary>
    public int MessagesPerSecond { get; set; } = 80;

    /// <summary>Gets or sets how many messages to one recipient may come at once, ahead of one in six seconds. Default 45.</summary>
    public int PairBurst { get; set; } = 45;

    /// <summary>Gets or sets how many management calls an app may make in an hour for one business account. Default 5,000.</summary>
    public int ManagementCallsAnHour { get; set; } = 5000;

    /// <summary>Gets or sets the percentage that the usage header of management calls tells; null, the default, counts it.</summary>
    public double? ManagementUsage { get; set; }

    /// <summary>Gets or sets whether every call must prove the app's secret. A proof that comes is checked anyway. Default false.</summary>
    public bool RequiresAppSecretProof { get; set; }

    /// <summary>Gets or sets how long a media address lives. Default 5 minutes.</summary>
    public TimeSpan MediaAddressLifetime { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Gets or sets how long uploaded media is kept. Default 30 days.</summary>
    public TimeSpan MediaLifetime { get; set; } = TimeSpan.FromDays(30);
}
