namespace Social.Testing;

/// <summary>Media of the emulated Reddit: an upload lease, and what was uploaded with it.</summary>
public sealed class EmulatedRedditMedia
{
    internal EmulatedRedditMedia(string assetId, EmulatedRedditUser owner, string fileName, string mimeType, long maxBytes, DateTimeOffset expiresAt)
    {
        AssetId = assetId;
        Owner = owner;
        FileName = fileName;
        MimeType = mimeType;
        MaxBytes = maxBytes;
        LeaseExpiresAt = expiresAt;
    }

    /// <summary>Gets the asset id, which is also the key in the bucket.</summary>
    public string AssetId { get; }

    /// <summary>Gets who asked for the lease.</summary>
    public EmulatedRedditUser Owner { get; }

    /// <summary>Gets the file name of the lease.</summary>
    public string FileName { get; }

    /// <summary>Gets the media type of the lease.</summary>
    public string MimeType { get; }

    /// <summary>Gets the largest length that the lease allows, in bytes.</summary>
    public long MaxBytes { get; }

    /// <summary>Gets when the lease expires.</summary>
    public DateTimeOffset LeaseExpiresAt { get; internal set; }

    /// <summary>Gets whether the bytes arrived.</summary>
    public bool IsUploaded => Sha256 is not null;

    /// <summary>Gets how many bytes arrived.</summary>
    public long Length { get; internal set; }

    /// <summary>Gets how many times bytes arrived whole; the last ones count.</summary>
    public int Arrivals { get; internal set; }

    /// <summary>Gets the SHA-256 of the bytes in lower-case hex; null before they arrived.</summary>
    public string? Sha256 { get; internal set; }

    /// <summary>Gets the bytes, when they are few; see <see cref="RedditEmulatorOptions.MediaBytesKept"/>.</summary>
    public ReadOnlyMemory<byte>? Content { get; internal set; }

    /// <summary>Gets the post that it was last submitted as, whether or not that came to be; null for other uses.</summary>
    public EmulatedRedditSubmission? Submission { get; internal set; }

    internal byte[] Head { get; set; } = [];

    internal bool FailsProcessing { get; set; }

    internal TimeSpan Processing { get; set; }

    internal Dictionary<string, string> Fields { get; } = new(StringComparer.Ordinal);

    internal string SocketToken { get; init; } = "";

    internal bool IsVideo => MimeType.StartsWith("video/", StringComparison.Ordinal);

    internal string Bucket => IsVideo ? RedditBucketEndpoints.VideoBucket : RedditBucketEndpoints.ImageBucket;

    internal string Extension => MimeType switch { "image/png" => "png", "image/jpeg" => "jpg", "image/gif" => "gif", "video/mp4" => "mp4", _ => "mov" };

    /// <inheritdoc />
    public override string ToString() => $"{MimeType} {AssetId}";
}
