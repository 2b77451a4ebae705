namespace Social.Meta;

/// <summary>How a video stands on Facebook.</summary>
/// <param name="Data">What Facebook said.</param>
internal readonly record struct VideoState(FacebookVideoData Data)
{
    private FacebookVideoStatusData? Status => Data.Status;

    /// <summary>Gets how many bytes arrived, or null when Facebook does not say.</summary>
    public long? Bytes => Status?.UploadingPhase?.Bytes;

    /// <summary>Gets whether every byte is there. The word for the whole says <c>processing</c> already while bytes arrive.</summary>
    public bool HasArrived => Status?.UploadingPhase?.IsComplete == true || Is("upload_complete") || Is("ready");

    /// <summary>Gets whether nothing will come of it.</summary>
    public bool HasFailed => Is("error") || Is("upload_failed") || Is("expired") || Status is { UploadingPhase.HasFailed: true } or { ProcessingPhase.HasFailed: true } or { PublishingPhase.HasFailed: true };

    /// <summary>Gets Facebook's reason, or null.</summary>
    public string? Reason => (Status?.UploadingPhase?.FirstError ?? Status?.ProcessingPhase?.FirstError ?? Status?.PublishingPhase?.FirstError)?.Message;

    /// <summary>Gets whether it was told to publish: it appears, waits for its time or is a draft.</summary>
    public bool WasFinished => IsPublished || Status?.PublishingPhase is { Status: "in_progress" } or { PublishStatus: not null };

    /// <summary>Gets whether people can see it.</summary>
    public bool IsPublished => Status?.PublishingPhase is { IsComplete: true, PublishStatus: null or "published" } || (Status?.PublishingPhase is null && Is("ready") && Data.Published == true);

    /// <summary>Gets whether Facebook has worked through it.</summary>
    public bool IsProcessed => Is("ready") || Status?.ProcessingPhase?.IsComplete == true;

    public string Word => Status?.VideoStatus ?? "unknown";

    private bool Is(string word) => string.Equals(Status?.VideoStatus, word, StringComparison.OrdinalIgnoreCase);
}
