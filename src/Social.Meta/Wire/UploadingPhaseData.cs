using System.Text.Json.Serialization;

namespace Social.Meta;

/// <summary>How far an upload is. Meta spells the count in two ways.</summary>
internal sealed class UploadingPhaseData
{
    public string? Status { get; set; }

    public long? BytesTransferred { get; set; }

    public long? BytesTransfered { get; set; }

    public long? SourceFileSize { get; set; }

    public IReadOnlyList<UploadErrorData>? Errors { get; set; }

    [JsonIgnore]
    public long? Bytes => BytesTransferred ?? BytesTransfered;
}
