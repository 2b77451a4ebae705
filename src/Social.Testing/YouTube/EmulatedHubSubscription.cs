namespace Social.Testing;

/// <summary>A subscription that the emulated hub holds: its address has consented.</summary>
/// <remarks><see cref="ToString"/> hides the secret.</remarks>
public sealed class EmulatedHubSubscription
{
    internal EmulatedHubSubscription(Uri callback, string channelId, string topic, string? secret, DateTimeOffset expiresAt)
    {
        Callback = callback;
        ChannelId = channelId;
        Topic = topic;
        Secret = secret;
        ExpiresAt = expiresAt;
    }

    /// <summary>Gets where notifications go.</summary>
    public Uri Callback { get; }

    /// <summary>Gets the channel.</summary>
    public string ChannelId { get; }

    /// <summary>Gets the feed as it was spelled.</summary>
    public string Topic { get; }

    /// <summary>Gets the secret that signs, or null.</summary>
    public string? Secret { get; }

    /// <summary>Gets when the lease ends.</summary>
    public DateTimeOffset ExpiresAt { get; }

    /// <inheritdoc />
    public override string ToString() => $"subscription to {ChannelId}";
}
