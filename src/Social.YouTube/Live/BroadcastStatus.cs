namespace Social.YouTube;

/// <summary>Who may see a broadcast and how far it is.</summary>
public sealed record BroadcastStatus
{
    /// <summary>Gets <c>public</c>, <c>unlisted</c> or <c>private</c>.</summary>
    public string? PrivacyStatus { get; init; }

    /// <summary>Gets what the owner says about whether it is made for kids.</summary>
    public bool? SelfDeclaredMadeForKids { get; init; }

    /// <summary>Gets <c>created</c>, <c>ready</c>, <c>testing</c>, <c>live</c>, <c>complete</c>, <c>revoked</c> or a step between; read only.</summary>
    public string? LifeCycleStatus { get; init; }

    /// <summary>Gets <c>notRecording</c>, <c>recording</c> or <c>recorded</c>; read only.</summary>
    public string? RecordingStatus { get; init; }
}
