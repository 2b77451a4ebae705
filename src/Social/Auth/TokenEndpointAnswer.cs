namespace Social.Auth;

/// <summary>What a token endpoint answered.</summary>
public sealed record TokenEndpointAnswer
{
    /// <summary>Gets the HTTP status.</summary>
    public required int Status { get; init; }

    /// <summary>Gets the media type of the body, or null.</summary>
    public string? ContentType { get; init; }

    /// <summary>Gets the body, cut off at the sender's limit. It may hold secrets.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Gets how long the network asks to wait, or null.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Returns the status and the size; the body is a secret.</summary>
    public override string ToString() => $"TokenEndpointAnswer({Status}, {Body.Length} bytes)";
}
