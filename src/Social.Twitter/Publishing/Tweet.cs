using System.Text.Json;

namespace Social.Twitter;

/// <summary>A post in X's own words, with what it refers to: author, media, poll, other posts. Immutable.</summary>
/// <remarks>Texts are as X gives them: links are t.co, and <c>&amp; &lt; &gt;</c> are escaped. What was not asked for, or X left out, is null or empty.</remarks>
public sealed record Tweet
{
    /// <summary>Gets the id.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the text; of a long post, only its beginning.</summary>
    public string? Text { get; init; }

    /// <summary>Gets the whole text of a long post (<c>note_tweet</c>), or null for others.</summary>
    public string? NoteText { get; init; }

    /// <summary>Gets the author's id.</summary>
    public string? AuthorId { get; init; }

    /// <summary>Gets the author.</summary>
    public TwitterUser? Author { get; init; }

    /// <summary>Gets when it was made.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>Gets the id of the first post of its conversation.</summary>
    public string? ConversationId { get; init; }

    /// <summary>Gets the community it was made in.</summary>
    public string? CommunityId { get; init; }

    /// <summary>Gets the id of the user it answers.</summary>
    public string? InReplyToUserId { get; init; }

    /// <summary>Gets the language as X guessed it, a BCP 47 tag.</summary>
    public string? Lang { get; init; }

    /// <summary>Gets who may reply, in X's word: <c>everyone</c>, <c>mentionedUsers</c>, <c>following</c>…</summary>
    public string? ReplySettings { get; init; }

    /// <summary>Gets whether its media is marked as possibly sensitive.</summary>
    public bool? PossiblySensitive { get; init; }

    /// <summary>Gets the ids of all its versions, oldest first.</summary>
    public IReadOnlyList<string> EditHistoryIds { get; init; } = [];

    /// <summary>Gets whether it can still be edited.</summary>
    public TweetEditControls? EditControls { get; init; }

    /// <summary>Gets the posts it answers, quotes or repeats.</summary>
    public IReadOnlyList<TweetReference> References { get; init; } = [];

    /// <summary>Gets the media.</summary>
    public IReadOnlyList<TweetMediaItem> Media { get; init; } = [];

    /// <summary>Gets the poll.</summary>
    public TweetPollState? Poll { get; init; }

    /// <summary>Gets the counts that everyone sees.</summary>
    public TweetMetrics? PublicMetrics { get; init; }

    /// <summary>Gets the counts that only the author sees.</summary>
    public TweetMetrics? NonPublicMetrics { get; init; }

    /// <summary>Gets the author's counts without promotion.</summary>
    public TweetMetrics? OrganicMetrics { get; init; }

    /// <summary>Gets the author's counts of promotion.</summary>
    public TweetMetrics? PromotedMetrics { get; init; }

    /// <summary>Gets members that have no property here, by X's names.</summary>
    public IReadOnlyDictionary<string, JsonElement> More { get; init; } = new Dictionary<string, JsonElement>();

    /// <summary>Gets the whole text: <see cref="NoteText"/> of a long post, else <see cref="Text"/>.</summary>
    public string? FullText => NoteText ?? Text;

    /// <summary>Returns the reference of a type (<c>replied_to</c>, <c>quoted</c>, <c>retweeted</c>), or null.</summary>
    /// <param name="type">X's name of the type.</param>
    public TweetReference? ReferenceOf(string type) => References.FirstOrDefault(r => r.Type == type);

    /// <summary>Returns the id, none of the words.</summary>
    public override string ToString() => $"Tweet({Id})";
}
