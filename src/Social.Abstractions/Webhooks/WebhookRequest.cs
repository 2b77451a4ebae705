namespace Social;

/// <summary>A request that a network sent to a webhook address, as plain data: the bytes exactly as they came.</summary>
public sealed record WebhookRequest
{
    /// <summary>Gets the method, such as <c>POST</c>.</summary>
    public required string Method { get; init; }

    /// <summary>Gets the query parameters, by name.</summary>
    public required IReadOnlyDictionary<string, string> Query { get; init; }

    /// <summary>Gets the headers, by name; the dictionary compares names ignoring case.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>Gets the body's bytes.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }
}
