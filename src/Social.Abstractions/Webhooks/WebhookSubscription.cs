namespace Social;

/// <summary>A subscription to a network's webhooks.</summary>
public sealed record WebhookSubscription
{
    /// <summary>Gets the network's id.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the address that events go to, or null.</summary>
    public Uri? Url { get; init; }

    /// <summary>Gets the events.</summary>
    public IReadOnlyList<string> Events { get; init; } = [];

    /// <summary>Gets whether the network holds it for good at the moment, or null.</summary>
    public bool? IsValid { get; init; }

    /// <summary>Gets until when it holds, or null.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }
}
