namespace Social.Media;

/// <summary>Gives byte sources public addresses, for networks that only fetch media: through the application's <see cref="IMediaHost"/>, where there is one.</summary>
/// <remarks>Thread-safe; one per application.</remarks>
/// <param name="host">The application's host, or null.</param>
/// <param name="allowLoopback">Whether a URL on loopback counts as public: the emulated networks fetch from there.</param>
public sealed class MediaHosting(IMediaHost? host, bool allowLoopback = false)
{
    /// <summary>Gets whether there is a host.</summary>
    public bool IsAvailable => host is not null;

    /// <summary>Begins the addresses of one publish.</summary>
    /// <param name="platform">The network that will fetch, for errors.</param>
    /// <param name="duration">How long it may need.</param>
    public HostedMediaSet Begin(PlatformName platform, TimeSpan duration) => new(host, platform, duration);

    /// <summary>Adds an error for each medium that the network could not fetch: bytes of ours without a host, and URLs that only machines nearby can reach. Nothing is looked up.</summary>
    /// <param name="platform">The network.</param>
    /// <param name="media">The media, in order.</param>
    /// <param name="problems">Where problems go.</param>
    public void Validate(PlatformName platform, IReadOnlyList<MediaAttachment> media, Publishing.ProblemList problems)
    {
        ArgumentNullException.ThrowIfNull(media);
        ArgumentNullException.ThrowIfNull(problems);
        for (int i = 0; i < media.Count; i++)
        {
            if (media[i].Source is UrlMediaSource remote && !PublicAddress.LooksPublic(remote.Url, allowLoopback))
            {
                problems.Error(
                    SocialErrorCode.PublicUrlRequired, $"Media[{i}]", $"Media[{i}] is at '{remote.Url.Host}', which {platform} cannot reach: it fetches the media itself and needs a public URL.", "public URL", remote.Url.Host);
            }

            if (host is null && media[i].Source is { } source and not UrlMediaSource)
            {
                problems.Error(SocialErrorCode.PublicUrlRequired, $"Media[{i}]", HostedMediaSet.Needed(platform, $"Media[{i}]"), "public URL", source.GetType().Name.Replace("MediaSource", string.Empty, StringComparison.Ordinal).ToLowerInvariant());
            }
        }
    }
}
