namespace Social.Media;

/// <summary>Media at a URL, read over HTTP by offset.</summary>
internal sealed class FetchedMediaSource(MediaFetcher fetcher, UrlMediaSource source, RemoteVersion version, long length, byte[] head, string? contentType)
    : MediaSource(source.FileName, contentType)
{
    public override Uri? Url => source.Url;

    public override ValueTask<Stream> OpenAsync(long offset = 0, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        cancellationToken.ThrowIfCancellationRequested();
        return offset > length
            ? throw new SocialMediaException(SocialErrorCode.InvalidMedia, Remedy.FixContent, $"The media '{source}' has {length} bytes; byte {offset} was wanted.")
            : new(new FetchedMediaStream(fetcher, source, version, length, head) { Position = offset });
    }

    public override string ToString() => source.ToString();

    protected override ValueTask<long> GetLengthAsync(CancellationToken cancellationToken) => new(length);
}
