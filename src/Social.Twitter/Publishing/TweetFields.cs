namespace Social.Twitter;

/// <summary>What to read of posts: X gives little unless asked, and charges for what it resolves.</summary>
/// <remarks>Names are X's own of before August 2026, which X understands; answers are read in both spellings.</remarks>
public sealed record TweetFields
{
    /// <summary>Gets what is read unless said otherwise: all that <see cref="Social.Twitter.Tweet"/> shows but private counts.</summary>
    public static TweetFields Default { get; } = new();

    /// <summary>Gets what X gives unasked: id, text and edit history.</summary>
    public static TweetFields Minimal { get; } = new() { Tweet = [], User = [], Media = [], Poll = [], Expansions = [] };

    /// <summary>Gets the <c>tweet.fields</c>.</summary>
    public IReadOnlyList<string> Tweet { get; init; } =
    [
        "attachments", "author_id", "community_id", "conversation_id", "created_at", "edit_controls", "entities", "geo", "in_reply_to_user_id", "lang",
        "note_tweet", "possibly_sensitive", "public_metrics", "referenced_tweets", "reply_settings", "source", "withheld",
    ];

    /// <summary>Gets the <c>user.fields</c> of authors.</summary>
    public IReadOnlyList<string> User { get; init; } = ["created_at", "profile_image_url", "protected", "public_metrics", "verified", "verified_type"];

    /// <summary>Gets the <c>media.fields</c>.</summary>
    public IReadOnlyList<string> Media { get; init; } = ["alt_text", "duration_ms", "height", "preview_image_url", "public_metrics", "type", "url", "variants", "width"];

    /// <summary>Gets the <c>poll.fields</c>.</summary>
    public IReadOnlyList<string> Poll { get; init; } = ["duration_minutes", "end_datetime", "options", "voting_status"];

    /// <summary>Gets the <c>expansions</c>.</summary>
    public IReadOnlyList<string> Expansions { get; init; } =
    [
        "attachments.media_keys", "attachments.poll_ids", "author_id", "referenced_tweets.id", "referenced_tweets.id.author_id",
        "referenced_tweets.id.attachments.media_keys",
    ];
}
