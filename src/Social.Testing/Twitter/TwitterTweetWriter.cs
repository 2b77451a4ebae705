using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Writes posts as reads return them. The caller holds the state's gate.</summary>
internal static class TwitterTweetWriter
{
    private const int ShortTextRunes = 275;
    private const int MaxEdits = 5;
    private static readonly string[] PrivateMetrics = ["non_public_metrics", "organic_metrics", "promoted_metrics"];
    private static readonly TimeSpan PrivateMetricsAge = TimeSpan.FromDays(30);

    /// <summary>Gets the text of the <c>text</c> member: of a long post, its head.</summary>
    public static string ShortText(EmulatedTweet tweet)
    {
        if (tweet.RepostOf is { } original) return $"RT @{original.Author.Username}: {ShortText(original)}";
        if (!IsLong(tweet)) return tweet.DisplayText;
        var head = string.Concat(tweet.DisplayText.EnumerateRunes().Take(ShortTextRunes));
        var space = head.LastIndexOf(' ');
        return space > 0 ? head[..space] : head;
    }

    public static bool IsLong(EmulatedTweet tweet) => TwitterText.Weigh(tweet.Text) > 280;

    public static JsonObject Write(TwitterEmulator emulator, EmulatedTweet tweet, TwitterFields fields, TwitterCaller caller, JsonArray errors)
    {
        var json = new JsonObject();
        foreach (var field in fields.Tweet.Order(StringComparer.Ordinal))
        {
            if (PrivateMetrics.Contains(field) && !MaySeePrivate(emulator, tweet, caller))
            {
                errors.Add(TwitterProblems.PartialFieldNotAuthorized(tweet.Id, field));
                continue;
            }

            if (Value(emulator, tweet, field) is { } value) json[field] = value;
        }

        return json;
    }

    private static bool MaySeePrivate(TwitterEmulator emulator, EmulatedTweet tweet, TwitterCaller caller) =>
        caller.User == tweet.Author && tweet.RepostOf is null && tweet.CreatedAt > emulator.State.Now - PrivateMetricsAge;

    // Null means that the member is left out: X omits what is absent.
    private static JsonNode? Value(TwitterEmulator emulator, EmulatedTweet tweet, string field) => field switch
    {
        "id" => tweet.Id,
        "text" => ShortText(tweet),
        "edit_history_tweet_ids" => TwitterJson.Texts(tweet.EditHistory),
        "author_id" => tweet.Author.Id,
        "created_at" => TwitterJson.Time(tweet.CreatedAt),
        "conversation_id" => tweet.ConversationId,
        "in_reply_to_user_id" => tweet.ReplyTo?.Author.Id,
        "referenced_tweets" => References(tweet),
        "reply_settings" => tweet.ReplySettings,
        "community_id" => tweet.CommunityId,
        "geo" => tweet.PlaceId is null ? null : new JsonObject { ["place_id"] = tweet.PlaceId },
        "lang" => "en",
        "possibly_sensitive" => false,
        "paid_partnership" => tweet.IsPaidPartnership,
        "source" => "Social Emulator",
        "display_text_range" => new JsonArray(0, ShortText(tweet).EnumerateRunes().Count()),
        "attachments" => Attachments(tweet),
        "entities" => TwitterEntities.Write(emulator, tweet, ShortText(tweet)),
        "note_tweet" => IsLong(tweet) ? new JsonObject { ["text"] = tweet.DisplayText } : null,
        "edit_controls" => EditControls(emulator, tweet),
        "public_metrics" => PublicMetrics(emulator, tweet),
        "non_public_metrics" => new JsonObject
        {
            ["impression_count"] = tweet.Impressions,
            ["url_link_clicks"] = tweet.UrlClicks,
            ["user_profile_clicks"] = tweet.ProfileClicks,
            ["engagements"] = Engagements(emulator, tweet),
        },
        "organic_metrics" => new JsonObject
        {
            ["impression_count"] = tweet.Impressions,
            ["like_count"] = tweet.Likes.Count,
            ["reply_count"] = Replies(emulator, tweet),
            ["retweet_count"] = Reposts(emulator, tweet),
            ["url_link_clicks"] = tweet.UrlClicks,
            ["user_profile_clicks"] = tweet.ProfileClicks,
        },
        _ => null,
    };

    public static int Replies(TwitterEmulator emulator, EmulatedTweet tweet) => emulator.State.Tweets.Values.Count(t => t.ReplyTo == tweet && t.EditHistory[^1] == t.Id);

    public static int Reposts(TwitterEmulator emulator, EmulatedTweet tweet) => emulator.State.Tweets.Values.Count(t => t.RepostOf == tweet);

    public static int Quotes(TwitterEmulator emulator, EmulatedTweet tweet) => emulator.State.Tweets.Values.Count(t => t.Quoted == tweet && t.EditHistory[^1] == t.Id);

    public static int Engagements(TwitterEmulator emulator, EmulatedTweet tweet) =>
        tweet.Likes.Count + Replies(emulator, tweet) + Reposts(emulator, tweet) + Quotes(emulator, tweet) + tweet.UrlClicks + tweet.ProfileClicks;

    private static JsonObject PublicMetrics(TwitterEmulator emulator, EmulatedTweet tweet) => new()
    {
        ["retweet_count"] = Reposts(emulator, tweet),
        ["reply_count"] = Replies(emulator, tweet),
        ["like_count"] = tweet.Likes.Count,
        ["quote_count"] = Quotes(emulator, tweet),
        ["bookmark_count"] = tweet.Bookmarks.Count,
        ["impression_count"] = tweet.Impressions,
    };

    private static JsonArray? References(EmulatedTweet tweet)
    {
        var references = new JsonArray();
        if (tweet.RepostOf is { } original) references.Add(Reference("retweeted", original));
        if (tweet.Quoted is { } quoted) references.Add(Reference("quoted", quoted));
        if (tweet.ReplyTo is { } target) references.Add(Reference("replied_to", target));
        return references.Count == 0 ? null : references;
    }

    private static JsonObject Reference(string type, EmulatedTweet tweet) => new JsonObject { ["type"] = type, ["id"] = tweet.Id };

    private static JsonObject? Attachments(EmulatedTweet tweet)
    {
        var attachments = new JsonObject();
        if (tweet.Media.Count > 0) attachments["media_keys"] = TwitterJson.Texts(tweet.Media.Select(m => m.Key));
        if (tweet.Poll is { } poll) attachments["poll_ids"] = TwitterJson.Texts([poll.Id]);
        return attachments.Count == 0 ? null : attachments;
    }

    private static JsonObject EditControls(TwitterEmulator emulator, EmulatedTweet tweet)
    {
        var first = emulator.State.Tweet(tweet.EditHistory[0]) ?? tweet;
        var until = first.CreatedAt + emulator.Options.EditWindow;
        var remaining = MaxEdits - (tweet.EditHistory.Count - 1);
        return new JsonObject
        {
            ["edits_remaining"] = remaining,
            ["is_edit_eligible"] = remaining > 0 && tweet.Poll is null && tweet.RepostOf is null && tweet.CommunityId is null,
            ["editable_until"] = TwitterJson.Time(until),
        };
    }
}
