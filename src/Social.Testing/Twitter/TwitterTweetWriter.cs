namespace Social.Testing;

/// <summary>Writes posts as reads return them.</summary>
internal static class TwitterTweetWriter
{
    private const int ShortTextRunes = 275;

    /// <summary>Gets the text of the <c>text</c> member: of a long post, its head.</summary>
    public static string ShortText(EmulatedTweet tweet)
    {
        if (!IsLong(tweet)) return tweet.DisplayText;
        var head = string.Concat(tweet.DisplayText.EnumerateRunes().Take(ShortTextRunes));
        var space = head.LastIndexOf(' ');
        return space > 0 ? head[..space] : head;
    }

    public static bool IsLong(EmulatedTweet tweet) => TwitterText.Weigh(tweet.Text) > 280;
}
