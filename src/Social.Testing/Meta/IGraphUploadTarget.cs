namespace Social.Testing;

/// <summary>A node that bytes can be uploaded to.</summary>
internal interface IGraphUploadTarget
{
    GraphUpload? Upload { get; }

    /// <summary>Begins what follows when all is there.</summary>
    /// <param name="now">When.</param>
    /// <param name="processing">How long it takes.</param>
    /// <param name="error">Why it fails, or null.</param>
    /// <param name="checksMedia">Whether the bytes are looked at.</param>
    void Uploaded(DateTimeOffset now, TimeSpan processing, string? error, bool checksMedia);
}
