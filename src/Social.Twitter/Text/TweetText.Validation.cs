namespace Social.Twitter;

public static partial class TweetText
{
    /// <summary>Tells whether X takes <paramref name="text"/>: neither empty nor too long, and without invalid characters.</summary>
    /// <param name="text">The text as the author wrote it, in any normalization form.</param>
    /// <param name="rules">The rules to count by; those in force when null.</param>
    public static bool IsValid(ReadOnlySpan<char> text, TwitterTextRules? rules = null) => Measure(text, rules).IsValid;

    /// <summary>Tells whether <paramref name="username"/> is an at sign and a user name of one to twenty ASCII letters, digits and underscores.</summary>
    /// <remarks>New accounts get at most fifteen characters; older ones with up to twenty exist.</remarks>
    public static bool IsValidUsername(ReadOnlySpan<char> username) =>
        username.Length > 1 && TweetCharacters.IsAtSign(username[0]) && MentionScanner.NameEnd(username, 1) == username.Length;

    /// <summary>Tells whether <paramref name="list"/> is a mention of a list: an at sign, a user name, a slash and a list name.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="list"/> is null.</exception>
    public static bool IsValidList(string list)
    {
        ArgumentNullException.ThrowIfNull(list);
        List<TweetEntity> entities = [];
        MentionScanner.Collect(list, entities);
        return IsWhole(entities, list, TweetEntityKind.List);
    }

    /// <summary>Tells whether <paramref name="hashtag"/> is one hashtag, its number sign included.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="hashtag"/> is null.</exception>
    public static bool IsValidHashtag(string hashtag)
    {
        ArgumentNullException.ThrowIfNull(hashtag);
        List<TweetEntity> entities = [];
        HashtagScanner.Collect(hashtag, entities);
        return IsWhole(entities, hashtag, TweetEntityKind.Hashtag);
    }

    /// <summary>Tells whether <paramref name="url"/> as a whole is a link that X would make in a text.</summary>
    /// <param name="url">The URL, without white space around it.</param>
    /// <param name="requireScheme">Whether it must begin with http:// or https://.</param>
    public static bool IsValidUrl(ReadOnlySpan<char> url, bool requireScheme = true)
    {
        UrlScanner urls = new(url);
        return urls.MoveNext()
            && urls.Start == 0
            && urls.End == url.Length
            && (!requireScheme
                || url.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
                || url.StartsWith("https://", StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsWhole(List<TweetEntity> entities, string text, TweetEntityKind kind) =>
        entities is [{ Start: 0 } only] && only.Kind == kind && only.End == text.Length;
}
