namespace Social.Twitter;

/// <summary>An upload as X sends it, at every step.</summary>
internal sealed record MediaUploadData
{
    public string? Id { get; set; }

    public string? MediaKey { get; set; }

    public long? Size { get; set; }

    public long? ExpiresAfterSecs { get; set; }

    public ProcessingData? ProcessingInfo { get; set; }
}
