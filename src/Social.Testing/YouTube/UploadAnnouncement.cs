namespace Social.Testing;

/// <summary>What an upload says of its media before the bytes come.</summary>
internal sealed record UploadAnnouncement(string MediaType, string? FileName, long? Length);
