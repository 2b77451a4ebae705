using System.Text.Json.Serialization;

namespace Social.TikTok;

/// <summary>A comment as the API for Business sends it; its time is text.</summary>
internal sealed class CommentData
{
    [JsonConverter(typeof(IdConverter))]
    public string CommentId { get; set; } = string.Empty;

    [JsonConverter(typeof(IdConverter))]
    public string? VideoId { get; set; }

    [JsonConverter(typeof(IdConverter))]
    public string? ParentCommentId { get; set; }

    public string? UniqueIdentifier { get; set; }

    public string? Username { get; set; }

    public string? Text { get; set; }

    public string? Status { get; set; }

    public long? Likes { get; set; }

    public long? Replies { get; set; }

    public long? CreateTime { get; set; }

    public IReadOnlyList<CommentData>? ReplyList { get; set; }
}
