using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Phone numbers: read, registered, verified, their profile, and whom they block.</summary>
internal sealed class WhatsAppNumberEndpoints(WhatsAppEmulator emulator)
{
    private static readonly string[] Fields =
    [
        "id", "display_phone_number", "verified_name", "quality_rating", "code_verification_status", "status", "platform_type", "throughput", "name_status", "is_official_business_account",
        "whatsapp_business_manager_messaging_limit", "webhook_configuration",
    ];

    private static readonly string[] ProfileFields = ["about", "address", "description", "email", "profile_picture_url", "websites", "vertical", "messaging_product"];

    private static readonly string[] Verticals =
    [
        "OTHER", "AUTO", "BEAUTY", "APPAREL", "EDU", "ENTERTAIN", "EVENT_PLAN", "FINANCE", "GROCERY", "GOVT", "HOTEL", "HEALTH", "NONPROFIT", "PROF_SERVICES", "RETAIL", "TRAVEL", "RESTAURANT", "ALCOHOL",
        "ONLINE_GAMBLING", "PHYSICAL_GAMBLING", "OTC_DRUGS", "UNDEFINED", "NOT_A_BIZ",
    ];

    public void Map(RouteTable routes)
    {
        routes.Map("GET", "/{version}/{waba}/phone_numbers", List, WhatsAppEmulator.Management);
        routes.Map("POST", "/{version}/{phone}/register", RegisterAsync, WhatsAppEmulator.Management);
        routes.Map("POST", "/{version}/{phone}/deregister", Deregister, WhatsAppEmulator.Management);
        routes.Map("POST", "/{version}/{phone}/request_code", RequestCodeAsync, WhatsAppEmulator.Management);
        routes.Map("POST", "/{version}/{phone}/verify_code", VerifyCodeAsync, WhatsAppEmulator.Management);
        routes.Map("GET", "/{version}/{phone}/whatsapp_business_profile", Profile, WhatsAppEmulator.Messaging);
        routes.Map("POST", "/{version}/{phone}/whatsapp_business_profile", UpdateProfileAsync, WhatsAppEmulator.Messaging);
        routes.Map("GET", "/{version}/{phone}/block_users", Blocked, WhatsAppEmulator.Messaging);
        routes.Map("POST", "/{version}/{phone}/block_users", x => BlockAsync(x, true), WhatsAppEmulator.Messaging);
        routes.Map("DELETE", "/{version}/{phone}/block_users", x => BlockAsync(x, false), WhatsAppEmulator.Messaging);
    }

    public static EmulatorAnswer Read(EmulatorExchange exchange, EmulatedWhatsAppNumber number)
    {
        // Any token of the account may read a number that it is named by.
        if (!WhatsAppEmulator.TokenOf(exchange).Businesses.Contains(number.Business)) throw GraphErrors.NotFound(number.Id);
        return EmulatorAnswer.Json(200, Describe(number, exchange["fields"]));
    }

    private static JsonObject Describe(EmulatedWhatsAppNumber number, string? mask)
    {
        JsonObject all = new()
        {
            ["id"] = number.Id,
            ["display_phone_number"] = "+" + number.PhoneNumber[..1] + " " + number.PhoneNumber[1..],
            ["verified_name"] = number.VerifiedName,
            ["quality_rating"] = number.Quality,
            ["code_verification_status"] = number.VerificationStatus,
            ["status"] = number.IsRegistered ? "CONNECTED" : "PENDING",
            ["platform_type"] = "CLOUD_API",
            ["throughput"] = new JsonObject { ["level"] = "STANDARD" },
            ["name_status"] = "APPROVED",
            ["is_official_business_account"] = false,
            ["whatsapp_business_manager_messaging_limit"] = number.MessagingLimit,
            ["webhook_configuration"] = new JsonObject { ["application"] = "https://app.example.com/webhooks" },
        };
        string[] wanted = mask is null ? ["id", "display_phone_number", "verified_name", "quality_rating", "code_verification_status"] : ["id", .. GraphFields.Names(mask)];
        foreach (var name in wanted)
            if (!Fields.Contains(name)) throw GraphErrors.Parameter($"Tried accessing nonexisting field ({name}) on node type (WhatsAppBusinessPhoneNumber)");
        foreach (var name in Fields)
            if (!wanted.Contains(name)) all.Remove(name);
        return all;
    }

    private EmulatorAnswer List(EmulatorExchange exchange)
    {
        var business = emulator.BusinessOf(exchange);
        lock (emulator.State.Gate)
            return WhatsAppPaging.Answer(exchange, [.. emulator.State.Numbers.Values.Where(n => n.Business == business).Select(n => Describe(n, exchange["fields"]))]);
    }

    private async Task<EmulatorAnswer> RegisterAsync(EmulatorExchange exchange)
    {
        var number = emulator.NumberOf(exchange);
        var body = (await WhatsAppMessageEndpoints.ReadAsync(exchange).ConfigureAwait(false)).Only("messaging_product", "pin", "data_localization_region");
        body.OneOf("messaging_product", "whatsapp");
        var pin = body.Text("pin");
        if (pin.Length != 6 || !pin.All(char.IsAsciiDigit)) throw WhatsAppErrors.Bad("Param pin must be 6 digits.");
        if (pin != number.Pin) throw WhatsAppErrors.Refuse(133005, "Two-step verification PIN mismatch.");
        number.IsRegistered = true;
        return Done();
    }

    private EmulatorAnswer Deregister(EmulatorExchange exchange)
    {
        emulator.NumberOf(exchange).IsRegistered = false;
        return Done();
    }

