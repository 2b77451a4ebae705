namespace Social.Testing;

/// <summary>Bytes on their way: what has arrived, and whether it is all.</summary>
internal sealed class GraphUpload : IDisposable
{
    private readonly MediaSink _sink = new(GraphMedia.HeadBytes);

    /// <summary>Gets how long the file is said to be, once it was.</summary>
    public long? Size { get; set; }

    /// <summary>Gets what arrived, once it is all.</summary>
    public GraphMedia? Media { get; private set; }

    /// <summary>Gets or sets why the upload came to nothing, or null.</summary>
    public string? Error { get; set; }

    public bool IsComplete => Media is not null;

    public long Received => Media?.Length ?? _sink.Length;

    public async Task ReceiveAsync(Stream source, long limit, CancellationToken cancellationToken)
    {
        await _sink.ReceiveAsync(source, limit, cancellationToken).ConfigureAwait(false);
        if (_sink.Length == Size) Complete(GraphMedia.Of(_sink));
    }

    /// <summary>Takes media that came by another way; of what was not fetched nothing is known.</summary>
    public void Complete(GraphMedia? media) => Media = media ?? new GraphMedia(0, "", []);

    public void Dispose() => _sink.Dispose();
}
