using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Writes users as reads return them. The caller holds the state's gate.</summary>
internal static class TwitterUserWriter
{
    public static JsonObject Write(TwitterEmulator emulator, EmulatedTwitterUser user, TwitterFields fields, TwitterCaller caller)
    {
        var json = new JsonObject();
        foreach (var field in fields.User.Order(StringComparer.Ordinal))
            if (Value(emulator, user, field, caller) is { } value) json[field] = value;
        return json;
    }

    private static JsonNode? Value(TwitterEmulator emulator, EmulatedTwitterUser user, string field, TwitterCaller caller) => field switch
    {
        "id" => user.Id,
        "name" => user.Name,
        "username" => user.Username,
        "created_at" => TwitterJson.Time(user.CreatedAt),
        "description" => user.Description,
        "location" => user.Location.Length == 0 ? null : user.Location,
        "url" => user.Url,
        "pinned_tweet_id" => user.PinnedTweetId,
        "most_recent_tweet_id" => emulator.State.NewestFirst.FirstOrDefault(t => t.Author == user)?.Id,
        "protected" => user.IsProtected,
        "verified" => user.IsPremium,
        "verified_type" => user.IsPremium ? "blue" : "none",
        "subscription_type" => caller.User == user ? user.IsPremium ? "Premium" : "None" : null,
        "profile_image_url" => $"https://pbs.twimg.com/profile_images/{user.Id}/picture_normal.jpg",
        "confirmed_email" => caller.User == user && caller.Scopes.Contains("users.email") ? user.ConfirmedEmail : null,
        "public_metrics" => new JsonObject
        {
            ["followers_count"] = emulator.State.Users.Values.Count(u => u.Following.Contains(user.Id)),
            ["following_count"] = user.Following.Count,
            ["tweet_count"] = emulator.State.Tweets.Values.Count(t => t.Author == user && t.EditHistory[^1] == t.Id),
            ["listed_count"] = 0,
            ["like_count"] = emulator.State.Tweets.Values.Count(t => t.Likes.Contains(user.Id)),
            ["media_count"] = emulator.State.Tweets.Values.Where(t => t.Author == user).Sum(t => t.Media.Count),
        },
        _ => null,
    };
}
