namespace Social.Twitter;

/// <summary>How far X is with media that it processes.</summary>
public sealed record TwitterUploadStatus
{
    /// <summary>Gets the id.</summary>
    public required string MediaId { get; init; }

    /// <summary>Gets the media key, or null.</summary>
    public string? MediaKey { get; init; }

    /// <summary>Gets the size in bytes, or null.</summary>
    public long? Length { get; init; }

    /// <summary>Gets until when a post may use it, or null.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Gets X's name of the state: <c>pending</c>, <c>in_progress</c>, <c>succeeded</c> or <c>failed</c>; null when nothing is processed.</summary>
    public string? State { get; init; }

    /// <summary>Gets how long X asks to wait before the next look, or null.</summary>
    public TimeSpan? CheckAfter { get; init; }

    /// <summary>Gets how far it is, 0 to 100, or null.</summary>
    public int? ProgressPercent { get; init; }

    /// <summary>Gets X's code of why it failed, or null.</summary>
    public int? ErrorCode { get; init; }

    /// <summary>Gets X's name of why it failed, such as <c>InvalidMedia</c>, or null.</summary>
    public string? ErrorName { get; init; }

    /// <summary>Gets X's words of why it failed, or null.</summary>
    public string? ErrorMessage { get; init; }
}
