using System.Buffers;
using System.Text.Json.Serialization;

namespace Social;

/// <summary>Where the bytes of media are: a file, memory, a stream that can be opened again, or a public URL.</summary>
/// <remarks>Immutable; it can be read several times and at once. Nothing is opened before it is read.</remarks>
[JsonConverter(typeof(MediaSourceJsonConverter))]
public abstract class MediaSource
{
    /// <summary>Initializes a source.</summary>
    /// <param name="fileName">The file name without a path, or null.</param>
    /// <param name="declaredType">The MIME type as declared, or null.</param>
    /// <exception cref="ArgumentException"><paramref name="declaredType"/> is not a MIME type.</exception>
    protected MediaSource(string? fileName, string? declaredType)
    {
        if (declaredType is not null && !IsMimeType(declaredType))
        {
            throw new ArgumentException($"'{declaredType}' is not a MIME type: expected type/subtype.", nameof(declaredType));
        }

        FileName = string.IsNullOrEmpty(fileName) ? null : fileName;
        DeclaredType = declaredType;
    }

    /// <summary>Gets the file name without a path, or null.</summary>
    public string? FileName { get; }

    /// <summary>Gets the MIME type as declared by the caller, or null to tell it from the bytes.</summary>
    public string? DeclaredType { get; }

    /// <summary>Gets the public URL, or null when the bytes are ours.</summary>
    public virtual Uri? Url => null;

    /// <summary>Makes a source of a file.</summary>
    /// <param name="path">The path; the file is first looked at when it is read.</param>
    /// <param name="contentType">The MIME type, or null to tell it from the bytes.</param>
    public static MediaSource FromFile(string path, string? contentType = null) => new FileMediaSource(path, contentType);

    /// <summary>Makes a source of bytes in memory, which must not change.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="fileName">The file name without a path, or null.</param>
    /// <param name="contentType">The MIME type, or null to tell it from the bytes.</param>
    public static MediaSource FromBytes(ReadOnlyMemory<byte> bytes, string? fileName = null, string? contentType = null) =>
        new MemoryMediaSource(bytes, fileName, contentType);

    /// <summary>Makes a source of a stream that can be opened again: an upload may read it more than once.</summary>
    /// <param name="open">Opens a new stream at the first byte each time; it may be called several times and at once.</param>
    /// <param name="length">The length in bytes, or null to find it by reading the stream through once.</param>
    /// <param name="fileName">The file name without a path, or null.</param>
    /// <param name="contentType">The MIME type, or null to tell it from the bytes.</param>
    public static MediaSource FromStream(
        Func<CancellationToken, ValueTask<Stream>> open, long? length = null, string? fileName = null, string? contentType = null) =>
        new StreamMediaSource(open, length, fileName, contentType);

    /// <summary>Makes a source of a public URL.</summary>
    /// <param name="url">The URL; absolute, http or https.</param>
    /// <param name="contentType">The MIME type, or null to tell it from the bytes.</param>
    /// <exception cref="ArgumentException">The URL is not absolute, not http or https, or holds a user name.</exception>
    public static MediaSource FromUrl(Uri url, string? contentType = null) => new UrlMediaSource(url, contentType);

    /// <summary>Makes a source of a public URL.</summary>
    /// <param name="url">The URL; absolute, http or https.</param>
    /// <param name="contentType">The MIME type, or null to tell it from the bytes.</param>
    /// <exception cref="ArgumentException">The URL is not absolute, not http or https, or holds a user name.</exception>
    public static MediaSource FromUrl(string url, string? contentType = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(url);
        return Uri.TryCreate(url, UriKind.Absolute, out Uri? parsed)
            ? new UrlMediaSource(parsed, contentType)
            : throw new ArgumentException("The URL is not absolute.", nameof(url));
    }

    /// <summary>Returns the length and type; it reads the first 4 KiB.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialMediaException">The media cannot be read.</exception>
    public virtual async ValueTask<MediaDescription> DescribeAsync(CancellationToken cancellationToken = default)
    {
        long length = await GetLengthAsync(cancellationToken).ConfigureAwait(false);
        string? declared = DeclaredType ?? MediaSniffer.FromName(FileName)?.ContentType;
        MediaFormat? format = null;
        if (length > 0)
        {
            byte[] buffer = ArrayPool<byte>.Shared.Rent(MediaSniffer.HeadLength);
            try
            {
                Stream stream = await OpenAsync(0, cancellationToken).ConfigureAwait(false);
                await using (stream.ConfigureAwait(false))
                {
                    int read = await stream.ReadAtLeastAsync(
                        buffer.AsMemory(0, MediaSniffer.HeadLength), MediaSniffer.HeadLength, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
                    format = MediaSniffer.Sniff(buffer.AsSpan(0, read));
                }
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(buffer);
            }
        }

        // A container such as ZIP does not say in its first bytes what it holds; the name or the caller does.
        if (format is { IsContainer: true } && declared is not null && MediaSniffer.IsInside(declared, format.Value))
            format = new MediaFormat(declared, MediaSniffer.KindOf(declared));

        return new MediaDescription
        {
            Length = length,
            SniffedType = format?.ContentType,
            DeclaredType = declared,
            Kind = format is { Kind.IsEmpty: false } known ? known.Kind : MediaSniffer.KindOf(format?.ContentType ?? declared),
        };
    }

    /// <summary>Returns what the headers tell: dimensions, duration, frames and codecs. The media itself is not decoded and, where its file can seek, not read.</summary>
    /// <remarks>JPEG, PNG, GIF, WebP, BMP, TIFF, HEIC and AVIF, MP4 and MOV, WebM and Matroska are looked into; of others only the description is given.
    /// Work and memory are bounded whatever the file claims.</remarks>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialMediaException">The media cannot be read, or is damaged: the message says where.</exception>
    public virtual ValueTask<MediaInspection> InspectAsync(CancellationToken cancellationToken = default) => MediaInspector.InspectAsync(this, cancellationToken);

    /// <summary>Opens the bytes from an offset on. A failing read throws <see cref="SocialMediaException"/>.</summary>
    /// <param name="offset">The first byte wanted; the length itself gives an empty stream.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialMediaException">The media cannot be read, or is shorter than <paramref name="offset"/>.</exception>
    public abstract ValueTask<Stream> OpenAsync(long offset = 0, CancellationToken cancellationToken = default);

    /// <summary>Returns the file name or kind of source; URLs without their query.</summary>
    public override string ToString() => FileName ?? GetType().Name;

    /// <summary>Returns the length in bytes.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialMediaException">The media cannot be read.</exception>
    protected abstract ValueTask<long> GetLengthAsync(CancellationToken cancellationToken);

    private static bool IsMimeType(string type)
    {
        int slash = type.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && slash < type.Length - 1 && type.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0;
    }
}
