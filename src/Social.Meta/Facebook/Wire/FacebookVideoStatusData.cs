namespace Social.Meta;

/// <summary>How a video stands: a word for the whole, and its phases.</summary>
internal sealed class FacebookVideoStatusData
{
    public string? VideoStatus { get; set; }

    public FacebookVideoPhaseData? UploadingPhase { get; set; }

    public FacebookVideoPhaseData? ProcessingPhase { get; set; }

    public FacebookVideoPhaseData? PublishingPhase { get; set; }
}
