namespace Social.YouTube;

/// <summary>Who may see a video, when it appears, and what became of the upload.</summary>
public sealed record VideoStatus
{
    /// <summary>Gets <c>public</c>, <c>unlisted</c> or <c>private</c>.</summary>
    public string? PrivacyStatus { get; init; }

    /// <summary>Gets when a private video becomes public by itself. A time that has passed publishes at once.</summary>
    public DateTimeOffset? PublishAt { get; init; }

    /// <summary>Gets whether other sites may show it.</summary>
    public bool? Embeddable { get; init; }

    /// <summary>Gets <c>youtube</c> or <c>creativeCommon</c>.</summary>
    public string? License { get; init; }

    /// <summary>Gets whether everyone sees its statistics.</summary>
    public bool? PublicStatsViewable { get; init; }

    /// <summary>Gets what the owner says about whether it is made for kids.</summary>
    public bool? SelfDeclaredMadeForKids { get; init; }

    /// <summary>Gets whether it shows realistic things that were altered or made up.</summary>
    public bool? ContainsSyntheticMedia { get; init; }

    /// <summary>Gets whether YouTube holds it for made for kids; read only.</summary>
    public bool? MadeForKids { get; init; }

    /// <summary>Gets <c>uploaded</c>, <c>processed</c>, <c>failed</c>, <c>rejected</c> or <c>deleted</c>; read only.</summary>
    public string? UploadStatus { get; init; }

    /// <summary>Gets why the upload failed, such as <c>codec</c> or <c>emptyFile</c>; read only.</summary>
    public string? FailureReason { get; init; }

    /// <summary>Gets why YouTube rejected it, such as <c>copyright</c> or <c>length</c>; read only.</summary>
    public string? RejectionReason { get; init; }
}
