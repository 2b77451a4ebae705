namespace Social.Twitter;

/// <summary>How far the processing of an upload is.</summary>
internal sealed record ProcessingData
{
    public string? State { get; set; }

    public int? CheckAfterSecs { get; set; }

    public int? ProgressPercent { get; set; }

    public ProcessingErrorData? Error { get; set; }
}
