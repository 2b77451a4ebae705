namespace Social;

/// <summary>Where the bytes of media are: a file, memory, a stream that can be opened again, or a public URL.</summary>
/// <remarks>Immutable; it can be read several times and at once. Nothing is opened before it is read.</remarks>
public abstract class MediaSource
{
    /// <summary>Initializes a source.</summary>
    /// <param name="fileName">The file name without a path, or null.</param>
    /// <param name="declaredType">The MIME type as declared, or null.</param>
    protected MediaSource(string? fileName, string? declaredType)
    {
        FileName = fileName;
        DeclaredType = declaredType;
    }

    /// <summary>Gets the file name without a path, or null.</summary>
    public string? FileName { get; }

    /// <summary>Gets the MIME type as declared by the caller, or null to tell it from the bytes.</summary>
    public string? DeclaredType { get; }

    /// <summary>Gets the public URL, or null when the bytes are ours.</summary>
    public virtual Uri? Url => null;

    /// <summary>Returns the length and type; it reads a few bytes.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialMediaException">The media cannot be read.</exception>
    public abstract ValueTask<MediaDescription> DescribeAsync(CancellationToken cancellationToken = default);

    /// <summary>Opens the bytes from an offset on.</summary>
    /// <param name="offset">The first byte wanted.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialMediaException">The media cannot be read.</exception>
    public abstract ValueTask<Stream> OpenAsync(long offset = 0, CancellationToken cancellationToken = default);

    /// <summary>Returns the file name or kind of source; URLs without their query.</summary>
    public override string ToString() => FileName ?? GetType().Name;
}
