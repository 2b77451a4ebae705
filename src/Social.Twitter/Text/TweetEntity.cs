namespace Social.Twitter;

/// <summary>A link, mention, list, hashtag or cashtag in the text of a post.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">The UTF-16 index of its first character, the sigil included.</param>
/// <param name="End">The UTF-16 index after its last character.</param>
/// <param name="Value">The URL as written; the user name, tag or symbol without its sigil.</param>
/// <param name="ListSlug">The name of the list, without the slash; null for every other kind.</param>
public readonly record struct TweetEntity(TweetEntityKind Kind, int Start, int End, string Value, string? ListSlug = null)
{
    /// <summary>How many UTF-16 units it takes in the text.</summary>
    public int Length => End - Start;
}
