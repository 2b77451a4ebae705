namespace Social;

/// <summary>Media in a file.</summary>
internal sealed class FileMediaSource : MediaSource
{
    private readonly string _path;

    public FileMediaSource(string path, string? contentType)
        : base(NameOf(path), contentType) => _path = path;

    /// <summary>Gets the path, for writing the source down; messages name the file only.</summary>
    public string Path => _path;

    public override ValueTask<Stream> OpenAsync(long offset = 0, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        cancellationToken.ThrowIfCancellationRequested();
        FileStream? file = null;
        try
        {
            // No buffer: every reader brings its own pooled one.
            file = new FileStream(_path, new FileStreamOptions
            {
                Mode = FileMode.Open,
                Access = FileAccess.Read,
                Share = FileShare.Read | FileShare.Delete,
                Options = FileOptions.Asynchronous,
                BufferSize = 0,
            });
            long length = file.Length;
            if (offset > length)
                throw MediaReadErrors.TooShort(this, offset, length);

            file.Position = offset;
            FileStream opened = file;
            file = null;
            return new(new MediaReadStream(this, opened, keepCause: false));
        }
        catch (Exception e) when (MediaReadErrors.IsSourceFault(e, cancellationToken))
        {
            // The cause is left out: its message holds the path.
            throw MediaReadErrors.Unreadable(this, MediaReadErrors.Reason(e));
        }
        finally
        {
            file?.Dispose();
        }
    }

    protected override ValueTask<long> GetLengthAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            return new(new FileInfo(_path).Length);
        }
        catch (Exception e) when (MediaReadErrors.IsSourceFault(e, cancellationToken))
        {
            throw MediaReadErrors.Unreadable(this, MediaReadErrors.Reason(e));
        }
    }

    private static string NameOf(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return System.IO.Path.GetFileName(path);
    }
}
