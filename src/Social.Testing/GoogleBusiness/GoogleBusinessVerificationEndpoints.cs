using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>The Verifications API: whether a location speaks for itself.</summary>
internal sealed class GoogleBusinessVerificationEndpoints(GoogleBusinessEmulator emulator)
{
    public void Map(RouteTable routes)
    {
        routes.Map("GET", "/v1/locations/{location}/VoiceOfMerchantState", State, Policy("GetVoiceOfMerchantState"));
        routes.Map("GET", "/v1/locations/{location}/verifications", List, Policy("ListVerifications", "pageSize", "pageToken"));
    }

    private static GooglePolicy Policy(string method, params string[] query) => GoogleBusinessPolicy.Of(GoogleBusinessPolicy.Verifications, "verifications.v1.Verifications." + method, query);

    private EmulatorAnswer State(EmulatorExchange exchange)
    {
        lock (emulator.State.Gate)
        {
            var location = emulator.Location(exchange);
            var body = new JsonObject();
            if (location.HasVoiceOfMerchant) body["hasVoiceOfMerchant"] = true;
            if (location.IsVerified) body["hasBusinessAuthority"] = true;
            if (!location.IsVerified) body["verify"] = new JsonObject();
            else if (!location.HasVoiceOfMerchant) body["waitForVoiceOfMerchant"] = new JsonObject();
            return GoogleJson.Ok(body);
        }
    }

    private EmulatorAnswer List(EmulatorExchange exchange)
    {
        lock (emulator.State.Gate)
        {
            var location = emulator.Location(exchange);
            if (!location.IsVerified) return GoogleJson.Ok([]);
            return GoogleJson.Ok(new JsonObject
            {
                ["verifications"] = new JsonArray(new JsonObject { ["name"] = location.Name + "/verifications/1", ["method"] = "ADDRESS", ["state"] = "COMPLETED" }),
            });
        }
    }
}
