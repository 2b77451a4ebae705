using System.Text.Json.Serialization;

namespace Social.Meta;

/// <summary>One phase of a video. The guide and the specification spell the bytes, and name the errors, each in their own way.</summary>
internal sealed class FacebookVideoPhaseData
{
    public string? Status { get; set; }

    public long? BytesTransfered { get; set; }

    public long? BytesTransferred { get; set; }

    public string? PublishStatus { get; set; }

    public IReadOnlyList<FacebookPhaseErrorData>? Errors { get; set; }

    public FacebookPhaseErrorData? Error { get; set; }

    [JsonIgnore]
    public long? Bytes => BytesTransferred ?? BytesTransfered;

    [JsonIgnore]
    public FacebookPhaseErrorData? FirstError => Errors is { Count: > 0 } errors ? errors[0] : Error;

    [JsonIgnore]
    public bool IsComplete => Status is { } status && status.StartsWith("complete", StringComparison.OrdinalIgnoreCase);

    [JsonIgnore]
    public bool HasFailed => string.Equals(Status, "error", StringComparison.OrdinalIgnoreCase);
}
