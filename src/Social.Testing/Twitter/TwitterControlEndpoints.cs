using System.Text.Json.Nodes;
using static Social.Testing.ControlEndpoints;

namespace Social.Testing;

/// <summary>The control endpoints that only X has: users, apps, tokens, switches.</summary>
internal static class TwitterControlEndpoints
{
    public static void Map(RouteTable control, TwitterEmulator emulator)
    {
        control.Map("POST", "/_emulator/users", async x => AddUser(emulator, await ReadAsync(x).ConfigureAwait(false)));
        control.Map("POST", "/_emulator/apps", async x => AddApp(emulator, await ReadAsync(x).ConfigureAwait(false)));
        control.Map("POST", "/_emulator/tokens", async x => IssueToken(emulator, await ReadAsync(x).ConfigureAwait(false)));
        control.Map("POST", "/_emulator/tokens/expire", async x => Told(emulator.ExpireToken(Token(await ReadAsync(x).ConfigureAwait(false)))));
        control.Map("POST", "/_emulator/tokens/revoke", async x => Told(emulator.RevokeToken(Token(await ReadAsync(x).ConfigureAwait(false)))));
        control.Map("POST", "/_emulator/options", async x => SetOptions(emulator.Options, await ReadAsync(x).ConfigureAwait(false)));
        control.Map("GET", "/_emulator/tweets", _ => Tweets(emulator));
    }

    private static EmulatorAnswer AddUser(TwitterEmulator emulator, JsonObject body)
    {
        var user = emulator.AddUser(Optional(body, "username") ?? throw new FormatException("A user needs a username."), Optional(body, "name"));
        user.IsPremium = body["premium"]?.GetValue<bool>() ?? false;
        return Ok(new JsonObject { ["id"] = user.Id, ["username"] = user.Username, ["name"] = user.Name, ["premium"] = user.IsPremium });
    }

    private static EmulatorAnswer AddApp(TwitterEmulator emulator, JsonObject body)
    {
        var id = Optional(body, "client_id") ?? throw new FormatException("An app needs a client_id.");
        var redirects = (body["redirect_uris"] as JsonArray)?.Select(r => r!.GetValue<string>()).ToList() ?? [];
        emulator.AddApp(id, Optional(body, "client_secret"), Optional(body, "consumer_key") ?? id + "-key", Optional(body, "consumer_secret") ?? id + "-secret", redirects);
        return Told(true);
    }

    private static EmulatorAnswer IssueToken(TwitterEmulator emulator, JsonObject body)
    {
        var app = Optional(body, "client_id") is { } id
            ? emulator.Tokens.AppByClientId(id) ?? throw new FormatException($"There is no app '{id}'.")
            : emulator.DefaultApp;
        var user = Optional(body, "username") is { } name
            ? emulator.Users.FirstOrDefault(u => string.Equals(u.Username, name, StringComparison.OrdinalIgnoreCase)) ?? throw new FormatException($"There is no user '{name}'.")
            : emulator.DefaultUser;
        switch (Optional(body, "kind") ?? "oauth2")
        {
            case "oauth2":
                var pair = emulator.IssueOAuth2Token(user, (body["scopes"] as JsonArray)?.Select(s => s!.GetValue<string>()).ToList(), app);
                return Ok(new JsonObject
                {
                    ["access_token"] = pair.AccessToken,
                    ["refresh_token"] = pair.RefreshToken,
                    ["expires_at"] = TwitterJson.Time(pair.ExpiresAt),
                    ["scope"] = string.Join(' ', pair.Scopes),
                    ["user_id"] = user.Id,
                });
            case "oauth1":
                var token = emulator.IssueOAuth1Token(user, app);
                return Ok(new JsonObject { ["oauth_token"] = token.Token, ["oauth_token_secret"] = token.Secret, ["user_id"] = user.Id });
            case "app":
                return Ok(new JsonObject { ["access_token"] = emulator.IssueAppBearer(app) });
            case var kind:
                throw new FormatException($"'{kind}' is no kind of token: oauth2, oauth1 or app.");
        }
    }

    private static EmulatorAnswer SetOptions(TwitterEmulatorOptions options, JsonObject body)
    {
        foreach (var (name, value) in body)
        {
            switch (name)
            {
                case "auto_approve": options.AutoApprove = value!.GetValue<bool>(); break;
                case "self_serve_restrictions": options.SelfServeRestrictions = value!.GetValue<bool>(); break;
                case "credits_depleted": options.CreditsDepleted = value!.GetValue<bool>(); break;
                case "post_names": options.PostNames = value!.GetValue<bool>(); break;
                case "enforce_rate_limits": options.EnforceRateLimits = value!.GetValue<bool>(); break;
                case "max_segment_bytes": options.MaxSegmentBytes = value!.GetValue<int>(); break;
                case "media_processing_seconds": options.MediaProcessing = TimeSpan.FromSeconds(value!.GetValue<double>()); break;
                default: throw new FormatException($"There is no option '{name}'.");
            }
        }

        return Told(true);
    }

    private static EmulatorAnswer Tweets(TwitterEmulator emulator) => Ok(new JsonObject
    {
        ["tweets"] = new JsonArray([.. emulator.Tweets.Select(t => new JsonObject { ["id"] = t.Id, ["author"] = t.Author.Username, ["text"] = t.Text })]),
    });

    private static string Token(JsonObject body) => Optional(body, "token") ?? throw new FormatException("The body needs a token.");
}
