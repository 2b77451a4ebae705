using Social.Pipeline;

namespace Social.Media;

/// <summary>One upload.</summary>
public sealed record ChunkedUploadRequest
{
    /// <summary>Gets the account.</summary>
    public required AccountKey Account { get; init; }

    /// <summary>Gets the media; a URL must have been fetched.</summary>
    public required MediaSource Source { get; init; }

    /// <summary>Gets the media's description when it is known already, or null to look.</summary>
    public MediaDescription? Description { get; init; }

    /// <summary>Gets the kind, or default to take the description's.</summary>
    public MediaKind Kind { get; init; }

    /// <summary>Gets the MIME type to send, or null to take the description's.</summary>
    public string? ContentType { get; init; }

    /// <summary>Gets the caller's options.</summary>
    public UploadOptions Options { get; init; } = new();

    /// <summary>Gets the checkpoint to go on from, or null to begin.</summary>
    public UploadCheckpoint? Checkpoint { get; init; }

    /// <summary>Gets the gate of an upload whose last part makes a post exist: that part alone carries it, and arms it before it leaves. Null for uploads that make nothing.</summary>
    public ICommitGate? Gate { get; init; }

    /// <summary>Gets how to go on after a part failed: the network is asked what it has, and the rest is sent, as often and as fast as this says. Null, the default, leaves failures to the pipeline's retries.</summary>
    /// <remarks>Only for protocols that take parts in order and can tell their offset; their routes are <see cref="SocialRoute.IsSentOnce"/>.</remarks>
    public RetryOptions? Recovery { get; init; }

    /// <summary>Gets what the network must still be told once the media is ready (alternative text, captions), or null. When it fails, the error's checkpoint leads straight back to it.</summary>
    public Func<UploadState, CancellationToken, Task>? OnReady { get; init; }
}
