using System.Text.Json.Nodes;
using static Social.Testing.ControlEndpoints;

namespace Social.Testing;

/// <summary>The control endpoints of Google's sign-in: users, clients, tokens.</summary>
internal static class GoogleControlEndpoints
{
    public static void Map(RouteTable control, GoogleEmulator emulator)
    {
        control.Map("POST", "/_emulator/users", async x =>
        {
            var body = await ReadAsync(x).ConfigureAwait(false);
            var user = emulator.AddUser(Optional(body, "email") ?? throw new FormatException("A user needs an email."), Optional(body, "name"));
            return Ok(new JsonObject { ["id"] = user.Id, ["email"] = user.Email, ["name"] = user.Name });
        });
        control.Map("POST", "/_emulator/apps", async x =>
        {
            var body = await ReadAsync(x).ConfigureAwait(false);
            var id = Optional(body, "client_id") ?? throw new FormatException("An app needs a client_id.");
            if (!Enum.TryParse<EmulatedGoogleClientKind>((Optional(body, "kind") ?? "web").Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var kind))
                throw new FormatException("The kind of an app is web, installed or limited_input.");
            emulator.AddClient(id, Optional(body, "client_secret") ?? id + "-secret", kind, Optional(body, "project_number"), (body["redirect_uris"] as JsonArray)?.Select(r => r!.GetValue<string>()).ToList() ?? []);
            return Told(true);
        });
        control.Map("POST", "/_emulator/tokens", async x => Issue(emulator, await ReadAsync(x).ConfigureAwait(false)));
        control.Map("POST", "/_emulator/tokens/expire", async x => Told(emulator.ExpireToken(Needed(await ReadAsync(x).ConfigureAwait(false), "token"))));
        control.Map("POST", "/_emulator/tokens/revoke", async x => Told(emulator.RevokeToken(Needed(await ReadAsync(x).ConfigureAwait(false), "token"))));
        control.Map("POST", "/_emulator/devices/approve", async x =>
            Told(emulator.ApproveDevice(Needed(await ReadAsync(x).ConfigureAwait(false), "user_code"))));
    }

    private static EmulatorAnswer Issue(GoogleEmulator emulator, JsonObject body)
    {
        var user = Optional(body, "email") is { } email ? emulator.UserByHint(email) ?? throw new FormatException($"There is no user '{email}'.") : emulator.DefaultUser;
        var client = Optional(body, "client_id") is { } id ? emulator.Tokens.Client(id) ?? throw new FormatException($"There is no app '{id}'.") : emulator.DefaultClient;
        var token = emulator.IssueToken(user, (body["scopes"] as JsonArray)?.Select(s => s!.GetValue<string>()).ToList(), client);
        return Ok(new JsonObject
        {
            ["access_token"] = token.AccessToken,
            ["refresh_token"] = token.RefreshToken,
            ["expires_at"] = GoogleJson.Time(token.ExpiresAt),
            ["scope"] = string.Join(' ', token.Scopes),
            ["user_id"] = user.Id,
        });
    }
}
