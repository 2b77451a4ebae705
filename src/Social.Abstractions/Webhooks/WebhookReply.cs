namespace Social;

/// <summary>What to answer a network's handshake.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="ContentType">The MIME type of the body.</param>
/// <param name="Body">The body.</param>
public sealed record WebhookReply(int Status, string ContentType, ReadOnlyMemory<byte> Body);
