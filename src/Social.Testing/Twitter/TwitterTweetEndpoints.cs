using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Creating, editing, deleting and hiding posts.</summary>
internal sealed class TwitterTweetEndpoints(TwitterEmulator emulator)
{
    private const string WriteScopes = "tweet.read tweet.write users.read";
    private readonly TwitterTweetRules _rules = new(emulator);

    public void Map(RouteTable routes)
    {
        routes.Map("POST", "/2/tweets", CreateAsync, TwitterPolicy.Write(TwitterAccess.User, WriteScopes));
        routes.Map("DELETE", "/2/tweets/{id}", Delete, TwitterPolicy.Write(TwitterAccess.User, WriteScopes));
        routes.Map("PUT", "/2/tweets/{id}/hidden", HideAsync, TwitterPolicy.Write(TwitterAccess.User, "tweet.read tweet.moderate.write users.read"));
    }

    /// <summary>Gives a post the text and links that reads return.</summary>
    public static void Rewrite(EmulatedTweet tweet)
    {
        var (text, links) = TwitterText.Display(tweet.Text, url => Shorten(tweet.Id + url));
        var permalink = $"https://x.com/{tweet.Author.Username}/status/{tweet.Id}";
        if (tweet.Media.Count > 0)
        {
            // All media of a post share one link, but every item has its own entity.
            var address = Shorten(tweet.Id + "media");
            var kind = tweet.Media[0].IsVideo ? "video" : "photo";
            foreach (var media in tweet.Media) links.Add(new TwitterLink(address, $"{permalink}/{kind}/1", "pic.x.com/" + address[^10..], media.Key));
            text = text.Length == 0 ? address : $"{text} {address}";
        }
        else if (tweet.Quoted is { } quoted)
        {
            var expanded = $"https://x.com/{quoted.Author.Username}/status/{quoted.Id}";
            var link = new TwitterLink(Shorten(tweet.Id + "quote"), expanded, expanded[8..]);
            links.Add(link);
            text = text.Length == 0 ? link.Short : $"{text} {link.Short}";
        }

        tweet.DisplayText = text;
        tweet.Links = links;
    }

    private static string Shorten(string seed)
    {
        const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(seed));
        return "https://t.co/" + string.Concat(hash.Take(10).Select(b => Letters[b % Letters.Length]));
    }

    private async Task<EmulatorAnswer> CreateAsync(EmulatorExchange exchange)
    {
        var caller = (TwitterCaller)exchange.Caller!;
        var body = await TwitterTweetRules.ReadAsync(exchange).ConfigureAwait(false);
        lock (emulator.State.Gate)
        {
            var tweet = _rules.Compose(body, caller.User!);
            Rewrite(tweet);
            emulator.State.Add(tweet);
            foreach (var media in tweet.Media) media.IsAttached = true;
            var data = new JsonObject
            {
                [emulator.Options.PostNames ? "edit_history_post_ids" : "edit_history_tweet_ids"] = TwitterJson.Texts(tweet.EditHistory),
                ["id"] = tweet.Id,
                ["text"] = TwitterTweetWriter.ShortText(tweet),
            };
            if (tweet.CommunityId is not null) data["community_id"] = tweet.CommunityId;
            return TwitterJson.Data(data, 201).With("location", new Uri(emulator.BaseAddress, $"/2/tweets/{tweet.Id}").AbsoluteUri);
        }
    }

    private EmulatorAnswer Delete(EmulatorExchange exchange)
    {
        var user = ((TwitterCaller)exchange.Caller!).User!;
        var id = TwitterQuery.PathId(exchange);
        lock (emulator.State.Gate)
        {
            if (emulator.State.Tweet(id) is not { } tweet) return NotFound(id);
            if (tweet.Author != user) return TwitterProblems.Forbidden("You are not authorized to delete this Tweet.");
            foreach (var version in tweet.EditHistory) emulator.State.Remove(version);
            foreach (var repost in emulator.State.Tweets.Values.Where(t => t.RepostOf == tweet).ToList()) emulator.State.Remove(repost.Id);
            return TwitterJson.Data(new JsonObject { ["deleted"] = true });
        }
    }

    private async Task<EmulatorAnswer> HideAsync(EmulatorExchange exchange)
    {
        var user = ((TwitterCaller)exchange.Caller!).User!;
        var id = TwitterQuery.PathId(exchange);
        var body = await TwitterBody.ReadAsync(exchange, "hidden").ConfigureAwait(false);
        body.Require("hidden");
        var hidden = body.Flag("hidden")!.Value;
        lock (emulator.State.Gate)
        {
            if (emulator.State.Tweet(id) is not { } tweet) return NotFound(id);
            if (tweet.ReplyTo is null || tweet.Id == tweet.ConversationId)
                return TwitterProblems.InvalidRequest("The Tweet is not a reply and cannot be hidden.", "id", id);
            if (emulator.State.Tweet(tweet.ConversationId)?.Author != user)
                return TwitterProblems.Forbidden("You are not permitted to perform this action.");
            tweet.IsHidden = hidden;
            return TwitterJson.Data(new JsonObject { ["hidden"] = hidden });
        }
    }

    private static EmulatorAnswer NotFound(string id) => EmulatorAnswer.Json(404, new JsonObject
    {
        ["title"] = "Not Found Error",
        ["detail"] = $"Could not find tweet with id: [{id}].",
        ["type"] = "https://api.twitter.com/2/problems/resource-not-found",
        ["resource_type"] = "tweet",
        ["parameter"] = "id",
        ["value"] = id,
        ["status"] = 404,
    }, "application/problem+json");
}
