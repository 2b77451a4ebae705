namespace Social;

/// <summary>Media at a public URL. A network that fetches gets the URL; for the others the runtime fetches the bytes.</summary>
public sealed class UrlMediaSource : MediaSource
{
    private readonly Uri _url;

    /// <summary>Initializes a source.</summary>
    /// <param name="url">The URL; absolute, http or https, without a user name.</param>
    /// <param name="contentType">The MIME type, or null to tell it from the bytes.</param>
    /// <exception cref="ArgumentException">The URL is not absolute, not http or https, or holds a user name.</exception>
    public UrlMediaSource(Uri url, string? contentType = null)
        : base(NameOf(url), contentType) => _url = url;

    /// <inheritdoc/>
    public override Uri Url => _url;

    /// <summary>Always fails: the runtime must fetch the bytes first.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialMediaException">Always.</exception>
    public override ValueTask<MediaDescription> DescribeAsync(CancellationToken cancellationToken = default) => throw NotFetched();

    /// <summary>Always fails: the runtime must fetch the bytes first.</summary>
    /// <param name="offset">The first byte wanted.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialMediaException">Always.</exception>
    public override ValueTask<Stream> OpenAsync(long offset = 0, CancellationToken cancellationToken = default) => throw NotFetched();

    /// <summary>Returns the URL without its query, which can hold a signature.</summary>
    public override string ToString() => _url.GetLeftPart(UriPartial.Path);

    /// <inheritdoc/>
    protected override ValueTask<long> GetLengthAsync(CancellationToken cancellationToken) => throw NotFetched();

    private static string? NameOf(Uri url)
    {
        ArgumentNullException.ThrowIfNull(url);
        if (!url.IsAbsoluteUri || (url.Scheme != Uri.UriSchemeHttps && url.Scheme != Uri.UriSchemeHttp))
            throw new ArgumentException("A media URL must be absolute, http or https.", nameof(url));

        if (url.UserInfo.Length > 0)
            throw new ArgumentException("A media URL must not hold a user name or password.", nameof(url));

        return Path.GetFileName(Uri.UnescapeDataString(url.AbsolutePath));
    }

    private SocialMediaException NotFetched() =>
        new(SocialErrorCode.MediaUnreachable, Remedy.None, $"The media '{this}' is a URL: the runtime must fetch it before its bytes can be read.");
}
