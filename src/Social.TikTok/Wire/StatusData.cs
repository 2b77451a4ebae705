using System.Text.Json.Serialization;

namespace Social.TikTok;

/// <summary>A post's status as TikTok sends it. The misspelling of the ids is TikTok's; the right spelling is read too.</summary>
internal sealed class StatusData
{
    public string? Status { get; set; }

    public string? FailReason { get; set; }

    [JsonPropertyName("publicaly_available_post_id")]
    [JsonConverter(typeof(IdListConverter))]
    public IReadOnlyList<string>? PublicalyAvailablePostId { get; set; }

    [JsonPropertyName("publicly_available_post_id")]
    [JsonConverter(typeof(IdListConverter))]
    public IReadOnlyList<string>? PubliclyAvailablePostId { get; set; }

    public long? UploadedBytes { get; set; }

    public long? DownloadedBytes { get; set; }
}
