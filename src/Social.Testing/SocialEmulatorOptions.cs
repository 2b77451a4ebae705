namespace Social.Testing;

/// <summary>How <see cref="SocialEmulator"/> starts.</summary>
public sealed class SocialEmulatorOptions
{
    /// <summary>Gets or sets the clock and timers of every network. Default: the system's.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Gets the settings of Facebook.</summary>
    public FacebookEmulatorOptions Facebook { get; } = new();

    /// <summary>Gets the settings of Google Business Profile.</summary>
    public GoogleBusinessEmulatorOptions GoogleBusiness { get; } = new();

    /// <summary>Gets the settings of Instagram.</summary>
    public InstagramEmulatorOptions Instagram { get; } = new();

    /// <summary>Gets the settings of LinkedIn.</summary>
    public LinkedInEmulatorOptions LinkedIn { get; } = new();

    /// <summary>Gets the settings of Reddit.</summary>
    public RedditEmulatorOptions Reddit { get; } = new();

    /// <summary>Gets the settings of Threads.</summary>
    public ThreadsEmulatorOptions Threads { get; } = new();

    /// <summary>Gets the settings of TikTok.</summary>
    public TikTokEmulatorOptions TikTok { get; } = new();

    /// <summary>Gets the settings of X.</summary>
    public TwitterEmulatorOptions Twitter { get; } = new();

    /// <summary>Gets the settings of WhatsApp.</summary>
    public WhatsAppEmulatorOptions WhatsApp { get; } = new();

    /// <summary>Gets the settings of YouTube.</summary>
    public YouTubeEmulatorOptions YouTube { get; } = new();

    private IEnumerable<NetworkEmulatorOptions> All => [Facebook, GoogleBusiness, Instagram, LinkedIn, Reddit, Threads, TikTok, Twitter, WhatsApp, YouTube];

    /// <summary>Serves these networks and no other.</summary>
    /// <param name="networks">Their settings, which are properties of this object.</param>
    /// <returns>This object.</returns>
    public SocialEmulatorOptions Only(params IReadOnlyList<NetworkEmulatorOptions> networks)
    {
        foreach (var network in All) network.Enabled = networks.Contains(network);
        return this;
    }
}
