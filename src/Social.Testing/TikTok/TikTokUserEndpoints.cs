using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>The Display API's user.</summary>
internal sealed class TikTokUserEndpoints(TikTokEmulator emulator)
{
    private static readonly Dictionary<string, string> Scopes = new(StringComparer.Ordinal)
    {
        ["open_id"] = "user.info.basic", ["union_id"] = "user.info.basic", ["avatar_url"] = "user.info.basic", ["avatar_url_100"] = "user.info.basic",
        ["avatar_large_url"] = "user.info.basic", ["display_name"] = "user.info.basic",
        ["bio_description"] = "user.info.profile", ["profile_deep_link"] = "user.info.profile", ["is_verified"] = "user.info.profile", ["username"] = "user.info.profile",
        ["follower_count"] = "user.info.stats", ["following_count"] = "user.info.stats", ["likes_count"] = "user.info.stats", ["video_count"] = "user.info.stats",
    };

    public void Map(RouteTable routes) =>
        routes.Map("GET", "/v2/user/info/", Info, TikTokPolicy.Display("user.info.basic", "user.info.profile", "user.info.stats"));

    private EmulatorAnswer Info(EmulatorExchange exchange)
    {
        var caller = (TikTokCaller)exchange.Caller!;
        var fields = TikTokFields.Read(exchange, Scopes.Keys);
        if (fields.Any(f => !caller.Scopes.Contains(Scopes[f]))) throw TikTokProblems.ScopeNotAuthorized();
        var user = new JsonObject();
        lock (emulator.State.Gate)
        {
            emulator.State.Settle();
            foreach (var field in fields) user[field] = Value(field, caller.User!, caller.App);
        }

        return emulator.Envelope.Ok(new JsonObject { ["user"] = user });
    }

    private JsonNode? Value(string field, EmulatedTikTokUser user, EmulatedTikTokApp app)
    {
        var videos = emulator.State.Videos.Where(v => v.Owner == user && v.IsPublicAt(emulator.State.Now));
        return field switch
        {
            "open_id" => user.OpenIdFor(app),
            "union_id" => user.UnionId,
            "avatar_url" or "avatar_url_100" or "avatar_large_url" => user.AvatarUrl,
            "display_name" => user.DisplayName,
            "bio_description" => user.Biography,
            "profile_deep_link" => $"https://vm.tiktok.com/{user.Username}/",
            "is_verified" => user.IsVerified,
            "username" => user.Username,
            "follower_count" => user.FollowerCount,
            "following_count" => user.FollowingCount,
            "likes_count" => videos.Sum(v => v.LikeCount),
            _ => videos.LongCount(),
        };
    }
}
