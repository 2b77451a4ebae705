using System.Text.Json.Nodes;
using static Social.Testing.ControlEndpoints;

namespace Social.Testing;

/// <summary>The control endpoints that only Reddit has: users, communities, apps, tokens, switches.</summary>
internal static class RedditControlEndpoints
{
    public static void Map(RouteTable control, RedditEmulator emulator)
    {
        control.Map("POST", "/_emulator/users", async x => AddUser(emulator, await ReadAsync(x).ConfigureAwait(false)));
        control.Map("POST", "/_emulator/subreddits", async x => AddSubreddit(emulator, await ReadAsync(x).ConfigureAwait(false)));
        control.Map("POST", "/_emulator/apps", async x => AddApp(emulator, await ReadAsync(x).ConfigureAwait(false)));
        control.Map("POST", "/_emulator/tokens", async x => IssueToken(emulator, await ReadAsync(x).ConfigureAwait(false)));
        control.Map("POST", "/_emulator/tokens/expire", async x => Told(emulator.ExpireToken(Token(await ReadAsync(x).ConfigureAwait(false)))));
        control.Map("POST", "/_emulator/tokens/revoke", async x => Told(emulator.RevokeToken(Token(await ReadAsync(x).ConfigureAwait(false)))));
        control.Map("POST", "/_emulator/options", async x => SetOptions(emulator.Options, await ReadAsync(x).ConfigureAwait(false)));
        control.Map("GET", "/_emulator/submissions", _ => Submissions(emulator));
    }

    private static EmulatorAnswer AddUser(RedditEmulator emulator, JsonObject body)
    {
        var user = emulator.AddUser(Optional(body, "name") ?? throw new FormatException("A user needs a name."));
        if (Optional(body, "password") is { } password) user.Password = password;
        return Ok(new JsonObject { ["id"] = user.Id, ["name"] = user.Name });
    }

    private static EmulatorAnswer AddSubreddit(RedditEmulator emulator, JsonObject body)
    {
        var subreddit = emulator.AddSubreddit(
            Optional(body, "name") ?? throw new FormatException("A community needs a name."), [.. Texts(body, "moderators").Select(name => User(emulator, name))]);
        subreddit.Type = Optional(body, "type") ?? "public";
        subreddit.SubmissionType = Optional(body, "submission_type") ?? "any";
        subreddit.Requirements.IsFlairRequired = body["is_flair_required"]?.GetValue<bool>() ?? false;
        foreach (var text in Texts(body, "flairs")) subreddit.Flairs.Add(new EmulatedRedditFlair(Guid.NewGuid().ToString(), text));
        foreach (var rule in Texts(body, "rules")) subreddit.Rules.Add(new EmulatedRedditRule(rule));
        return Ok(new JsonObject { ["id"] = subreddit.Id, ["name"] = subreddit.Name, ["flair_ids"] = RedditJson.Array(subreddit.Flairs.Select(f => f.Id)) });
    }

    private static EmulatorAnswer AddApp(RedditEmulator emulator, JsonObject body)
    {
        var id = Optional(body, "client_id") ?? throw new FormatException("An app needs a client_id.");
        if (!Enum.TryParse<EmulatedRedditAppKind>(Optional(body, "kind") ?? "web", ignoreCase: true, out var kind)) throw new FormatException("An app is web, installed or script.");
        emulator.AddApp(kind, id, Optional(body, "client_secret"), [.. Texts(body, "redirect_uris")]);
        return Told(true);
    }

    private static EmulatorAnswer IssueToken(RedditEmulator emulator, JsonObject body)
    {
        var app = Optional(body, "client_id") is { } id ? emulator.Tokens.App(id) ?? throw new FormatException($"There is no app '{id}'.") : emulator.DefaultApp;
        IReadOnlyList<string>? scopes = body.ContainsKey("scopes") ? [.. Texts(body, "scopes")] : null;
        var token = (Optional(body, "kind") ?? "user") switch
        {
            "user" => emulator.IssueToken(Optional(body, "name") is { } name ? User(emulator, name) : null, scopes, app),
            "app" => emulator.IssueAppToken(scopes, app),
            var kind => throw new FormatException($"'{kind}' is no kind of token: user or app."),
        };
        return Ok(new JsonObject { ["access_token"] = token.AccessToken, ["refresh_token"] = token.RefreshToken, ["scope"] = string.Join(' ', token.Scopes) });
    }

    private static EmulatorAnswer SetOptions(RedditEmulatorOptions options, JsonObject body)
    {
        foreach (var (name, value) in body)
        {
            switch (name)
            {
                case "auto_approve": options.AutoApprove = value!.GetValue<bool>(); break;
                case "enforce_rate_limits": options.EnforceRateLimits = value!.GetValue<bool>(); break;
                case "enforce_user_agent": options.EnforceUserAgent = value!.GetValue<bool>(); break;
                case "check_media": options.CheckMedia = value!.GetValue<bool>(); break;
                case "fail_media_processing": options.FailMediaProcessing = value!.GetValue<bool>(); break;
                case "media_processing_seconds": options.MediaProcessing = TimeSpan.FromSeconds(value!.GetValue<double>()); break;
                case "posting_interval_seconds": options.PostingInterval = value is null ? null : TimeSpan.FromSeconds(value.GetValue<double>()); break;
                case "socket": options.Socket = Enum.Parse<EmulatedRedditSocketMode>(value!.GetValue<string>(), ignoreCase: true); break;
                default: throw new FormatException($"There is no option '{name}'.");
            }
        }

        return Told(true);
    }

    private static EmulatorAnswer Submissions(RedditEmulator emulator) => Ok(new JsonObject
    {
        ["submissions"] = new JsonArray([.. emulator.Submissions.Select(s => new JsonObject
        {
            ["name"] = s.Fullname, ["kind"] = s.Kind, ["subreddit"] = s.Subreddit.Name, ["author"] = s.Author.Name, ["title"] = s.Title,
        })]),
    });

    private static EmulatedRedditUser User(RedditEmulator emulator, string name) =>
        emulator.Users.FirstOrDefault(u => string.Equals(u.Name, name, StringComparison.OrdinalIgnoreCase)) ?? throw new FormatException($"There is no user '{name}'.");

    private static string Token(JsonObject body) => Optional(body, "token") ?? throw new FormatException("The body needs a token.");

    private static IEnumerable<string> Texts(JsonObject body, string name) => (body[name] as JsonArray)?.Select(t => t!.GetValue<string>()) ?? [];
}
