namespace Social.Testing;

/// <summary>A resumable upload.</summary>
/// <remarks><see cref="ToString"/> hides the id: whoever knows it may send bytes.</remarks>
public sealed class EmulatedUploadSession : IDisposable
{
    internal EmulatedUploadSession(string id, string resource, long? declaredBytes, string mediaType, DateTimeOffset expiresAt, MediaSink sink, Func<EmulatorExchange, MediaSink, EmulatorAnswer> finish)
    {
        Id = id;
        Resource = resource;
        DeclaredBytes = declaredBytes;
        MediaType = mediaType;
        ExpiresAt = expiresAt;
        Sink = sink;
        Finish = finish;
    }

    /// <summary>Gets the id: <c>upload_id</c> of the address.</summary>
    public string Id { get; internal set; }

    /// <summary>Gets what is uploaded: <c>videos</c>, <c>thumbnails/set</c> or <c>captions</c>.</summary>
    public string Resource { get; }

    /// <summary>Gets the size that was announced; null while it is unknown.</summary>
    public long? DeclaredBytes { get; internal set; }

    /// <summary>Gets the media type that was announced.</summary>
    public string MediaType { get; }

    /// <summary>Gets how many bytes are stored.</summary>
    public long StoredBytes => Sink.Length;

    /// <summary>Gets how many requests brought bytes.</summary>
    public int Arrivals { get; internal set; }

    /// <summary>Gets whether the upload is finished.</summary>
    public bool IsFinished => FinalAnswer is not null;

    /// <summary>Gets when the session expires.</summary>
    public DateTimeOffset ExpiresAt { get; internal set; }

    internal MediaSink Sink { get; }

    internal Func<EmulatorExchange, MediaSink, EmulatorAnswer> Finish { get; }

    internal SemaphoreSlim Gate { get; } = new(1, 1);

    internal (int Status, ReadOnlyMemory<byte> Body, string? ContentType)? FinalAnswer { get; set; }

    /// <inheritdoc />
    public void Dispose()
    {
        Sink.Dispose();
        Gate.Dispose();
    }

    /// <inheritdoc />
    public override string ToString() => $"upload session of {Resource}, {StoredBytes} bytes stored";
}
