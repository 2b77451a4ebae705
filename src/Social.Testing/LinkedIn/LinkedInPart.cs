namespace Social.Testing;

/// <summary>One part of a video, as the instructions name it.</summary>
internal sealed class LinkedInPart(long firstByte, long lastByte)
{
    public long FirstByte { get; } = firstByte;

    /// <summary>Gets the last byte that the file really has in this part.</summary>
    public long LastByte { get; } = lastByte;

    public long Length => LastByte - FirstByte + 1;

    /// <summary>Gets or sets the receipt; null until the part arrived.</summary>
    public string? ETag { get; set; }
}
