using System.Text.Json.Nodes;
using static Social.Testing.ControlEndpoints;

namespace Social.Testing;

/// <summary>The control endpoints that only TikTok has: users, apps, tokens, publishes.</summary>
internal static class TikTokControlEndpoints
{
    public static void Map(RouteTable control, TikTokEmulator emulator)
    {
        control.Map("POST", "/_emulator/users", async x => AddUser(emulator, await ReadAsync(x).ConfigureAwait(false)));
        control.Map("POST", "/_emulator/apps", async x => AddApp(emulator, await ReadAsync(x).ConfigureAwait(false)));
        control.Map("POST", "/_emulator/tokens", async x => IssueToken(emulator, await ReadAsync(x).ConfigureAwait(false)));
        control.Map("POST", "/_emulator/tokens/expire", async x => Told(emulator.ExpireToken(Token(await ReadAsync(x).ConfigureAwait(false)))));
        control.Map("POST", "/_emulator/tokens/revoke", async x => Told(emulator.RevokeToken(Token(await ReadAsync(x).ConfigureAwait(false)))));
        control.Map("POST", "/_emulator/options", async x => SetOptions(emulator.Options, await ReadAsync(x).ConfigureAwait(false)));
        control.Map("GET", "/_emulator/publishes", _ => Publishes(emulator));
    }

    private static EmulatorAnswer AddUser(TikTokEmulator emulator, JsonObject body)
    {
        var user = emulator.AddUser(Optional(body, "username") ?? throw new FormatException("A user needs a username."), Optional(body, "display_name"));
        user.IsPrivate = body["private"]?.GetValue<bool>() ?? false;
        return Ok(new JsonObject { ["username"] = user.Username, ["open_id"] = user.OpenIdFor(emulator.DefaultApp), ["private"] = user.IsPrivate });
    }

    private static EmulatorAnswer AddApp(TikTokEmulator emulator, JsonObject body)
    {
        var key = Optional(body, "client_key") ?? throw new FormatException("An app needs a client_key.");
        var app = emulator.AddApp(key, Optional(body, "client_secret") ?? key + "-secret", [.. Texts(body, "redirect_uris") ?? []]);
        app.IsAudited = body["audited"]?.GetValue<bool>() ?? true;
        foreach (var url in Texts(body, "verified_urls") ?? []) app.VerifiedUrls.Add(url);
        return Told(true);
    }

    private static EmulatorAnswer IssueToken(TikTokEmulator emulator, JsonObject body)
    {
        var app = Optional(body, "client_key") is { } key
            ? emulator.Tokens.App(key) ?? throw new FormatException($"There is no app '{key}'.")
            : emulator.DefaultApp;
        var user = Optional(body, "username") is { } name
            ? emulator.Users.FirstOrDefault(u => u.Username == name) ?? throw new FormatException($"There is no user '{name}'.")
            : emulator.DefaultUser;
        var token = (Optional(body, "kind") ?? "user") switch
        {
            "user" => emulator.IssueToken(user, Texts(body, "scopes"), app),
            "client" => emulator.IssueClientToken(app),
            "business" => emulator.IssueBusinessToken(user, Texts(body, "scopes"), app),
            "advertiser" => emulator.IssueAdvertiserToken(app, [.. Texts(body, "advertiser_ids") ?? [TikTokEmulator.DefaultAdvertiserId]]),
            var kind => throw new FormatException($"'{kind}' is no kind of token: user, client, business or advertiser."),
        };
        return Ok(new JsonObject
        {
            ["access_token"] = token.AccessToken, ["refresh_token"] = token.RefreshToken, ["scope"] = string.Join(',', token.Scopes), ["open_id"] = token.User?.OpenIdFor(app),
        });
    }

    private static EmulatorAnswer SetOptions(TikTokEmulatorOptions options, JsonObject body)
    {
        foreach (var (name, value) in body)
        {
            switch (name)
            {
                case "auto_approve": options.AutoApprove = value!.GetValue<bool>(); break;
                case "enforce_rate_limits": options.EnforceRateLimits = value!.GetValue<bool>(); break;
                case "verify_url_ownership": options.VerifyUrlOwnership = value!.GetValue<bool>(); break;
                case "check_media": options.CheckMedia = value!.GetValue<bool>(); break;
                case "fail_reason": options.FailReason = value?.GetValue<string>(); break;
                case "processing_seconds": options.Processing = TimeSpan.FromSeconds(value!.GetValue<double>()); break;
                case "moderation_seconds": options.Moderation = value is null ? null : TimeSpan.FromSeconds(value.GetValue<double>()); break;
                case "daily_post_cap": options.DailyPostCap = value!.GetValue<int>(); break;
                default: throw new FormatException($"There is no option '{name}'.");
            }
        }

        return Told(true);
    }

    private static EmulatorAnswer Publishes(TikTokEmulator emulator) => Ok(new JsonObject
    {
        ["publishes"] = new JsonArray([.. emulator.Publishes.Select(p => new JsonObject
        {
            ["publish_id"] = p.Id, ["username"] = p.User.Username, ["title"] = p.Title, ["status"] = emulator.StatusOf(p), ["fail_reason"] = p.FailReason,
        })]),
    });

    private static string Token(JsonObject body) => Optional(body, "token") ?? throw new FormatException("The body needs a token.");
}
