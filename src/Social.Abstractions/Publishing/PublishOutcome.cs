namespace Social;

/// <summary>What came of one target of many: a result or an error, never both.</summary>
public sealed record PublishOutcome
{
    /// <summary>Gets the target.</summary>
    public required PublishTarget Target { get; init; }

    /// <summary>Gets the result, or null when there is an error.</summary>
    public PublishResult? Result { get; init; }

    /// <summary>Gets the error, or null.</summary>
    public SocialException? Error { get; init; }

    /// <summary>Gets the caller's own mark of the request in a bulk, or null.</summary>
    public object? Tag { get; init; }

    /// <summary>Gets whether the post is there or will be.</summary>
    public bool IsSuccess => Result is { IsSuccess: true };
}