    private async Task<EmulatorAnswer> RequestCodeAsync(EmulatorExchange exchange)
    {
        var number = emulator.NumberOf(exchange);
        var body = (await WhatsAppMessageEndpoints.ReadAsync(exchange).ConfigureAwait(false)).Only("code_method", "language");
        body.OneOf("code_method", "SMS", "VOICE");
        body.Text("language", 10);
        number.PendingCode = "123830";
        number.VerificationStatus = "NOT_VERIFIED";
        return Done();
    }

    private async Task<EmulatorAnswer> VerifyCodeAsync(EmulatorExchange exchange)
    {
        var number = emulator.NumberOf(exchange);
        var code = (await WhatsAppMessageEndpoints.ReadAsync(exchange).ConfigureAwait(false)).Only("code").Text("code");
        if (number.PendingCode is null || number.PendingCode != code) throw WhatsAppErrors.Refuse(136024, "The code is wrong or was not asked for.");
        (number.PendingCode, number.VerificationStatus) = (null, "VERIFIED");
        return Done();
    }

    private EmulatorAnswer Profile(EmulatorExchange exchange)
    {
        var number = emulator.NumberOf(exchange);
        JsonObject profile = new() { ["messaging_product"] = "whatsapp" };
        string[] wanted = exchange["fields"] is { } mask ? [.. GraphFields.Names(mask)] : [];
        foreach (var name in wanted)
        {
            if (!ProfileFields.Contains(name)) throw GraphErrors.Parameter($"Tried accessing nonexisting field ({name})");
            if (name == "websites" && number.Websites.Count > 0) profile[name] = new JsonArray([.. number.Websites.Select(w => (JsonNode)w)]);
            else if (number.ProfileFields.TryGetValue(name, out var value)) profile[name] = value;
        }

        return EmulatorAnswer.Json(200, new JsonObject { ["data"] = new JsonArray(profile) });
    }

    private async Task<EmulatorAnswer> UpdateProfileAsync(EmulatorExchange exchange)
    {
        var number = emulator.NumberOf(exchange);
        var body = (await WhatsAppMessageEndpoints.ReadAsync(exchange).ConfigureAwait(false)).Only("messaging_product", "about", "address", "description", "email", "websites", "vertical", "profile_picture_handle");
        body.OneOf("messaging_product", "whatsapp");
        List<(string Name, string? Value)> changes =
        [
            ("about", body.TryText("about", 139)), ("address", body.TryText("address", 256, 0)), ("description", body.TryText("description", 512, 0)), ("email", body.TryText("email", 128, 0)),
            ("vertical", body.Has("vertical") ? body.OneOf("vertical", Verticals) : null), ("profile_picture_url", body.TryText("profile_picture_handle") is { } handle ? "https://pps.whatsapp.net/v/" + handle : null),
        ];
        if (body["websites"] is JsonArray sites)
        {
            if (sites.Count > 2 || sites.Any(s => s!.GetValue<string>() is var site && (site.Length > 256 || !Uri.TryCreate(site, UriKind.Absolute, out _)))) throw WhatsAppErrors.Bad("Param websites must be at most 2 addresses of 256 characters.");
            number.Websites = [.. sites.Select(s => s!.GetValue<string>())];
        }

        foreach (var (name, value) in changes)
            if (value is not null) number.ProfileFields[name] = value;
        return Done();
    }

    private EmulatorAnswer Blocked(EmulatorExchange exchange)
    {
        var number = emulator.NumberOf(exchange);
        return WhatsAppPaging.Answer(exchange, [.. number.BlockedUsers.Select(u => new JsonObject { ["messaging_product"] = "whatsapp", ["wa_id"] = u })]);
    }

    private async Task<EmulatorAnswer> BlockAsync(EmulatorExchange exchange, bool blocks)
    {
        var number = emulator.NumberOf(exchange);
        var body = (await WhatsAppMessageEndpoints.ReadAsync(exchange).ConfigureAwait(false)).Only("messaging_product", "block_users");
        body.OneOf("messaging_product", "whatsapp");
        JsonArray done = [];
        JsonArray failed = [];
        foreach (var user in body.List("block_users", 1, 1000))
        {
            var input = user.Only("user").Text("user");
            var digits = input.TrimStart('+');
            lock (emulator.State.Gate)
            {
                // Only who wrote in the last 24 hours can be blocked.
                if (blocks && !emulator.State.IsWindowOpen(number, digits))
                {
                    failed.Add(new JsonObject { ["input"] = input, ["errors"] = new JsonArray(new JsonObject { ["message"] = "Re-engagement required", ["code"] = 139100, ["error_data"] = new JsonObject { ["details"] = "The user has not messaged the business within the last 24 hours." } }) });
                    continue;
                }

                if (blocks) number.BlockedUsers.Add(digits);
                else number.BlockedUsers.Remove(digits);
                done.Add(new JsonObject { ["input"] = input, ["wa_id"] = digits });
            }
        }

        JsonObject outcome = new() { [blocks ? "added_users" : "removed_users"] = done };
        if (failed.Count > 0) outcome["failed_users"] = failed;
        JsonObject answer = new() { ["messaging_product"] = "whatsapp", ["block_users"] = outcome };
        if (failed.Count > 0) answer["error"] = new JsonObject { ["message"] = "(#139100) Failed to block/unblock some users", ["type"] = "OAuthException", ["code"] = 139100, ["error_data"] = new JsonObject { ["details"] = "Failed to block some users, see the block_users response list for details" }, ["fbtrace_id"] = "AXl4" };
        return EmulatorAnswer.Json(failed.Count > 0 ? 400 : 200, answer);
    }

    private static EmulatorAnswer Done() => EmulatorAnswer.Json(200, new JsonObject { ["success"] = true });
}
