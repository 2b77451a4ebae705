using System.Globalization;
using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>The control endpoints of WhatsApp: numbers, templates, tokens and what people write, for tests in other processes.</summary>
internal static class WhatsAppControlEndpoints
{
    public static void Map(RouteTable control, WhatsAppEmulator emulator)
    {
        control.Map("POST", "/_emulator/numbers", async x => AddNumber(emulator, await ControlEndpoints.ReadAsync(x).ConfigureAwait(false)));
        control.Map("POST", "/_emulator/templates", async x => AddTemplate(emulator, await ControlEndpoints.ReadAsync(x).ConfigureAwait(false)));
        control.Map("POST", "/_emulator/inbound", async x => Receive(emulator, await ControlEndpoints.ReadAsync(x).ConfigureAwait(false)));
        control.Map("POST", "/_emulator/refusals", async x => RefuseRecipient(emulator, await ControlEndpoints.ReadAsync(x).ConfigureAwait(false)));
        control.Map("POST", "/_emulator/tokens", async x => IssueToken(emulator, await ControlEndpoints.ReadAsync(x).ConfigureAwait(false)));
        control.Map("POST", "/_emulator/tokens/expire", async x => Told(emulator.ExpireToken(Needed(await ControlEndpoints.ReadAsync(x).ConfigureAwait(false), "token"))));
        control.Map("POST", "/_emulator/tokens/revoke", async x => Told(emulator.RevokeToken(Needed(await ControlEndpoints.ReadAsync(x).ConfigureAwait(false), "token"))));
        control.Map("GET", "/_emulator/messages", _ => ControlEndpoints.Ok(new JsonObject
        {
            ["messages"] = new JsonArray([.. emulator.Messages.Select(m => (JsonNode)new JsonObject { ["id"] = m.Id, ["to"] = m.Recipient, ["type"] = m.Type, ["text"] = m.Text })]),
        }));
    }

    private static EmulatorAnswer AddNumber(WhatsAppEmulator emulator, JsonObject body)
    {
        var number = emulator.AddNumber(Needed(body, "phone_number"), Needed(body, "name"));
        return ControlEndpoints.Ok(new JsonObject { ["id"] = number.Id, ["waba"] = number.Business.Id });
    }

    private static EmulatorAnswer AddTemplate(WhatsAppEmulator emulator, JsonObject body)
    {
        var template = emulator.AddTemplate(Needed(body, "name"), Text(body, "language") ?? "en_US", (body["components"] as JsonArray ?? throw new FormatException("The body needs components.")).ToJsonString(), Text(body, "category") ?? "UTILITY");
        template.Status = Text(body, "status") ?? "APPROVED";
        return ControlEndpoints.Ok(new JsonObject { ["id"] = template.Id });
    }

    private static EmulatorAnswer Receive(WhatsAppEmulator emulator, JsonObject body) =>
        ControlEndpoints.Ok(new JsonObject { ["id"] = emulator.Receive(Needed(body, "from"), Text(body, "number") is { } id ? Number(emulator, id) : null) });

    private static EmulatorAnswer RefuseRecipient(WhatsAppEmulator emulator, JsonObject body)
    {
        emulator.RefuseRecipient(Needed(body, "to"), body["code"]?.GetValue<int>());
        return Told(true);
    }

    private static EmulatorAnswer IssueToken(WhatsAppEmulator emulator, JsonObject body)
    {
        var token = emulator.IssueToken((body["scopes"] as JsonArray)?.Select(s => s!.GetValue<string>()).ToList(), lifetime: body["lifetime_seconds"] is { } seconds ? TimeSpan.FromSeconds(seconds.GetValue<double>()) : null);
        return ControlEndpoints.Ok(new JsonObject
        {
            ["access_token"] = token.AccessToken, ["user_id"] = token.UserId, ["expires_at"] = token.ExpiresAt?.ToString("O", CultureInfo.InvariantCulture), ["number"] = emulator.DefaultNumber.Id, ["waba"] = emulator.DefaultBusiness.Id,
        });
    }

    private static EmulatedWhatsAppNumber Number(WhatsAppEmulator emulator, string id) =>
        emulator.Numbers.FirstOrDefault(n => n.Id == id) ?? throw new FormatException($"There is no number '{id}'.");

    private static string Needed(JsonObject body, string name) => Text(body, name) ?? throw new FormatException($"The body needs a {name}.");

    private static string? Text(JsonObject body, string name) => body[name]?.GetValue<string>();

    private static EmulatorAnswer Told(bool done) => ControlEndpoints.Ok(new JsonObject { ["done"] = done });
}
