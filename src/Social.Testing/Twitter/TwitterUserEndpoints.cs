using System.Globalization;
using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Looking users up, followers, following and unfollowing, and searching users.</summary>
internal sealed class TwitterUserEndpoints(TwitterEmulator emulator)
{
    private const string ReadScopes = "tweet.read users.read";

    private TwitterState State => emulator.State;

    public void Map(RouteTable routes)
    {
        routes.Map("GET", "/2/users/me", Me, TwitterPolicy.Read(TwitterAccess.User, ReadScopes, TwitterFields.UserParameters));
        routes.Map("GET", "/2/users/{id}", ById, Read(ReadScopes));
        routes.Map("GET", "/2/users", ByIds, Read(ReadScopes, "ids"));
        routes.Map("GET", "/2/users/by/username/{username}", ByName, Read(ReadScopes));
        routes.Map("GET", "/2/users/by", ByNames, Read(ReadScopes, "usernames"));
        routes.Map("GET", "/2/users/search", Search, TwitterPolicy.Read(TwitterAccess.User, ReadScopes, [.. TwitterFields.UserParameters, "query", "max_results", "next_token"]));
        routes.Map("GET", "/2/users/{id}/followers", x => Follows(x, followers: true), Read("follows.read " + ReadScopes, "max_results", "pagination_token"));
        routes.Map("GET", "/2/users/{id}/following", x => Follows(x, followers: false), Read("follows.read " + ReadScopes, "max_results", "pagination_token"));
        routes.Map("POST", "/2/users/{id}/following", FollowAsync, TwitterPolicy.Write(TwitterAccess.User, "follows.write " + ReadScopes));
        routes.Map("DELETE", "/2/users/{id}/following/{target}", Unfollow, TwitterPolicy.Write(TwitterAccess.User, "follows.write " + ReadScopes));
    }

    /// <summary>Gets the user of the path, who must be the caller.</summary>
    public static EmulatedTwitterUser Self(EmulatorExchange exchange)
    {
        var id = TwitterQuery.PathId(exchange);
        var user = ((TwitterCaller)exchange.Caller!).User!;
        return user.Id == id
            ? user
            : throw TwitterQuery.Refuse("id", id, $"The `id` query parameter value [{id}] must be the same as the authenticating user [{user.Id}]");
    }

    private static TwitterPolicy Read(string scopes, params string[] more) => TwitterPolicy.Read(TwitterAccess.Any, scopes, [.. TwitterFields.UserParameters, .. more]);

    private EmulatorAnswer Me(EmulatorExchange exchange)
    {
        lock (State.Gate)
        {
            var envelope = new TwitterEnvelope(emulator, exchange);
            return envelope.Answer(envelope.Write(((TwitterCaller)exchange.Caller!).User!));
        }
    }

    private EmulatorAnswer ById(EmulatorExchange exchange) => One(exchange, "id", TwitterQuery.PathId(exchange), id => State.Users.GetValueOrDefault(id));

    private EmulatorAnswer ByName(EmulatorExchange exchange)
    {
        var name = exchange.RouteValues["username"];
        if (!TwitterQuery.IsUsername(name)) throw TwitterQuery.Refuse("username", name, $"The `username` query parameter value [{name}] does not match ^[A-Za-z0-9_]{{1,15}}$");
        return One(exchange, "username", name, State.UserByName);
    }

    private EmulatorAnswer ByIds(EmulatorExchange exchange) =>
        Many(exchange, "ids", TwitterQuery.List(exchange, "ids", 100, TwitterQuery.IsId), id => State.Users.GetValueOrDefault(id));

    private EmulatorAnswer ByNames(EmulatorExchange exchange) =>
        Many(exchange, "usernames", TwitterQuery.List(exchange, "usernames", 100, TwitterQuery.IsUsername), State.UserByName);

