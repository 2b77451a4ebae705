namespace Social.Testing;

/// <summary>The APIs of the social networks on loopback: stateful, strict, and able to fail on demand.</summary>
/// <remarks>Thread-safe. Every network has a port of its own, so that paths are exactly those of the real network. Disposing stops them all.</remarks>
public sealed class SocialEmulator : IAsyncDisposable
{
    private SocialEmulator(SocialEmulatorOptions options)
    {
        GraphState meta = new(options.Facebook, options.Instagram, options.TimeProvider);
        Facebook = new FacebookEmulator(options.Facebook, meta);
        GoogleBusiness = new GoogleBusinessEmulator(options.GoogleBusiness, options.TimeProvider);
        Instagram = new InstagramEmulator(options.Instagram, meta);
        LinkedIn = new LinkedInEmulator(options.LinkedIn, options.TimeProvider);
        Reddit = new RedditEmulator(options.Reddit, options.TimeProvider);
        Threads = new ThreadsEmulator(options.Threads, options.TimeProvider);
        TikTok = new TikTokEmulator(options.TikTok, options.TimeProvider);
        Twitter = new TwitterEmulator(options.Twitter, options.TimeProvider);
        WhatsApp = new WhatsAppEmulator(options.WhatsApp, options.TimeProvider);
        YouTube = new YouTubeEmulator(options.YouTube, options.TimeProvider);
        NetworkEmulator[] all = [Facebook, GoogleBusiness, Instagram, LinkedIn, Reddit, Threads, TikTok, Twitter, WhatsApp, YouTube];
        Networks = [.. all.Where(network => network.IsEnabled)];
    }

    /// <summary>Gets the networks that are served.</summary>
    public IReadOnlyList<NetworkEmulator> Networks { get; }

    /// <summary>Gets the emulator of Facebook.</summary>
    public FacebookEmulator Facebook { get; }

    /// <summary>Gets the emulator of Google Business Profile.</summary>
    public GoogleBusinessEmulator GoogleBusiness { get; }

    /// <summary>Gets the emulator of Instagram, which shares users, Pages, accounts, tokens and the clock with Facebook's.</summary>
    public InstagramEmulator Instagram { get; }

    /// <summary>Gets the emulator of LinkedIn.</summary>
    public LinkedInEmulator LinkedIn { get; }

    /// <summary>Gets the emulator of Reddit.</summary>
    public RedditEmulator Reddit { get; }

    /// <summary>Gets the emulator of Threads.</summary>
    public ThreadsEmulator Threads { get; }

    /// <summary>Gets the emulator of TikTok.</summary>
    public TikTokEmulator TikTok { get; }

    /// <summary>Gets the emulator of X.</summary>
    public TwitterEmulator Twitter { get; }

    /// <summary>Gets the emulator of WhatsApp.</summary>
    public WhatsAppEmulator WhatsApp { get; }

    /// <summary>Gets the emulator of YouTube.</summary>
    public YouTubeEmulator YouTube { get; }

    /// <summary>Starts the networks on loopback: every one that <see cref="NetworkEmulatorOptions.Enabled"/> leaves on.</summary>
    /// <param name="options">The settings; null takes the defaults: every network, free ports, the system's clock.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <returns>The running emulator.</returns>
    /// <exception cref="IOException">A port that was asked for is taken.</exception>
    public static async Task<SocialEmulator> StartAsync(SocialEmulatorOptions? options = null, CancellationToken cancellationToken = default)
    {
        var emulator = new SocialEmulator(options ?? new SocialEmulatorOptions());
        try
        {
            foreach (var network in emulator.Networks) await network.StartAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await emulator.DisposeAsync().ConfigureAwait(false);
            throw;
        }

        return emulator;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        foreach (var network in Networks) await network.DisposeAsync().ConfigureAwait(false);
    }
}
