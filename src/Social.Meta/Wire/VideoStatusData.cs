namespace Social.Meta;

/// <summary>The phases of a video that is uploaded.</summary>
internal sealed class VideoStatusData
{
    public UploadingPhaseData? UploadingPhase { get; set; }
}
