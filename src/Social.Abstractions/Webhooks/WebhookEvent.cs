namespace Social;

/// <summary>The base of events that networks report.</summary>
public abstract record WebhookEvent
{
    /// <summary>Gets the network's own name of the event.</summary>
    public required string Type { get; init; }

    /// <summary>Gets what tells a repeated delivery from a new event.</summary>
    public required string DeliveryId { get; init; }

    /// <summary>Gets the account it is about; <c>default</c> when the network does not say.</summary>
    public AccountKey Account { get; init; }

    /// <summary>Gets when it happened, by the network's clock, or null.</summary>
    public DateTimeOffset? OccurredAt { get; init; }

    /// <summary>Gets the event as it came: in JSON, or in XML where the network sends that.</summary>
    public ReadOnlyMemory<byte> Raw { get; init; }
}
