using System.Globalization;
using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Timelines: a user's posts, mentions, the home timeline, reposts of one's own.</summary>
internal sealed class TwitterTimelineEndpoints(TwitterEmulator emulator)
{
    private const int TimelineDepth = 3200;
    private const int MentionsDepth = 800;
    private const string ReadScopes = "tweet.read users.read";
    private static readonly string[] Range = ["max_results", "pagination_token", "since_id", "until_id", "start_time", "end_time"];

    private TwitterState State => emulator.State;

    public static ulong Number(EmulatedTweet tweet) => ulong.Parse(tweet.Id, CultureInfo.InvariantCulture);

    public void Map(RouteTable routes)
    {
        routes.Map("GET", "/2/users/{id}/tweets", Posts, Read(TwitterAccess.Any, ReadScopes, [.. Range, "exclude"]));
        routes.Map("GET", "/2/users/{id}/mentions", Mentions, Read(TwitterAccess.Any, ReadScopes, Range));
        routes.Map("GET", "/2/users/{id}/timelines/reverse_chronological", Home, Read(TwitterAccess.User, ReadScopes, [.. Range, "exclude"]));
        routes.Map("GET", "/2/users/reposts_of_me", RepostsOfMe, Read(TwitterAccess.User, "timeline.read tweet.read", ["max_results", "pagination_token"]));
    }

    private static TwitterPolicy Read(TwitterAccess access, string scopes, string[] more) =>
        TwitterPolicy.Read(access, scopes, [.. TwitterFields.TweetParameters, .. more]);

    private EmulatorAnswer Posts(EmulatorExchange exchange) =>
        OfUser(exchange, 5, (user, tweet) => tweet.Author == user, TimelineDepth);

    private EmulatorAnswer Mentions(EmulatorExchange exchange) => OfUser(
        exchange, 5,
        (user, tweet) => tweet.RepostOf is null && tweet.Author != user
            && (tweet.ReplyTo?.Author == user || TwitterText.Mentions(tweet.Text).Contains(user.Username, StringComparer.OrdinalIgnoreCase)),
        MentionsDepth);

    private EmulatorAnswer Home(EmulatorExchange exchange)
    {
        TwitterUserEndpoints.Self(exchange);
        return OfUser(exchange, 1, (user, tweet) => tweet.Author == user || user.Following.Contains(tweet.Author.Id), TimelineDepth, fallback: 100);
    }

    private EmulatorAnswer RepostsOfMe(EmulatorExchange exchange)
    {
        var user = ((TwitterCaller)exchange.Caller!).User!;
        var size = TwitterQuery.Number(exchange, "max_results", 1, 100, 100);
        lock (State.Gate) return Page(exchange, new TwitterEnvelope(emulator, exchange), State.NewestFirst.Where(t => t.Author == user && TwitterTweetWriter.Reposts(emulator, t) > 0), size);
    }

    private EmulatorAnswer OfUser(EmulatorExchange exchange, int min, Func<EmulatedTwitterUser, EmulatedTweet, bool> belongs, int depth, int fallback = 10)
    {
        var id = TwitterQuery.PathId(exchange);
        var size = TwitterQuery.Number(exchange, "max_results", min, 100, fallback);
        var since = TwitterQuery.Id(exchange, "since_id");
        var until = TwitterQuery.Id(exchange, "until_id");
        var start = TwitterQuery.Time(exchange, "start_time");
        var end = TwitterQuery.Time(exchange, "end_time");
        if (start >= end) throw TwitterQuery.Refuse("start_time", exchange["start_time"]!, "Invalid 'start_time': 'start_time' must be before 'end_time'");
        var exclude = exchange["exclude"] is null ? [] : TwitterQuery.List(exchange, "exclude", 2, v => v is "replies" or "retweets");
        lock (State.Gate)
        {
            var envelope = new TwitterEnvelope(emulator, exchange);
            if (State.Users.GetValueOrDefault(id) is not { } user)
            {
                envelope.Error(TwitterProblems.PartialNotFound("user", "id", id));
                return envelope.Answer(null);
            }

            var tweets = State.NewestFirst
                .Where(t => t.EditHistory[^1] == t.Id && belongs(user, t) && CanSee(exchange, t))
                .Take(depth)
                .Where(t => !(since >= Number(t)) && !(until <= Number(t)) && !(t.CreatedAt < start) && !(t.CreatedAt >= end))
                .Where(t => !(exclude.Contains("replies") && t.ReplyTo is not null) && !(exclude.Contains("retweets") && t.RepostOf is not null));
            return Page(exchange, envelope, tweets, size);
        }
    }

    private static bool CanSee(EmulatorExchange exchange, EmulatedTweet tweet)
    {
        var caller = ((TwitterCaller)exchange.Caller!).User;
        return !tweet.Author.IsProtected || caller == tweet.Author || caller?.Following.Contains(tweet.Author.Id) == true;
    }

    private static EmulatorAnswer Page(EmulatorExchange exchange, TwitterEnvelope envelope, IEnumerable<EmulatedTweet> tweets, int size)
    {
        var (page, meta) = TwitterPage.Cut(exchange, tweets, Number, size, "pagination_token");
        TwitterPage.AddEnds(meta, page);
        return envelope.Answer(new JsonArray([.. page.Select(envelope.Write)]), meta);
    }
}
