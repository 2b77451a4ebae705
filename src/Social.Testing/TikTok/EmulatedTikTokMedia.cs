namespace Social.Testing;

/// <summary>The bytes of a video, or of one photo, as they reached the emulated TikTok.</summary>
/// <param name="Url">Where they were pulled from; null for an upload.</param>
/// <param name="Length">How many there are.</param>
/// <param name="Sha256">Their SHA-256 in lower-case hex; null when the URL is not on loopback and was not fetched.</param>
/// <param name="Content">The bytes themselves, when they are few enough to keep.</param>
public sealed record EmulatedTikTokMedia(string? Url, long Length, string? Sha256, ReadOnlyMemory<byte>? Content)
{
    internal static EmulatedTikTokMedia Of(string? url, long length, string sha256, byte[]? content) =>
        new(url, length, sha256, content is null ? default(ReadOnlyMemory<byte>?) : content);
}
