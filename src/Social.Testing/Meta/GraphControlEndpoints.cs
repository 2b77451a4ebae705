using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>The control endpoints of Facebook and Instagram: users, Pages, accounts and tokens for tests in other processes.</summary>
internal static class GraphControlEndpoints
{
    public static void Map(RouteTable control, GraphEmulator emulator)
    {
        control.Map("POST", "/_emulator/users", async x => Told(emulator.AddUser(Needed(await ControlEndpoints.ReadAsync(x).ConfigureAwait(false), "name"))));
        control.Map("POST", "/_emulator/pages", async x => AddPage(emulator, await ControlEndpoints.ReadAsync(x).ConfigureAwait(false)));
        control.Map("POST", "/_emulator/accounts", async x => AddAccount(emulator, await ControlEndpoints.ReadAsync(x).ConfigureAwait(false)));
        control.Map("POST", "/_emulator/tokens", async x => IssueToken(emulator, await ControlEndpoints.ReadAsync(x).ConfigureAwait(false)));
        control.Map("POST", "/_emulator/tokens/expire", async x => Told(emulator.ExpireToken(Needed(await ControlEndpoints.ReadAsync(x).ConfigureAwait(false), "token"))));
        control.Map("POST", "/_emulator/tokens/revoke", async x => Told(emulator.RevokeToken(Needed(await ControlEndpoints.ReadAsync(x).ConfigureAwait(false), "token"))));
        control.Map("POST", "/_emulator/tokens/invalidate", async x => Invalidate(emulator, await ControlEndpoints.ReadAsync(x).ConfigureAwait(false)));
        control.Map("POST", "/_emulator/options", async x => SetOptions(emulator, await ControlEndpoints.ReadAsync(x).ConfigureAwait(false)));
        control.Map("GET", "/_emulator/posts", _ => ControlEndpoints.Ok(new JsonObject
        {
            ["posts"] = new JsonArray([.. emulator.State.All<EmulatedPagePost>().Select(p => new JsonObject { ["id"] = p.Id, ["page"] = p.Page.Id, ["message"] = p.Message, ["published"] = p.IsPublishedAt(emulator.State.Now) })]),
            ["media"] = new JsonArray([.. emulator.Media.Select(m => new JsonObject { ["id"] = m.Id, ["account"] = m.Account.Id, ["type"] = m.Type, ["caption"] = m.Caption })]),
        }));
        control.Map("GET", "/_emulator/containers", _ => ControlEndpoints.Ok(new JsonObject
        {
            ["containers"] = new JsonArray([.. emulator.Containers.Select(c => new JsonObject { ["id"] = c.Id, ["account"] = c.Account.Id, ["type"] = c.MediaType, ["status"] = emulator.StatusOf(c) })]),
        }));
    }

    private static EmulatorAnswer AddPage(GraphEmulator emulator, JsonObject body)
    {
        var manager = Text(body, "user") is { } id ? Found<EmulatedMetaUser>(emulator, id) : emulator.DefaultUser;
        return Told(emulator.AddPage(Needed(body, "name"), manager));
    }

    private static EmulatorAnswer AddAccount(GraphEmulator emulator, JsonObject body) =>
        Told(emulator.AddAccount(Needed(body, "username"), Text(body, "name"), Text(body, "page") is { } id ? Found<EmulatedPage>(emulator, id) : null));

    private static EmulatorAnswer IssueToken(GraphEmulator emulator, JsonObject body)
    {
        var scopes = (body["scopes"] as JsonArray)?.Select(s => s!.GetValue<string>()).ToList();
        var user = Text(body, "user") is { } userId ? Found<EmulatedMetaUser>(emulator, userId) : emulator.DefaultUser;
        var token = (Text(body, "kind") ?? "page") switch
        {
            "user" => emulator.IssueUserToken(user, scopes),
            "page" => emulator.IssuePageToken(Text(body, "page") is { } id ? Found<EmulatedPage>(emulator, id) : null, user, scopes),
            "instagram" when emulator is InstagramEmulator instagram => instagram.IssueInstagramToken(Text(body, "account") is { } id ? Found<EmulatedInstagramAccount>(emulator, id) : null, scopes),
            var kind => throw new FormatException($"'{kind}' is no kind of token here: user, page, or on Instagram's port instagram."),
        };
        return ControlEndpoints.Ok(new JsonObject { ["access_token"] = token.AccessToken, ["kind"] = token.Kind, ["user"] = token.UserId, ["page"] = token.PageId, ["scope"] = string.Join(',', token.Scopes) });
    }

    private static EmulatorAnswer Invalidate(GraphEmulator emulator, JsonObject body) =>
        Told(emulator.InvalidateToken(Needed(body, "token"), body["subcode"]?.GetValue<int>() ?? throw new FormatException("The body needs a subcode.")));

    private static EmulatorAnswer SetOptions(GraphEmulator emulator, JsonObject body)
    {
        foreach (var (name, value) in body)
        {
            switch (name)
            {
                case "denies_consent": emulator.Shared.DeniesConsent = value!.GetValue<bool>(); break;
                case "requires_proof": emulator.State.App.RequiresProof = value!.GetValue<bool>(); break;
                case "enforce_rate_limits": emulator.Shared.EnforceRateLimits = value!.GetValue<bool>(); break;
                case "checks_media": emulator.Shared.ChecksMedia = value!.GetValue<bool>(); break;
                case "video_processing_seconds": emulator.Shared.VideoProcessing = TimeSpan.FromSeconds(value!.GetValue<double>()); break;
                case "app_usage": emulator.Shared.AppUsage = value?.GetValue<double>(); break;
                case "page_usage": emulator.Shared.PageUsage = value?.GetValue<double>(); break;
                case "business_usage": emulator.Shared.BusinessUsage = value?.GetValue<double>(); break;
                case "posts_a_day": emulator.State.Instagram.PostsADay = value!.GetValue<int>(); break;
                case "fails_with": emulator.State.Instagram.FailsWith = value?.GetValue<string>(); break;
                default: throw new FormatException($"There is no option '{name}'.");
            }
        }

        return Told(true);
    }

    private static T Found<T>(GraphEmulator emulator, string id)
        where T : EmulatedGraphNode => emulator.State.Find<T>(id) ?? throw new FormatException($"There is no {typeof(T).Name} '{id}'.");

    private static string Needed(JsonObject body, string name) => Text(body, name) ?? throw new FormatException($"The body needs a {name}.");

    private static string? Text(JsonObject body, string name) => body[name]?.GetValue<string>();

    private static EmulatorAnswer Told(EmulatedGraphNode node) => ControlEndpoints.Ok(new JsonObject { ["id"] = node.Id });

    private static EmulatorAnswer Told(bool done) => ControlEndpoints.Ok(new JsonObject { ["done"] = done });
}
