namespace Social.Media;

/// <summary>The public addresses of one publish's media. They end when the publish is over; while the network may still fetch, they are left to expire by themselves.</summary>
/// <remarks>Used by one publish at a time.</remarks>
public sealed class HostedMediaSet
{
    private readonly IMediaHost? _host;
    private readonly PlatformName _platform;
    private readonly TimeSpan _duration;
    private readonly List<HostedMedia> _leases = [];

    internal HostedMediaSet(IMediaHost? host, PlatformName platform, TimeSpan duration)
    {
        _host = host;
        _platform = platform;
        _duration = duration;
    }

    /// <summary>Returns the address from which the network can fetch a medium: its own public URL, or one of the host's.</summary>
    /// <param name="source">The medium.</param>
    /// <param name="member">How to name it in errors.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialMediaException">The bytes are ours and there is no host (<c>public_url_required</c>).</exception>
    public async ValueTask<Uri> UrlOfAsync(MediaSource source, string member, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (source is UrlMediaSource remote)
        {
            return remote.Url;
        }

        if (_host is null)
        {
            throw new SocialMediaException(SocialErrorCode.PublicUrlRequired, Remedy.FixConfiguration, Needed(_platform, member)) { Platform = _platform };
        }

        HostedMedia lease = await _host.HostAsync(source, _duration, cancellationToken).ConfigureAwait(false);
        _leases.Add(lease);
        return lease.Url;
    }

    /// <summary>Ends the host's addresses: the publish is over, and nobody fetches any more.</summary>
    /// <param name="cancellationToken">Stops between two addresses; those that are left end by themselves.</param>
    public async ValueTask EndAsync(CancellationToken cancellationToken = default)
    {
        foreach (HostedMedia lease in _leases)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await lease.DisposeAsync().ConfigureAwait(false);
        }

        _leases.Clear();
    }

    internal static string Needed(PlatformName platform, string member) =>
        $"{member} must be at a public URL, since {platform} fetches it: give it as a URL, or register an {nameof(IMediaHost)}.";
}
