using System.Net.Http.Headers;

namespace Social.Media;

/// <summary>A request body that streams a range of media: nothing of it is held but one pooled buffer of 128 KiB.</summary>
public sealed class MediaRangeContent : ReplayableContent
{
    private readonly MediaRange _range;

    /// <summary>Initializes a body.</summary>
    /// <param name="range">The bytes to send.</param>
    /// <param name="contentType">The MIME type, or null for none.</param>
    /// <param name="onProgress">Is told how many bytes each write added; a replay first takes back what it told, as a negative number.</param>
    public MediaRangeContent(MediaRange range, string? contentType = null, Action<int>? onProgress = null)
        : base(onProgress)
    {
        range.Check();
        _range = range;
        if (contentType is not null)
            Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
    }

    /// <inheritdoc/>
    protected override Task WriteAsync(Stream stream, CancellationToken cancellationToken) => _range.CopyToAsync(stream, Advance, cancellationToken);

    /// <inheritdoc/>
    protected override bool TryComputeLength(out long length)
    {
        length = _range.Length;
        return true;
    }
}
