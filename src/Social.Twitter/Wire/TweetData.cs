using System.Text.Json;
using System.Text.Json.Serialization;

namespace Social.Twitter;

/// <summary>A post as X sends it. Members have two spellings since the specification of August 2026; both are read.</summary>
internal sealed record TweetData
{
    public string Id { get; init; } = string.Empty;

    public string? Text { get; init; }

    public string? AuthorId { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    public string? ConversationId { get; init; }

    public string? CommunityId { get; init; }

    public string? InReplyToUserId { get; init; }

    public string? Lang { get; init; }

    public string? ReplySettings { get; init; }

    public bool? PossiblySensitive { get; init; }

    public AttachmentsData? Attachments { get; init; }

    public EditControlsData? EditControls { get; init; }

    public NoteData? NoteTweet { get; init; }

    public NoteData? NotePost { get; init; }

    public IReadOnlyList<string>? EditHistoryTweetIds { get; init; }

    public IReadOnlyList<string>? EditHistoryPostIds { get; init; }

    public IReadOnlyList<ReferenceData>? ReferencedTweets { get; init; }

    public IReadOnlyList<ReferenceData>? ReferencedPosts { get; init; }

    public Dictionary<string, JsonElement>? PublicMetrics { get; init; }

    public Dictionary<string, JsonElement>? NonPublicMetrics { get; init; }

    public Dictionary<string, JsonElement>? OrganicMetrics { get; init; }

    public Dictionary<string, JsonElement>? PromotedMetrics { get; init; }

    /// <summary>Gets members that this version does not know.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; init; }

    /// <summary>Gets the whole text: that of a long post, whose <see cref="Text"/> is only the beginning.</summary>
    [JsonIgnore]
    public string? FullText => (NoteTweet ?? NotePost)?.Text ?? Text;

    [JsonIgnore]
    public IReadOnlyList<ReferenceData> References => ReferencedTweets ?? ReferencedPosts ?? [];

    [JsonIgnore]
    public IReadOnlyList<string> EditHistory => EditHistoryTweetIds ?? EditHistoryPostIds ?? [];
}
