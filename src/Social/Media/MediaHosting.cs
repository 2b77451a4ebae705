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
            Validate(platform, media[i].Source, $"Media[{i}]", takesBytes: false, needsHttps: false, problems);
        }
    }

    /// <summary>Adds an error for a medium, or a cover, that the network could not fetch. Nothing is looked up.</summary>
    /// <param name="platform">The network.</param>
    /// <param name="source">Where it is; nothing is said of null.</param>
    /// <param name="member">How errors name it.</param>
    /// <param name="takesBytes">Whether the network takes our bytes of it without a host.</param>
    /// <param name="needsHttps">Whether the network fetches over https only.</param>
    /// <param name="problems">Where problems go.</param>
    public void Validate(PlatformName platform, MediaSource? source, string member, bool takesBytes, bool needsHttps, Publishing.ProblemList problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        if (source is UrlMediaSource { Url: var url })
        {
            if (!PublicAddress.LooksPublic(url, allowLoopback))
            {
                problems.Error(SocialErrorCode.PublicUrlRequired, member, $"{member} is at '{url.Host}', which {platform} cannot reach: it fetches the media itself and needs a public URL.", "public URL", url.Host);
            }
            else if (needsHttps && url.Scheme != Uri.UriSchemeHttps && !(allowLoopback && url.IsLoopback))
            {
                problems.Error(SocialErrorCode.PublicUrlRequired, member, $"{member} is at an {url.Scheme} address; {platform} fetches over https only.", Uri.UriSchemeHttps, url.Scheme);
            }
        }
        else if (source is not null && host is null && !takesBytes)
        {
            problems.Error(SocialErrorCode.PublicUrlRequired, member, HostedMediaSet.Needed(platform, member), "public URL", source.GetType().Name.Replace("MediaSource", string.Empty, StringComparison.Ordinal).ToLowerInvariant());
        }
    }
}
