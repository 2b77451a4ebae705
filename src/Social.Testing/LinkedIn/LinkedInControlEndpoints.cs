using System.Globalization;
using System.Text.Json.Nodes;
using static Social.Testing.ControlEndpoints;

namespace Social.Testing;

/// <summary>The control endpoints of LinkedIn: members, organizations, apps, tokens and posts for tests in other processes.</summary>
internal static class LinkedInControlEndpoints
{
    public static void Map(RouteTable control, LinkedInEmulator emulator)
    {
        control.Map("POST", "/_emulator/members", async x => AddMember(emulator, await ReadAsync(x).ConfigureAwait(false)));
        control.Map("POST", "/_emulator/organizations", async x => AddOrganization(emulator, await ReadAsync(x).ConfigureAwait(false)));
        control.Map("POST", "/_emulator/apps", async x => AddApp(emulator, await ReadAsync(x).ConfigureAwait(false)));
        control.Map("POST", "/_emulator/tokens", async x => IssueToken(emulator, await ReadAsync(x).ConfigureAwait(false)));
        control.Map("POST", "/_emulator/tokens/expire", async x => Told(emulator.ExpireToken(Needed(await ReadAsync(x).ConfigureAwait(false), "token"))));
        control.Map("POST", "/_emulator/tokens/revoke", async x => Told(emulator.RevokeToken(Needed(await ReadAsync(x).ConfigureAwait(false), "token"))));
        control.Map("GET", "/_emulator/posts", _ => Ok(new JsonObject
        {
            ["posts"] = new JsonArray([.. emulator.Posts.Select(p => new JsonObject { ["urn"] = p.Urn, ["author"] = p.Author, ["text"] = p.Text })]),
        }));
    }

    private static EmulatorAnswer AddMember(LinkedInEmulator emulator, JsonObject body)
    {
        var member = emulator.AddMember(Needed(body, "given_name"), Needed(body, "family_name"), Optional(body, "id"));
        return Ok(new JsonObject { ["id"] = member.Id, ["urn"] = member.Urn });
    }

    private static EmulatorAnswer AddOrganization(LinkedInEmulator emulator, JsonObject body)
    {
        var organization = emulator.AddOrganization(Needed(body, "name"), Optional(body, "administrator") is { } id ? Member(emulator, id) : null, body["id"]?.GetValue<long>());
        return Ok(new JsonObject { ["id"] = organization.Id, ["urn"] = organization.Urn });
    }

    private static EmulatorAnswer AddApp(LinkedInEmulator emulator, JsonObject body)
    {
        var app = emulator.AddApp(Needed(body, "client_id"), Needed(body, "client_secret"), (body["redirect_uris"] as JsonArray)?.Select(u => u!.GetValue<string>()).ToList() ?? []);
        app.IssuesRefreshTokens = body["issues_refresh_tokens"]?.GetValue<bool>() ?? false;
        return Told(true);
    }

    private static EmulatorAnswer IssueToken(LinkedInEmulator emulator, JsonObject body)
    {
        var app = Optional(body, "client_id") is { } id ? emulator.Tokens.App(id) ?? throw new FormatException($"There is no app '{id}'.") : emulator.DefaultApp;
        var member = Optional(body, "member") is { } memberId ? Member(emulator, memberId) : emulator.DefaultMember;
        var token = emulator.IssueToken(member, (body["scopes"] as JsonArray)?.Select(s => s!.GetValue<string>()).ToList(), app);
        return Ok(new JsonObject
        {
            ["access_token"] = token.AccessToken,
            ["refresh_token"] = token.RefreshToken,
            ["expires_at"] = token.ExpiresAt.ToString("O", CultureInfo.InvariantCulture),
            ["scope"] = string.Join(' ', token.Scopes),
            ["member"] = member.Id,
        });
    }

    private static EmulatedLinkedInMember Member(LinkedInEmulator emulator, string id) =>
        emulator.Members.FirstOrDefault(m => m.Id == id) ?? throw new FormatException($"There is no member '{id}'.");
}
