using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Looking posts up by id, and who quoted, reposted and liked them.</summary>
internal sealed class TwitterLookupEndpoints(TwitterEmulator emulator)
{
    private const string ReadScopes = "tweet.read users.read";

    private TwitterState State => emulator.State;

    public void Map(RouteTable routes)
    {
        routes.Map("GET", "/2/tweets/{id}", One, Read());
        routes.Map("GET", "/2/tweets", Many, Read("ids"));
        routes.Map("GET", "/2/tweets/{id}/quote_tweets", x => Related(x, 10, 10, (t, target) => t.Quoted == target), Read("max_results", "pagination_token", "exclude"));
        routes.Map("GET", "/2/tweets/{id}/retweets", x => Related(x, 10, 10, (t, target) => t.RepostOf == target), Read("max_results", "pagination_token"));
        routes.Map("GET", "/2/tweets/{id}/retweeted_by", x => Users(x, Reposters), Read("max_results", "pagination_token"));
        routes.Map("GET", "/2/tweets/{id}/liking_users", x => Users(x, tweet => tweet.Likes), Likers());
    }

    private static TwitterPolicy Read(params string[] more) => TwitterPolicy.Read(TwitterAccess.Any, ReadScopes, [.. TwitterFields.TweetParameters, .. more]);

    private static TwitterPolicy Likers() =>
        TwitterPolicy.Read(TwitterAccess.User, "like.read " + ReadScopes, [.. TwitterFields.UserParameters, "max_results", "pagination_token"]);

    private EmulatorAnswer One(EmulatorExchange exchange)
    {
        var id = TwitterQuery.PathId(exchange);
        lock (State.Gate)
        {
            var envelope = new TwitterEnvelope(emulator, exchange);
            return Find(envelope, id, "id") is { } tweet ? envelope.Answer(envelope.Write(tweet)) : envelope.Answer(null);
        }
    }

    private EmulatorAnswer Many(EmulatorExchange exchange)
    {
        var ids = TwitterQuery.List(exchange, "ids", 100, TwitterQuery.IsId);
        lock (State.Gate)
        {
            var envelope = new TwitterEnvelope(emulator, exchange);
            var data = new JsonArray();
            foreach (var id in ids.Distinct())
                if (Find(envelope, id, "ids") is { } tweet) data.Add(envelope.Write(tweet));
            return envelope.Answer(data);
        }
    }

    private EmulatedTweet? Find(TwitterEnvelope envelope, string id, string parameter)
    {
        if (State.Tweet(id) is { } tweet) return envelope.MaySee(tweet, parameter) ? tweet : null;
        envelope.Error(TwitterProblems.PartialNotFound("tweet", parameter, id));
        return null;
    }

    private EmulatorAnswer Related(EmulatorExchange exchange, int min, int fallback, Func<EmulatedTweet, EmulatedTweet, bool> isRelated)
    {
        var id = TwitterQuery.PathId(exchange);
        var size = TwitterQuery.Number(exchange, "max_results", min, 100, fallback);
        lock (State.Gate)
        {
            var envelope = new TwitterEnvelope(emulator, exchange);
            if (Find(envelope, id, "id") is not { } target) return envelope.Answer(null);
            var (page, meta) = TwitterPage.Cut(exchange, State.NewestFirst.Where(t => isRelated(t, target)), TwitterTimelineEndpoints.Number, size, "pagination_token");
            return envelope.Answer(new JsonArray([.. page.Select(envelope.Write)]), meta);
        }
    }

    private EmulatorAnswer Users(EmulatorExchange exchange, Func<EmulatedTweet, IEnumerable<string>> ids)
    {
        var id = TwitterQuery.PathId(exchange);
        var size = TwitterQuery.Number(exchange, "max_results", 1, 100, 100);
        lock (State.Gate)
        {
            var envelope = new TwitterEnvelope(emulator, exchange);
            if (Find(envelope, id, "id") is not { } tweet) return envelope.Answer(null);
            var users = ids(tweet).Select(u => State.Users[u]).OrderByDescending(TwitterUserEndpoints.Number);
            var (page, meta) = TwitterPage.Cut(exchange, users, TwitterUserEndpoints.Number, size, "pagination_token");
            return envelope.Answer(new JsonArray([.. page.Select(envelope.Write)]), meta);
        }
    }

    private IEnumerable<string> Reposters(EmulatedTweet tweet) => State.Tweets.Values.Where(t => t.RepostOf == tweet).Select(t => t.Author.Id);
}
