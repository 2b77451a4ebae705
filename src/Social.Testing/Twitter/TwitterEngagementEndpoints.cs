using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Likes, reposts and bookmarks of the authenticated user.</summary>
internal sealed class TwitterEngagementEndpoints(TwitterEmulator emulator)
{
    private const string ReadScopes = "tweet.read users.read";

    private TwitterState State => emulator.State;

    public void Map(RouteTable routes)
    {
        var like = TwitterPolicy.Write(TwitterAccess.User, "like.write " + ReadScopes);
        var repost = TwitterPolicy.Write(TwitterAccess.User, "tweet.write " + ReadScopes);
        // Bookmarks cannot be written with OAuth 1.0a.
        var bookmark = TwitterPolicy.Write(TwitterAccess.OAuth2User, "bookmark.write " + ReadScopes);
        routes.Map("POST", "/2/users/{id}/likes", LikeAsync, like);
        routes.Map("DELETE", "/2/users/{id}/likes/{tweet_id}", Unlike, like);
        routes.Map("POST", "/2/users/{id}/retweets", RepostAsync, repost);
        routes.Map("DELETE", "/2/users/{id}/retweets/{tweet_id}", Unrepost, repost);
        routes.Map("POST", "/2/users/{id}/bookmarks", BookmarkAsync, bookmark);
        routes.Map("DELETE", "/2/users/{id}/bookmarks/{tweet_id}", Unbookmark, bookmark);
        routes.Map("GET", "/2/users/{id}/bookmarks", Bookmarks, Read("bookmark.read " + ReadScopes));
        routes.Map("GET", "/2/users/{id}/liked_tweets", Liked, Read("like.read " + ReadScopes));
    }

    private static TwitterPolicy Read(string scopes) =>
        TwitterPolicy.Read(TwitterAccess.User, scopes, [.. TwitterFields.TweetParameters, "max_results", "pagination_token"]);

    private async Task<EmulatorAnswer> LikeAsync(EmulatorExchange exchange)
    {
        var self = TwitterUserEndpoints.Self(exchange);
        var (body, id) = await ReadAsync(exchange).ConfigureAwait(false);
        if (emulator.Options.SelfServeRestrictions) return TwitterProblems.Forbidden("You are not permitted to perform this action.");
        lock (State.Gate)
        {
            var tweet = Find(body, id);
            if (!tweet.Likes.Contains(self.Id)) tweet.Likes.Add(self.Id);
            return Told("liked", true);
        }
    }

    private EmulatorAnswer Unlike(EmulatorExchange exchange)
    {
        var self = TwitterUserEndpoints.Self(exchange);
        lock (State.Gate)
        {
            State.Tweet(TwitterQuery.PathId(exchange, "tweet_id"))?.Likes.Remove(self.Id);
            return Told("liked", false);
        }
    }

    private async Task<EmulatorAnswer> RepostAsync(EmulatorExchange exchange)
    {
        var self = TwitterUserEndpoints.Self(exchange);
        var (body, id) = await ReadAsync(exchange).ConfigureAwait(false);
        lock (State.Gate)
        {
            var tweet = Find(body, id);
            tweet = tweet.RepostOf ?? tweet;
            if (State.Tweets.Values.Any(t => t.RepostOf == tweet && t.Author == self))
                throw new TwitterRefusal(TwitterProblems.InvalidRequest("You cannot retweet a Tweet that you have already retweeted.", "tweet_id", id));
            var repost = new EmulatedTweet(State.NextId(), self, "", State.Now) { RepostOf = tweet };
            State.Add(repost);
            var data = new JsonObject { ["retweeted"] = true };
            if (emulator.Options.PostNames) data["rest_id"] = repost.Id;
            return TwitterJson.Data(data);
        }
    }

    private EmulatorAnswer Unrepost(EmulatorExchange exchange)
    {
        var self = TwitterUserEndpoints.Self(exchange);
        var id = TwitterQuery.PathId(exchange, "tweet_id");
        lock (State.Gate)
        {
            if (State.Tweets.Values.FirstOrDefault(t => t.Author == self && t.RepostOf?.Id == id) is { } repost) State.Remove(repost.Id);
            return Told("retweeted", false);
        }
    }

    private async Task<EmulatorAnswer> BookmarkAsync(EmulatorExchange exchange)
    {
        var self = TwitterUserEndpoints.Self(exchange);
        var (body, id) = await ReadAsync(exchange, "folder_id").ConfigureAwait(false);
        lock (State.Gate)
        {
            var tweet = Find(body, id);
            if (!tweet.Bookmarks.Contains(self.Id)) tweet.Bookmarks.Add(self.Id);
            return Told("bookmarked", true);
        }
    }

    private EmulatorAnswer Unbookmark(EmulatorExchange exchange)
    {
        var self = TwitterUserEndpoints.Self(exchange);
        lock (State.Gate)
        {
            State.Tweet(TwitterQuery.PathId(exchange, "tweet_id"))?.Bookmarks.Remove(self.Id);
            return Told("bookmarked", false);
        }
    }

    private EmulatorAnswer Bookmarks(EmulatorExchange exchange)
    {
        var self = TwitterUserEndpoints.Self(exchange);
        return Page(exchange, 1, tweet => tweet.Bookmarks.Contains(self.Id));
    }

    private EmulatorAnswer Liked(EmulatorExchange exchange)
    {
        var id = TwitterQuery.PathId(exchange);
        return Page(exchange, 5, tweet => tweet.Likes.Contains(id));
    }

    private EmulatorAnswer Page(EmulatorExchange exchange, int min, Func<EmulatedTweet, bool> belongs)
    {
        var size = TwitterQuery.Number(exchange, "max_results", min, 100, 100);
        lock (State.Gate)
        {
            var envelope = new TwitterEnvelope(emulator, exchange);
            var (page, meta) = TwitterPage.Cut(exchange, State.NewestFirst.Where(belongs), TwitterTimelineEndpoints.Number, size, "pagination_token");
            return envelope.Answer(new JsonArray([.. page.Select(envelope.Write)]), meta);
        }
    }

    private static async Task<(TwitterBody Body, string Id)> ReadAsync(EmulatorExchange exchange, params string[] more)
    {
        var body = await TwitterBody.ReadAsync(exchange, ["tweet_id", .. more]).ConfigureAwait(false);
        body.Require("tweet_id");
        return (body, body.Id("tweet_id")!);
    }

    private EmulatedTweet Find(TwitterBody body, string id) => State.Tweet(id) ?? throw body.Refuse("tweet_id", "The Tweet does not exist or is not visible to you.");

    private static EmulatorAnswer Told(string member, bool value) => TwitterJson.Data(new JsonObject { [member] = value });
}
