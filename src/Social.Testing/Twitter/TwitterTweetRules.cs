namespace Social.Testing;

/// <summary>Decides whether a post may be created, and puts it together. The caller holds the state's gate.</summary>
internal sealed class TwitterTweetRules(TwitterEmulator emulator)
{
    private const int Limit = 280;
    private const int PremiumLimit = 25_000;
    private const int MaxEdits = 5;

    private TwitterState State => emulator.State;

    private TwitterEmulatorOptions Options => emulator.Options;

    public static Task<TwitterBody> ReadAsync(EmulatorExchange exchange) => TwitterBody.ReadAsync(
        exchange, "text", "reply", "quote_tweet_id", "media", "poll", "reply_settings", "community_id", "share_with_followers", "edit_options", "geo",
        "card_uri", "direct_message_deep_link", "for_super_followers_only", "nullcast", "made_with_ai", "paid_partnership");

    public EmulatedTweet Compose(TwitterBody body, EmulatedTwitterUser author)
    {
        var text = body.Text("text") ?? "";
        var reply = body.Object("reply", "in_reply_to_tweet_id", "exclude_reply_user_ids", "auto_populate_reply_metadata");
        var media = body.Object("media", "media_ids", "tagged_user_ids", "title", "description", "preview_media_id", "embeddable", "call_to_actions");
        var poll = body.Object("poll", "options", "duration_minutes", "reply_settings");
        var edit = body.Object("edit_options", "previous_post_id");
        var geo = body.Object("geo", "place_id");
        var quoteId = body.Id("quote_tweet_id");
        var card = body.Text("card_uri");
        var deepLink = body.Text("direct_message_deep_link");
        foreach (var flag in (string[])["share_with_followers", "for_super_followers_only", "nullcast"]) body.Flag(flag);
        CheckExclusive(body);
        if (text.Length == 0 && media is null && poll is null && quoteId is null && card is null)
            throw Invalid("text", text, "$.text: is missing but it is required");

        var tweet = new EmulatedTweet(State.NextId(), author, text, State.Now)
        {
            ReplySettings = body.Text("reply_settings", null, null, "following", "mentionedUsers", "subscribers", "verified") ?? "everyone",
            CommunityId = body.Id("community_id"),
            PlaceId = geo?.Text("place_id"),
            IsPaidPartnership = body.Flag("paid_partnership") ?? false,
            IsMadeWithAi = body.Flag("made_with_ai") ?? false,
        };
        if (media is not null) Attach(tweet, media);
        if (poll is not null) tweet.Poll = ReadPoll(poll);
        CheckText(text, author);
        if (reply is not null) Reply(tweet, reply);
        if (quoteId is not null) Quote(tweet, quoteId);
        if (deepLink is not null && !deepLink.StartsWith("https://", StringComparison.Ordinal)) throw Invalid("direct_message_deep_link", deepLink, "The link is invalid.");
        var previous = edit is null ? null : Previous(tweet, edit, reply, poll);
        CheckDuplicate(tweet, previous);
        if (previous is not null) Supersede(tweet, previous);
        return tweet;
    }

    private static TwitterRefusal Invalid(string parameter, string value, string message) => new(TwitterProblems.InvalidRequest(message, parameter, value));

    private static TwitterRefusal Forbidden(string detail) => new(TwitterProblems.Forbidden(detail));

    private static void CheckExclusive(TwitterBody body)
    {
        string[] names = ["media", "poll", "quote_tweet_id", "card_uri", "direct_message_deep_link"];
        var given = names.Where(body.Has).ToArray();
        if (given.Length > 1) throw new TwitterRefusal(TwitterProblems.InvalidRequest($"$: the members [{string.Join(", ", given)}] are mutually exclusive", "$", given));
    }

    private static EmulatedTweetPoll NewPoll(string id, IReadOnlyList<string> options, long minutes) => new(id, options, TimeSpan.FromMinutes(minutes));

    private void CheckText(string text, EmulatedTwitterUser author)
    {
        if (TwitterText.HasForbiddenCharacters(text)) throw Invalid("text", text, "$.text: contains characters that are not allowed");
        var limit = author.IsPremium ? PremiumLimit : Limit;
        var weight = TwitterText.Weigh(text);
        if (weight > limit)
        {
            throw Forbidden(
                "Your Tweet text is too long. For information about how Twitter determines text length see https://github.com/twitter/twitter-text.");
        }

        if (Options.SelfServeRestrictions && TwitterText.Cashtags(text) > 1) throw Forbidden("Posts are limited to a maximum of one cashtag.");
    }

    private void Attach(EmulatedTweet tweet, TwitterBody body)
    {
        body.Require("media_ids");
        var ids = body.Ids("media_ids", 1, 4)!;
        tweet.TaggedUserIds = body.Ids("tagged_user_ids", 0, 10) ?? [];
        body.Text("title");
        body.Text("description");
        body.Id("preview_media_id");
        body.Flag("embeddable");
        body.Object("call_to_actions", "visit_site", "watch_now", "app_install");
        var attached = new List<EmulatedTwitterMedia>();
        foreach (var id in ids)
        {
            if (State.Media.GetValueOrDefault(id) is not { } media || !media.CanBeUsedBy(tweet.Author) || media.Category.StartsWith("dm_", StringComparison.Ordinal)
                || media.IsSubtitles || media.StateAt(State.Now) != EmulatedTwitterMediaState.Succeeded || (media.ExpiresAt <= State.Now && !media.IsAttached))
                throw Invalid("media.media_ids", id, "Your media IDs are invalid.");
            attached.Add(media);
        }

        // Four images, or one of anything that moves.
        if (attached.Count > 1 && attached.Any(m => m.NeedsProcessing)) throw new TwitterRefusal(TwitterProblems.InvalidRequest("Your media IDs are invalid.", "media.media_ids", [.. ids]));
        if (ids.Distinct().Count() != ids.Count) throw body.Refuse("media_ids", "the items in the array must be unique");
        tweet.Media = attached;
    }

