using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Puts posts or users, what they refer to, and what went wrong with some into one answer. The caller holds the state's gate.</summary>
internal sealed class TwitterEnvelope(TwitterEmulator emulator, EmulatorExchange exchange)
{
    private readonly TwitterFields _fields = TwitterFields.Read(exchange);
    private readonly TwitterCaller _caller = (TwitterCaller)exchange.Caller!;
    private readonly JsonArray _errors = [];
    private readonly Dictionary<string, JsonArray> _includes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _included = [];

    public void Error(JsonObject error) => _errors.Add(error);

    public JsonObject Write(EmulatedTweet tweet)
    {
        Expand(tweet);
        return TwitterTweetWriter.Write(emulator, tweet, _fields, _caller, _errors);
    }

    public JsonObject Write(EmulatedTwitterUser user)
    {
        if (_fields.Expansions.Contains("pinned_tweet_id") && emulator.State.Tweet(user.PinnedTweetId) is { } pinned) Include(pinned);
        return TwitterUserWriter.Write(emulator, user, _fields, _caller);
    }

    /// <summary>Tells whether the caller may see a post of a protected author; if not, the answer says so.</summary>
    public bool MaySee(EmulatedTweet tweet, string parameter)
    {
        if (!tweet.Author.IsProtected || _caller.User == tweet.Author || _caller.User?.Following.Contains(tweet.Author.Id) == true) return true;
        Error(new JsonObject
        {
            ["value"] = tweet.Id,
            ["detail"] = $"Sorry, you are not authorized to see the Tweet with {parameter}: [{tweet.Id}].",
            ["title"] = "Authorization Error",
            ["resource_type"] = "tweet",
            ["parameter"] = parameter,
            ["resource_id"] = tweet.Id,
            ["type"] = "https://api.twitter.com/2/problems/not-authorized-for-resource",
        });
        return false;
    }

    /// <summary>Makes the answer; an empty list is left out, as X leaves it out.</summary>
    public EmulatorAnswer Answer(JsonNode? data, JsonObject? meta = null)
    {
        var body = new JsonObject();
        if (data is not null and not JsonArray { Count: 0 }) body["data"] = data;
        if (_includes.Count > 0)
        {
            var includes = new JsonObject();
            foreach (var (name, list) in _includes) includes[name] = list;
            body["includes"] = includes;
        }

        if (_errors.Count > 0) body["errors"] = _errors;
        if (meta is not null) body["meta"] = meta;
        return EmulatorAnswer.Json(200, emulator.Options.PostNames ? TwitterNames.ToNew(body)! : body);
    }

    private void Expand(EmulatedTweet tweet)
    {
        if (Asked("author_id")) Include(tweet.Author);
        if (Asked("in_reply_to_user_id") && tweet.ReplyTo is { } target) Include(target.Author);
        if (Asked("entities.mentions.username"))
            foreach (var name in TwitterText.Mentions(tweet.Text))
                if (emulator.State.UserByName(name) is { } user) Include(user);
        if (Asked("attachments.media_keys")) IncludeMedia(tweet);
        if (Asked("attachments.poll_ids") && tweet.Poll is { } poll) Add("polls", poll.Id, () => Poll(tweet, poll));
        if (Asked("geo.place_id") && tweet.PlaceId is { } place) Add("places", place, () => new JsonObject { ["id"] = place, ["full_name"] = "Somewhere" });
        if (Asked("edit_history_tweet_ids"))
            foreach (var id in tweet.EditHistory)
                if (emulator.State.Tweet(id) is { } version && version != tweet) Include(version);
        if (!_fields.Expansions.Any(e => e.StartsWith("referenced_tweets.id", StringComparison.Ordinal))) return;
        foreach (var reference in (EmulatedTweet?[])[tweet.RepostOf, tweet.Quoted, tweet.ReplyTo])
        {
            if (reference is null) continue;
            if (emulator.State.Tweet(reference.Id) is null)
            {
                Error(TwitterProblems.PartialNotFound("tweet", "referenced_tweets.id", reference.Id));
                continue;
            }

            Include(reference);
            if (Asked("referenced_tweets.id.author_id")) Include(reference.Author);
            if (Asked("referenced_tweets.id.attachments.media_keys")) IncludeMedia(reference);
        }
    }

    private bool Asked(string expansion) => _fields.Expansions.Contains(expansion);

    private void Include(EmulatedTweet tweet) => Add("tweets", tweet.Id, () => TwitterTweetWriter.Write(emulator, tweet, _fields, _caller, _errors));

    private void Include(EmulatedTwitterUser user) => Add("users", user.Id, () => TwitterUserWriter.Write(emulator, user, _fields, _caller));

    private void IncludeMedia(EmulatedTweet tweet)
    {
        foreach (var media in tweet.Media) Add("media", media.Key, () => TwitterMediaWriter.Write(emulator, media, _fields.Media));
    }

    private void Add(string list, string id, Func<JsonObject> write)
    {
        if (!_included.Add(list + id)) return;
        if (!_includes.TryGetValue(list, out var items)) _includes[list] = items = [];
        items.Add(write());
    }

    private JsonObject Poll(EmulatedTweet tweet, EmulatedTweetPoll poll)
    {
        var ends = tweet.CreatedAt + poll.Duration;
        var json = new JsonObject
        {
            ["id"] = poll.Id,
            ["options"] = new JsonArray([.. poll.Options.Select((label, i) => new JsonObject { ["position"] = i + 1, ["label"] = label, ["votes"] = 0 })]),
        };
        if (_fields.Poll.Contains("duration_minutes")) json["duration_minutes"] = (int)poll.Duration.TotalMinutes;
        if (_fields.Poll.Contains("end_datetime")) json["end_datetime"] = TwitterJson.Time(ends);
        if (_fields.Poll.Contains("voting_status")) json["voting_status"] = emulator.State.Now < ends ? "open" : "closed";
        return json;
    }
}
