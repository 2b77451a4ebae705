using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>What belongs to a token or an account as a whole: inspection, subscriptions, and nodes by their id.</summary>
internal sealed class WhatsAppAccountEndpoints(WhatsAppEmulator emulator, WhatsAppMediaEndpoints media)
{
    public void Map(RouteTable routes)
    {
        routes.Map("GET", "/{version}/debug_token", Inspect, WhatsAppEmulator.AnyToken);
        routes.Map("GET", "/{version}/{id}", Read, WhatsAppEmulator.AnyToken);
        routes.Map("POST", "/{version}/{id}", EditAsync, WhatsAppEmulator.Management);
        routes.Map("DELETE", "/{version}/{id}", Delete, WhatsAppEmulator.Messaging);
        routes.Map("GET", "/{version}/{waba}/subscribed_apps", Subscriptions, WhatsAppEmulator.Management);
        routes.Map("POST", "/{version}/{waba}/subscribed_apps", SubscribeAsync, WhatsAppEmulator.Management);
        routes.Map("DELETE", "/{version}/{waba}/subscribed_apps", Unsubscribe, WhatsAppEmulator.Management);
    }

    private EmulatorAnswer Inspect(EmulatorExchange exchange)
    {
        var input = exchange["input_token"] ?? throw GraphErrors.Parameter("The parameter input_token is required");
        lock (emulator.State.Gate)
        {
            if (!emulator.State.Tokens.TryGetValue(input, out var token))
                return EmulatorAnswer.Json(200, new JsonObject { ["data"] = new JsonObject { ["error"] = new JsonObject { ["code"] = 190, ["message"] = "Invalid OAuth access token." }, ["is_valid"] = false, ["scopes"] = new JsonArray() } });
            JsonArray Targets() => [.. token.Businesses.Select(b => (JsonNode)b.Id)];
            return EmulatorAnswer.Json(200, new JsonObject
            {
                ["data"] = new JsonObject
                {
                    ["app_id"] = emulator.AppId,
                    ["type"] = token.IsSystemUser ? "SYSTEM_USER" : "USER",
                    ["application"] = "Emulated",
                    ["data_access_expires_at"] = 0,
                    ["expires_at"] = token.ExpiresAt?.ToUnixTimeSeconds() ?? 0,
                    ["is_valid"] = !token.IsRevoked && (token.ExpiresAt is null || token.ExpiresAt > emulator.State.Now),
                    ["scopes"] = new JsonArray([.. token.Scopes.Select(s => (JsonNode)s)]),
                    ["granular_scopes"] = new JsonArray([.. token.Scopes.Select(s => (JsonNode)new JsonObject { ["scope"] = s, ["target_ids"] = Targets() })]),
                    ["user_id"] = token.UserId,
                },
            });
        }
    }

    private EmulatorAnswer Read(EmulatorExchange exchange)
    {
        var id = exchange.RouteValues["id"];
        var token = WhatsAppEmulator.TokenOf(exchange);
        lock (emulator.State.Gate)
        {
            if (emulator.State.Media.TryGetValue(id, out var kept)) return media.Describe(exchange, kept);
            if (emulator.State.Numbers.TryGetValue(id, out var number)) return WhatsAppNumberEndpoints.Read(exchange, number);
            if (emulator.State.Templates.TryGetValue(id, out var template)) return WhatsAppTemplateEndpoints.Read(exchange, template);
            if (emulator.State.Businesses.TryGetValue(id, out var business) && token.Businesses.Contains(business)) return EmulatorAnswer.Json(200, new JsonObject { ["id"] = business.Id, ["name"] = business.Name });
            if (id == "me" || id == token.UserId) return EmulatorAnswer.Json(200, new JsonObject { ["id"] = token.UserId, ["name"] = "System User" });
        }

        throw GraphErrors.NotFound(id);
    }

    private Task<EmulatorAnswer> EditAsync(EmulatorExchange exchange)
    {
        EmulatedWhatsAppTemplate? template;
        lock (emulator.State.Gate) emulator.State.Templates.TryGetValue(exchange.RouteValues["id"], out template);
        return template is null ? throw GraphErrors.NotFound(exchange.RouteValues["id"]) : WhatsAppTemplateEndpoints.EditAsync(exchange, template);
    }

    private EmulatorAnswer Delete(EmulatorExchange exchange)
    {
        var id = exchange.RouteValues["id"];
        lock (emulator.State.Gate) return emulator.State.Media.TryGetValue(id, out var kept) ? media.Delete(exchange, kept) : throw GraphErrors.NotFound(id);
    }

    private EmulatorAnswer Subscriptions(EmulatorExchange exchange)
    {
        var business = emulator.BusinessOf(exchange);
        JsonArray apps = [];
        foreach (var app in business.SubscribedApps)
        {
            JsonObject item = new() { ["whatsapp_business_api_data"] = new JsonObject { ["id"] = app, ["name"] = "Emulated", ["link"] = "https://www.facebook.com/games/?app_id=" + app } };
            if (business.OverrideCallback is { } callback) item["override_callback_uri"] = callback;
            apps.Add(item);
        }

        return EmulatorAnswer.Json(200, new JsonObject { ["data"] = apps });
    }

    private async Task<EmulatorAnswer> SubscribeAsync(EmulatorExchange exchange)
    {
        var business = emulator.BusinessOf(exchange);
        if (exchange.ContentType == "application/json")
        {
            var body = (await WhatsAppMessageEndpoints.ReadAsync(exchange).ConfigureAwait(false)).Only("override_callback_uri", "verify_token");
            if (body.Has("override_callback_uri") != body.Has("verify_token")) throw WhatsAppErrors.Bad("override_callback_uri and verify_token go together.");
            business.OverrideCallback = body.TryText("override_callback_uri");
        }

        business.SubscribedApps.Add(emulator.AppId);
        return EmulatorAnswer.Json(200, new JsonObject { ["success"] = true });
    }

    private EmulatorAnswer Unsubscribe(EmulatorExchange exchange)
    {
        emulator.BusinessOf(exchange).SubscribedApps.Remove(emulator.AppId);
        return EmulatorAnswer.Json(200, new JsonObject { ["success"] = true });
    }
}
