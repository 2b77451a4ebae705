namespace Social.YouTube;

/// <summary>Whether something arrives from the encoder.</summary>
public sealed record LiveStreamStatus
{
    /// <summary>Gets <c>created</c>, <c>ready</c>, <c>active</c>, <c>inactive</c> or <c>error</c>.</summary>
    public string? StreamStatus { get; init; }

    /// <summary>Gets how well it arrives.</summary>
    public LiveStreamHealth? HealthStatus { get; init; }
}
