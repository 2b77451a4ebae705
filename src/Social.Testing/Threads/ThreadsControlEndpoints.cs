using System.Globalization;
using System.Text.Json.Nodes;
using static Social.Testing.ControlEndpoints;

namespace Social.Testing;

/// <summary>The control endpoints that only Threads has: users, tokens, and what was posted.</summary>
internal static class ThreadsControlEndpoints
{
    public static void Map(RouteTable control, ThreadsEmulator emulator)
    {
        control.Map("POST", "/_emulator/users", async x => AddUser(emulator, await ReadAsync(x).ConfigureAwait(false)));
        control.Map("POST", "/_emulator/tokens", async x => IssueToken(emulator, await ReadAsync(x).ConfigureAwait(false)));
        control.Map("POST", "/_emulator/tokens/expire", async x => Told(emulator.ExpireToken(Needed(await ReadAsync(x).ConfigureAwait(false), "token"))));
        control.Map("POST", "/_emulator/tokens/revoke", async x => Told(emulator.RevokeToken(Needed(await ReadAsync(x).ConfigureAwait(false), "token"))));
        control.Map("GET", "/_emulator/posts", _ => Ok(new JsonObject
        {
            ["posts"] = new JsonArray([.. emulator.Posts.Select(p => new JsonObject { ["id"] = p.Id, ["username"] = p.Author.Username, ["type"] = p.Container.MediaType, ["text"] = p.Text })]),
        }));
    }

    private static EmulatorAnswer AddUser(ThreadsEmulator emulator, JsonObject body)
    {
        var user = emulator.AddUser(Needed(body, "username"), Optional(body, "name"));
        return Ok(new JsonObject { ["id"] = user.Id, ["username"] = user.Username });
    }

    private static EmulatorAnswer IssueToken(ThreadsEmulator emulator, JsonObject body)
    {
        var user = Optional(body, "username") is { } name ? emulator.FindUserByName(name) ?? throw new FormatException($"There is no user '{name}'.") : emulator.DefaultUser;
        var token = emulator.IssueToken(user, (body["scopes"] as JsonArray)?.Select(s => s!.GetValue<string>()).ToList());
        return Ok(new JsonObject { ["access_token"] = token.AccessToken, ["user_id"] = user.Id, ["expires_at"] = token.ExpiresAt.ToString("O", CultureInfo.InvariantCulture), ["scope"] = string.Join(',', token.Scopes) });
    }
}
