using System.Text.Json;
using System.Text.Json.Serialization;

namespace Social.Twitter;

/// <summary>A post as X sends it. Members have two spellings since the specification of August 2026; both are read.</summary>
internal sealed record TweetData
{
    public string Id { get; set; } = string.Empty;

    public string? Text { get; set; }

    public string? AuthorId { get; set; }

    public DateTimeOffset? CreatedAt { get; set; }

    public string? ConversationId { get; set; }

    public string? CommunityId { get; set; }

    public string? InReplyToUserId { get; set; }

    public string? Lang { get; set; }

    public string? ReplySettings { get; set; }

    public bool? PossiblySensitive { get; set; }

    public AttachmentsData? Attachments { get; set; }

    public EntitiesData? Entities { get; set; }

    public EditControlsData? EditControls { get; set; }

    public NoteData? NoteTweet { get; set; }

    public NoteData? NotePost { get; set; }

    public IReadOnlyList<string>? EditHistoryTweetIds { get; set; }

    public IReadOnlyList<string>? EditHistoryPostIds { get; set; }

    public IReadOnlyList<ReferenceData>? ReferencedTweets { get; set; }

    public IReadOnlyList<ReferenceData>? ReferencedPosts { get; set; }

    public Dictionary<string, JsonElement>? PublicMetrics { get; set; }

    public Dictionary<string, JsonElement>? NonPublicMetrics { get; set; }

    public Dictionary<string, JsonElement>? OrganicMetrics { get; set; }

    public Dictionary<string, JsonElement>? PromotedMetrics { get; set; }

    /// <summary>Gets members that this version does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }

    /// <summary>Gets the whole text: that of a long post, whose <see cref="Text"/> is only the beginning.</summary>
    [JsonIgnore]
    public string? FullText => (NoteTweet ?? NotePost)?.Text ?? Text;

    [JsonIgnore]
    public IReadOnlyList<ReferenceData> References => ReferencedTweets ?? ReferencedPosts ?? [];

    [JsonIgnore]
    public IReadOnlyList<string> EditHistory => EditHistoryTweetIds ?? EditHistoryPostIds ?? [];
}
