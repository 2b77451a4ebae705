using System.Text.Json.Serialization;

namespace Social.LinkedIn;

/// <summary>A comment as LinkedIn sends it. Older reads name its URN <c>$URN</c>.</summary>
internal sealed class CommentData
{
    public string? Id { get; set; }

    public string? Actor { get; set; }

    public string? Object { get; set; }

    public CommentMessageData? Message { get; set; }

    public string? ParentComment { get; set; }

    public string? CommentUrn { get; set; }

    [JsonPropertyName("$URN")]
    public string? OlderUrn { get; set; }

    public AuditData? Created { get; set; }

    public AuditData? LastModified { get; set; }

    public LikesSummaryData? LikesSummary { get; set; }

    public CommentsSummaryData? CommentsSummary { get; set; }
}
