namespace Social.Meta;

/// <summary>Why a phase of a video failed.</summary>
internal sealed class UploadErrorData
{
    public int? Code { get; set; }

    public string? Message { get; set; }
}
