namespace Social.Twitter;

public static partial class TweetText
{
    /// <summary>Returns the links, mentions, lists, hashtags and cashtags of <paramref name="text"/>, in order.</summary>
    /// <remarks>They never overlap: of two that would, the one that begins first stays, so a hashtag inside a link is none.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static IReadOnlyList<TweetEntity> Extract(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<TweetEntity> entities = [];
        CollectUrls(text, entities);
        MentionScanner.Collect(text, entities);
        HashtagScanner.Collect(text, entities);
        CashtagScanner.Collect(text, entities);
        RemoveOverlaps(entities);
        return entities;
    }

    /// <summary>Returns the links of <paramref name="text"/>, in order, with or without scheme.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static IReadOnlyList<TweetEntity> ExtractUrls(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<TweetEntity> entities = [];
        CollectUrls(text, entities);
        return entities;
    }

    /// <summary>Returns the mentions of <paramref name="text"/>, in order, without lists; also those inside links, as twitter-text does.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static IReadOnlyList<TweetEntity> ExtractMentions(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<TweetEntity> entities = [];
        MentionScanner.Collect(text, entities);
        entities.RemoveAll(static entity => entity.Kind != TweetEntityKind.Mention);
        return entities;
    }

    /// <summary>Returns the hashtags of <paramref name="text"/>, in order, without those inside links.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static IReadOnlyList<TweetEntity> ExtractHashtags(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<TweetEntity> entities = [];
        HashtagScanner.Collect(text, entities);
        if (entities.Count > 0)
        {
            CollectUrls(text, entities);
            RemoveOverlaps(entities);
            entities.RemoveAll(static entity => entity.Kind != TweetEntityKind.Hashtag);
        }

        return entities;
    }

    /// <summary>Returns the cashtags of <paramref name="text"/>, in order.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static IReadOnlyList<TweetEntity> ExtractCashtags(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<TweetEntity> entities = [];
        CashtagScanner.Collect(text, entities);
        return entities;
    }

    /// <summary>Returns the user name that <paramref name="text"/> begins with a mention of, or null.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static string? ExtractReplyMention(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        int at = 0;
        while (at < text.Length && TweetCharacters.IsSpace(text[at]))
            at++;
        if (at == text.Length || !TweetCharacters.IsAtSign(text[at]))
            return null;
        int end = MentionScanner.NameEnd(text, at + 1);
        return end == at + 1 || MentionScanner.IsBroken(text.AsSpan(end)) ? null : text[(at + 1)..end];
    }

    private static void CollectUrls(string text, List<TweetEntity> entities)
    {
        UrlScanner urls = new(text);
        while (urls.MoveNext())
            entities.Add(new(TweetEntityKind.Url, urls.Start, urls.End, text[urls.Start..urls.End]));
    }

    private static void RemoveOverlaps(List<TweetEntity> entities)
    {
        entities.Sort(static (left, right) => left.Start.CompareTo(right.Start));
        int end = 0;
        entities.RemoveAll(entity =>
        {
            if (entity.Start < end)
                return true;
            end = entity.End;
            return false;
        });
    }
}
