namespace Social.Testing;

/// <summary>The switches that the emulators of Facebook and Instagram share. They can be changed while it runs.</summary>
public abstract class GraphEmulatorOptions : NetworkEmulatorOptions
{
    private protected GraphEmulatorOptions()
    {
    }

    /// <summary>Gets or sets whether the user says no on the consent page. Default false.</summary>
    public bool DeniesConsent { get; set; }

    /// <summary>Gets or sets how long a short-lived token lives. Default 1 hour.</summary>
    public TimeSpan ShortTokenLifetime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Gets or sets how long a long-lived token lives. Default 60 days.</summary>
    public TimeSpan LongTokenLifetime { get; set; } = TimeSpan.FromDays(60);

    /// <summary>Gets or sets how long a video takes to process. Default 0.</summary>
    public TimeSpan VideoProcessing { get; set; } = TimeSpan.Zero;

    /// <summary>Gets or sets whether media is looked at: its format, size, proportions and duration, as far as its first bytes tell. Default true.</summary>
    public bool ChecksMedia { get; set; } = true;

    /// <summary>Gets or sets how many calls an app may make in an hour: 200 for each daily user. Default 20,000.</summary>
    public int AppCallsAnHour { get; set; } = 20_000;

    /// <summary>Gets or sets how many calls may be made for a Page or an account in 24 hours: 4800 for each engaged user, or impression. Default 480,000.</summary>
    public int BusinessCallsADay { get; set; } = 480_000;

    /// <summary>Gets or sets the percentage that <c>X-App-Usage</c> tells; null, the default, for what was really used, once it is 1 or more.</summary>
    public double? AppUsage { get; set; }

    /// <summary>Gets or sets the percentage that the older <c>X-Page-Usage</c> tells on calls of a Page; null, the default, for no such header.</summary>
    public double? PageUsage { get; set; }

    /// <summary>Gets or sets the percentage that <c>X-Business-Use-Case-Usage</c> tells; null, the default, for what was really used, once it is 1 or more.</summary>
    public double? BusinessUsage { get; set; }

    /// <summary>Gets or sets the minutes of <c>estimated_time_to_regain_access</c> when a limit is reached. Default 1.</summary>
    public int MinutesToRegainAccess { get; set; } = 1;
}
