namespace Social.Testing;

/// <summary>The fields and expansions that a read asks for. Old and 2.167 names are understood; the old ones are kept.</summary>
internal sealed record TwitterFields(
    IReadOnlySet<string> Tweet, IReadOnlySet<string> User, IReadOnlySet<string> Media, IReadOnlySet<string> Poll, IReadOnlySet<string> Place, IReadOnlySet<string> Expansions)
{
    /// <summary>The query parameters of every read of posts.</summary>
    public static readonly string[] TweetParameters = ["tweet.fields", "user.fields", "media.fields", "poll.fields", "place.fields", "expansions"];

    /// <summary>The query parameters of every read of users.</summary>
    public static readonly string[] UserParameters = ["user.fields", "tweet.fields", "expansions"];

    private static readonly string[] TweetFields =
    [
        "article", "attachments", "author_id", "card_uri", "community_id", "context_annotations", "conversation_id", "created_at", "display_text_range",
        "edit_controls", "edit_history_tweet_ids", "entities", "geo", "id", "in_reply_to_user_id", "lang", "matched_media_notes", "media_metadata",
        "non_public_metrics", "note_request_suggestions", "note_tweet", "organic_metrics", "paid_partnership", "possibly_sensitive", "promoted_metrics",
        "public_metrics", "referenced_tweets", "reply_settings", "scopes", "source", "suggested_source_links", "suggested_source_links_with_counts", "text",
        "withheld",
    ];

    private static readonly string[] UserFields =
    [
        "affiliation", "confirmed_email", "connection_status", "created_at", "description", "entities", "id", "is_identity_verified", "location",
        "most_recent_tweet_id", "name", "parody", "pinned_tweet_id", "profile_banner_url", "profile_image_url", "protected", "public_metrics",
        "receives_your_dm", "subscription", "subscription_type", "url", "username", "verified", "verified_followers_count", "verified_type", "withheld",
    ];

    private static readonly string[] MediaFields =
    [
        "alt_text", "duration_ms", "height", "media_key", "non_public_metrics", "organic_metrics", "preview_image_url", "promoted_metrics",
        "public_metrics", "type", "url", "variants", "width",
    ];

    private static readonly string[] PollFields = ["duration_minutes", "end_datetime", "id", "options", "voting_status"];

    private static readonly string[] PlaceFields = ["contained_within", "country", "country_code", "full_name", "geo", "id", "name", "place_type"];

    private static readonly string[] AllExpansions =
    [
        "article.cover_media", "article.media_entities", "attachments.media_keys", "attachments.media_source_tweet", "attachments.poll_ids", "author_id",
        "edit_history_tweet_ids", "entities.mentions.username", "entities.note.mentions.username", "geo.place_id", "in_reply_to_user_id",
        "referenced_tweets.id", "referenced_tweets.id.attachments.media_keys", "referenced_tweets.id.author_id", "pinned_tweet_id", "most_recent_tweet_id",
        "affiliation.user_id",
    ];

    public static TwitterFields Read(EmulatorExchange exchange)
    {
        var tweet = Set(exchange, exchange["post.fields"] is null ? "tweet.fields" : "post.fields", TweetFields, "id", "text", "edit_history_tweet_ids");
        var expansions = Set(exchange, "expansions", AllExpansions);
        // An expansion brings the member that it expands.
        if (expansions.Contains("author_id")) tweet.Add("author_id");
        if (expansions.Contains("in_reply_to_user_id")) tweet.Add("in_reply_to_user_id");
        if (expansions.Contains("geo.place_id")) tweet.Add("geo");
        if (expansions.Contains("entities.mentions.username")) tweet.Add("entities");
        if (expansions.Any(e => e.StartsWith("attachments.", StringComparison.Ordinal))) tweet.Add("attachments");
        if (expansions.Any(e => e.StartsWith("referenced_tweets.", StringComparison.Ordinal))) tweet.Add("referenced_tweets");
        var user = Set(exchange, "user.fields", UserFields, "id", "name", "username");
        if (expansions.Contains("pinned_tweet_id")) user.Add("pinned_tweet_id");
        if (expansions.Contains("most_recent_tweet_id")) user.Add("most_recent_tweet_id");
        return new TwitterFields(
            tweet, user, Set(exchange, "media.fields", MediaFields, "media_key", "type"), Set(exchange, "poll.fields", PollFields, "id", "options"),
            Set(exchange, "place.fields", PlaceFields, "id", "full_name"), expansions);
    }

    private static HashSet<string> Set(EmulatorExchange exchange, string parameter, string[] known, params string[] always)
    {
        var set = new HashSet<string>(always, StringComparer.Ordinal);
        if (exchange[parameter] is not { } text) return set;
        if (text.Length == 0) throw TwitterQuery.Refuse(parameter, "", $"The `{parameter}` query parameter can not be empty");
        foreach (var value in text.Split(','))
        {
            var name = TwitterNames.ToOld(value);
            if (!known.Contains(name))
                throw TwitterQuery.Refuse(parameter, value, $"The `{parameter}` query parameter value [{value}] is not one of [{string.Join(",", known)}]");
            set.Add(name);
        }

        return set;
    }
}