    private EmulatedTweetPoll ReadPoll(TwitterBody body)
    {
        body.Require("options");
        body.Require("duration_minutes");
        var options = body.Texts("options", 2, 4, 1, 25)!;
        var minutes = body.Number("duration_minutes", 5, 10_080)!.Value;
        body.Text("reply_settings", null, null, "following", "mentionedUsers", "subscribers", "verified");
        return NewPoll(State.NextId(), options, minutes);
    }

    private void Reply(EmulatedTweet tweet, TwitterBody body)
    {
        body.Require("in_reply_to_tweet_id");
        body.Ids("exclude_reply_user_ids", 0, 50);
        body.Flag("auto_populate_reply_metadata");
        var target = State.Tweet(body.Id("in_reply_to_tweet_id")) ?? throw Forbidden("You attempted to reply to a Tweet that is deleted or not visible to you.");
        var author = tweet.Author;
        if (target.Author != author)
        {
            var mentioned = Mentions(target, author);
            var allowed = target.ReplySettings switch
            {
                "mentionedUsers" => mentioned,
                "following" => mentioned || target.Author.Following.Contains(author.Id),
                "verified" => mentioned || author.IsPremium,
                "subscribers" => mentioned,
                _ => true,
            };
            var summoned = mentioned || target.Quoted?.Author == author;
            if (!allowed || (Options.SelfServeRestrictions && !summoned))
                throw Forbidden("Reply to this conversation is not allowed because you have not been mentioned or otherwise engaged by the author of the post you are replying to.");
        }

        tweet.ReplyTo = target;
        tweet.ConversationId = target.ConversationId;
    }

    private static bool Mentions(EmulatedTweet tweet, EmulatedTwitterUser user) =>
        TwitterText.Mentions(tweet.Text).Contains(user.Username, StringComparer.OrdinalIgnoreCase);

    private void Quote(EmulatedTweet tweet, string id)
    {
        if (Options.SelfServeRestrictions) throw Forbidden("You are not permitted to perform this action.");
        tweet.Quoted = State.Tweet(id) ?? throw Invalid("quote_tweet_id", id, "The quoted Tweet does not exist or is not visible to you.");
    }

    private EmulatedTweet Previous(EmulatedTweet tweet, TwitterBody body, TwitterBody? reply, TwitterBody? poll)
    {
        body.Require("previous_post_id");
        var id = body.Id("previous_post_id")!;
        if (!tweet.Author.IsPremium) throw Forbidden("You are not permitted to perform this action.");
        if (State.Tweet(id) is not { } previous || previous.Author != tweet.Author) throw Invalid("edit_options.previous_post_id", id, "The Tweet to edit does not exist.");
        var first = State.Tweet(previous.EditHistory[0]) ?? previous;
        var isForeignReply = previous.ReplyTo is not null && previous.ReplyTo.Author != tweet.Author;
        if (poll is not null || reply is not null || previous.Poll is not null || isForeignReply || previous.RepostOf is not null || previous.CommunityId is not null)
            throw Forbidden("This Tweet is not eligible to be edited.");
        if (previous.EditHistory[^1] != previous.Id) throw Forbidden("Only the latest version of a Tweet can be edited.");
        if (previous.EditHistory.Count > MaxEdits) throw Forbidden("This Tweet has no edits remaining.");
        if (State.Now >= first.CreatedAt + Options.EditWindow) throw Forbidden("The time to edit this Tweet has passed.");
        tweet.ReplyTo = previous.ReplyTo;
        tweet.ConversationId = previous.ConversationId == previous.EditHistory[0] ? previous.EditHistory[0] : previous.ConversationId;
        return previous;
    }

    private void Supersede(EmulatedTweet tweet, EmulatedTweet previous)
    {
        IReadOnlyList<string> history = [.. previous.EditHistory, tweet.Id];
        foreach (var version in previous.EditHistory)
            if (State.Tweet(version) is { } earlier) earlier.EditHistory = history;
        tweet.EditHistory = history;
    }

    private void CheckDuplicate(EmulatedTweet tweet, EmulatedTweet? previous)
    {
        // Media gives every post a link of its own, so only text without media repeats itself.
        if (tweet.Text.Length == 0 || tweet.Media.Count > 0) return;
        var since = State.Now - Options.DuplicateWindow;
        foreach (var other in State.NewestFirst)
        {
            if (other.CreatedAt < since) break;
            if (other.Author == tweet.Author && other.Text == tweet.Text && other.Media.Count == 0 && other.ReplyTo == tweet.ReplyTo && other.Quoted == tweet.Quoted
                && other.RepostOf is null && other != previous)
                throw Forbidden("You are not allowed to create a Tweet with duplicate content.");
        }
    }
}
