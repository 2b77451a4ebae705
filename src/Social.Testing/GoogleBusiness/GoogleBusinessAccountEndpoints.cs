using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>The Account Management API: accounts and who may act for them.</summary>
internal sealed class GoogleBusinessAccountEndpoints(GoogleBusinessEmulator emulator)
{
    public void Map(RouteTable routes)
    {
        routes.Map("GET", "/v1/accounts", List, Policy("ListAccounts", "pageSize", "pageToken", "filter", "parentAccount"));
        routes.Map("GET", "/v1/accounts/{account}", Get, Policy("GetAccount"));
        routes.Map("PATCH", "/v1/accounts/{account}", PatchAsync, Policy("UpdateAccount", "updateMask", "validateOnly"));
        routes.Map("GET", "/v1/accounts/{account}/admins", Admins, Policy("ListAccountAdmins"));
        routes.Map("GET", "/v1/accounts/{account}/invitations", Invitations, Policy("ListInvitations", "filter"));
    }

    private static GooglePolicy Policy(string method, params string[] query) => GoogleBusinessPolicy.Of(GoogleBusinessPolicy.Accounts, "accountmanagement.v1.AccountManagement." + method, query);

    private EmulatorAnswer List(EmulatorExchange exchange)
    {
        var type = GoogleQuery.Text(exchange, "filter") is { Length: > 0 } filter
            ? filter.StartsWith("type=", StringComparison.Ordinal) ? filter[5..] : throw GoogleBusinessProblems.Invalid("filter", "Invalid filter.")
            : null;
        lock (emulator.State.Gate)
        {
            var found = emulator.Reachable(exchange).Where(a => type is null || a.Type == type).ToList();
            return GoogleBusinessPage.Answer(exchange, "accounts", found, a => Write(a, exchange), 20, 20);
        }
    }

    private EmulatorAnswer Get(EmulatorExchange exchange)
    {
        lock (emulator.State.Gate) return GoogleJson.Ok(Write(emulator.Account(exchange), exchange));
    }

    private async Task<EmulatorAnswer> PatchAsync(EmulatorExchange exchange)
    {
        var paths = GoogleBusinessMask.Require(exchange, "updateMask", "update_mask", ["accountName"]);
        var body = await GoogleBody.ReadAsync(exchange).ConfigureAwait(false);
        lock (emulator.State.Gate)
        {
            var account = emulator.Account(exchange);
            var name = body.Text("accountName");
            if (paths.Count > 0 && string.IsNullOrEmpty(name)) throw GoogleBusinessProblems.Invalid("account.account_name", "The name of an account cannot be empty.");
            if (!GoogleQuery.Flag(exchange, "validateOnly")) account.AccountName = name!;
            return GoogleJson.Ok(Write(account, exchange));
        }
    }

    private EmulatorAnswer Admins(EmulatorExchange exchange)
    {
        lock (emulator.State.Gate)
        {
            var account = emulator.Account(exchange);
            return GoogleJson.Ok(new JsonObject
            {
                ["accountAdmins"] = new JsonArray([.. account.Members.Select((m, i) => new JsonObject
                {
                    ["name"] = $"{account.Name}/admins/{i + 1}",
                    ["admin"] = m == account.Owner.Email ? account.Owner.Name : m,
                    ["role"] = m == account.Owner.Email ? "PRIMARY_OWNER" : "MANAGER",
                })]),
            });
        }
    }

    private EmulatorAnswer Invitations(EmulatorExchange exchange)
    {
        lock (emulator.State.Gate)
        {
            emulator.Account(exchange);
            return GoogleJson.Ok([]);
        }
    }

    private static JsonObject Write(EmulatedBusinessAccount account, EmulatorExchange exchange)
    {
        var body = new JsonObject { ["name"] = account.Name, ["accountName"] = account.AccountName, ["type"] = account.Type };
        if (account.Type != "PERSONAL")
        {
            var isOwner = (exchange.Caller as GoogleCaller)?.User == account.Owner;
            body["role"] = isOwner ? "PRIMARY_OWNER" : "MANAGER";
            body["permissionLevel"] = isOwner ? "OWNER_LEVEL" : "MEMBER_LEVEL";
        }

        body["verificationState"] = account.Type == "PERSONAL" ? "UNVERIFIED" : "VERIFIED";
        body["vettedState"] = "NOT_VETTED";
        return body;
    }
}
