namespace Social;

/// <summary>One post to one target, in a bulk.</summary>
public sealed record PublishRequest
{
    /// <summary>Gets the target.</summary>
    public required PublishTarget Target { get; init; }

    /// <summary>Gets the post.</summary>
    public required Post Post { get; init; }

    /// <summary>Gets the options, or null for the default.</summary>
    public PublishOptions? Options { get; init; }

    /// <summary>Gets the caller's own mark, which the outcome returns.</summary>
    public object? Tag { get; init; }
}