    private EmulatorAnswer One(EmulatorExchange exchange, string parameter, string value, Func<string, EmulatedTwitterUser?> find)
    {
        lock (State.Gate)
        {
            var envelope = new TwitterEnvelope(emulator, exchange);
            if (find(value) is { } user) return envelope.Answer(envelope.Write(user));
            envelope.Error(TwitterProblems.PartialNotFound("user", parameter, value));
            return envelope.Answer(null);
        }
    }

    private EmulatorAnswer Many(EmulatorExchange exchange, string parameter, IReadOnlyList<string> values, Func<string, EmulatedTwitterUser?> find)
    {
        lock (State.Gate)
        {
            var envelope = new TwitterEnvelope(emulator, exchange);
            var data = new JsonArray();
            foreach (var value in values.Distinct())
            {
                if (find(value) is { } user) data.Add(envelope.Write(user));
                else envelope.Error(TwitterProblems.PartialNotFound("user", parameter, value));
            }

            return envelope.Answer(data);
        }
    }

    private EmulatorAnswer Search(EmulatorExchange exchange)
    {
        var query = exchange["query"];
        if (string.IsNullOrWhiteSpace(query)) throw TwitterQuery.Refuse("query", "", "The `query` query parameter can not be empty");
        var size = TwitterQuery.Number(exchange, "max_results", 1, 1000, 100);
        lock (State.Gate)
        {
            var found = State.Users.Values.Where(u =>
                u.Username.Contains(query, StringComparison.OrdinalIgnoreCase) || u.Name.Contains(query, StringComparison.OrdinalIgnoreCase));
            return Page(exchange, found, size, "next_token");
        }
    }

    private EmulatorAnswer Follows(EmulatorExchange exchange, bool followers)
    {
        var id = TwitterQuery.PathId(exchange);
        var size = TwitterQuery.Number(exchange, "max_results", 1, 1000, 100);
        lock (State.Gate)
        {
            if (State.Users.GetValueOrDefault(id) is not { } user) return One(exchange, "id", id, _ => null);
            return Page(
                exchange, State.Users.Values.Where(u => followers ? u.Following.Contains(user.Id) : user.Following.Contains(u.Id)), size, "pagination_token");
        }
    }

    private EmulatorAnswer Page(EmulatorExchange exchange, IEnumerable<EmulatedTwitterUser> users, int size, string token)
    {
        var envelope = new TwitterEnvelope(emulator, exchange);
        var (page, meta) = TwitterPage.Cut(exchange, users.OrderByDescending(Number), Number, size, token);
        return envelope.Answer(new JsonArray([.. page.Select(envelope.Write)]), meta);
    }

    public static ulong Number(EmulatedTwitterUser user) => ulong.Parse(user.Id, CultureInfo.InvariantCulture);

    private async Task<EmulatorAnswer> FollowAsync(EmulatorExchange exchange)
    {
        var self = Self(exchange);
        var body = await TwitterBody.ReadAsync(exchange, "target_user_id").ConfigureAwait(false);
        body.Require("target_user_id");
        var target = body.Id("target_user_id")!;
        if (emulator.Options.SelfServeRestrictions) return TwitterProblems.Forbidden("You are not permitted to perform this action.");
        lock (State.Gate)
        {
            if (target == self.Id) throw body.Refuse("target_user_id", "You cannot follow yourself.");
            if (State.Users.GetValueOrDefault(target) is not { } user) throw body.Refuse("target_user_id", "The user does not exist.");
            if (!user.IsProtected) self.Following.Add(target);
            return TwitterJson.Data(new JsonObject { ["following"] = !user.IsProtected, ["pending_follow"] = user.IsProtected });
        }
    }

    private EmulatorAnswer Unfollow(EmulatorExchange exchange)
    {
        var self = Self(exchange);
        var target = TwitterQuery.PathId(exchange, "target");
        lock (State.Gate)
        {
            self.Following.Remove(target);
            return TwitterJson.Data(new JsonObject { ["following"] = false });
        }
    }
}
