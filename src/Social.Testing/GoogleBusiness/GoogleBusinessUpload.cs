namespace Social.Testing;

/// <summary>Bytes that were uploaded, or are about to be, for a media item.</summary>
internal sealed record GoogleBusinessUpload(EmulatedBusinessLocation Location, ReadOnlyMemory<byte>? Head, long Size, string? Sha256);
