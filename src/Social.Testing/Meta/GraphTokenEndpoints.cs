using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Sells tokens of Facebook's login, and says what a token is.</summary>
internal sealed class GraphTokenEndpoints(GraphEmulator emulator)
{
    private GraphState State => emulator.State;

    public void Map(GraphRouter router)
    {
        foreach (var method in (string[])["GET", "POST"]) router.Map(method, "/{version}/oauth/access_token", Sell, needsToken: false);
        router.Map("GET", "/oauth/access_token", Sell, needsToken: false);
        router.Map("GET", "/{version}/debug_token", Inspect);
        router.Map("GET", "/debug_token", Inspect);
    }

    public EmulatorAnswer Sell(GraphCall call)
    {
        var parameters = call.Parameters.Only("client_id", "client_secret", "redirect_uri", "code", "grant_type", "fb_exchange_token", "code_verifier");
        if (parameters.Require("client_id") != State.App.AppId) throw GraphErrors.Refuse(101, "Error validating application. Cannot get application info due to a system error.");
        if (parameters.Require("client_secret") != State.App.AppSecret) throw GraphErrors.Refuse(1, "Error validating client secret.");
        return parameters["grant_type"] switch
        {
            null or "authorization_code" => OfCode(parameters),
            "fb_exchange_token" => Longer(parameters),
            "client_credentials" => EmulatorAnswer.Json(200, new JsonObject { ["access_token"] = State.App.Token, ["token_type"] = "bearer" }),
            var other => throw GraphErrors.Parameter($"Unsupported grant_type: {other}"),
        };
    }

    private EmulatorAnswer OfCode(GraphParameters parameters)
    {
        var code = parameters.Require("code");
        var grant = State.Tokens.TakeCode(code, parameters.Require("redirect_uri")) ?? throw GraphErrors.Refuse(100, "This authorization code has been used.", 36009);
        if (grant.Owner is not EmulatedMetaUser user) throw GraphErrors.Refuse(100, "Invalid verification code format.", 36008);
        return Answer(State.Tokens.IssueUser(user, grant.Scopes, isLongLived: false));
    }

    private EmulatorAnswer Longer(GraphParameters parameters)
    {
        var token = State.Tokens.Find(parameters.Require("fb_exchange_token"));
        if (token is not { Kind: "USER" }) throw new GraphRefusal(GraphErrors.Error(400, 190, "Invalid OAuth access token - Cannot parse access token"));
        if (GraphErrors.Refused(token, State.Now) is { } subcode) throw GraphErrors.InvalidToken(subcode);
        return Answer(State.Tokens.IssueUser(State.Find<EmulatedMetaUser>(token.UserId)!, token.Scopes, isLongLived: true));
    }

    private EmulatorAnswer Answer(EmulatedGraphToken token) => EmulatorAnswer.Json(200, new JsonObject
    {
        ["access_token"] = token.AccessToken, ["token_type"] = "bearer", ["expires_in"] = (long)(token.ExpiresAt - State.Now).TotalSeconds,
    });

    private EmulatorAnswer Inspect(GraphCall call)
    {
        var parameters = call.Parameters.Only("input_token");
        if (call.Token.Kind is not ("APP" or "USER")) throw GraphErrors.Refuse(100, "(#100) You must provide an app access token, or a user access token that is an owner or developer of the app");
        emulator.Gatekeeper.Count(call);
        return EmulatorAnswer.Json(200, new JsonObject { ["data"] = Describe(parameters.Require("input_token")) });
    }

    private JsonObject Describe(string text)
    {
        var token = State.Tokens.Find(text);
        if (token is null)
        {
            return new JsonObject
            {
                ["error"] = new JsonObject { ["code"] = 190, ["message"] = "Invalid OAuth access token - Cannot parse access token" }, ["is_valid"] = false, ["scopes"] = new JsonArray(),
            };
        }

        var described = new JsonObject { ["app_id"] = State.App.AppId, ["type"] = token.Kind, ["application"] = State.App.Name };
        if (GraphErrors.Refused(token, State.Now) is { } subcode) described["error"] = new JsonObject { ["code"] = 190, ["message"] = GraphErrors.Reason(subcode), ["subcode"] = subcode };
        described["data_access_expires_at"] = State.Tokens.DataAccessEnds(token).ToUnixTimeSeconds();
        described["expires_at"] = token.ExpiresAt == DateTimeOffset.MaxValue ? 0 : token.ExpiresAt.ToUnixTimeSeconds();
        described["is_valid"] = !described.ContainsKey("error");
        described["issued_at"] = token.IssuedAt.ToUnixTimeSeconds();
        if (token.PageId is { } page) described["profile_id"] = page;
        described["scopes"] = new JsonArray([.. token.Scopes.Select(s => JsonValue.Create(s))]);
        described["granular_scopes"] = new JsonArray([.. Granular(token)]);
        if (token.UserId.Length > 0) described["user_id"] = token.UserId;
        return described;
    }

    /// <summary>Tells of permissions for Pages and accounts to which ones they are given.</summary>
    private IEnumerable<JsonNode> Granular(EmulatedGraphToken token)
    {
        if (token.Kind is not ("USER" or "PAGE")) yield break;
        List<EmulatedPage> pages = [.. emulator.Gatekeeper.PagesOf(token)];
        foreach (var scope in token.Scopes.Where(s => s.StartsWith("pages_", StringComparison.Ordinal) || s.StartsWith("instagram_", StringComparison.Ordinal)))
        {
            var targets = scope.StartsWith("pages_", StringComparison.Ordinal) ? pages.Select(p => p.Id) : pages.Select(p => p.InstagramAccount?.Id).OfType<string>();
            yield return new JsonObject { ["scope"] = scope, ["target_ids"] = new JsonArray([.. targets.Select(t => JsonValue.Create(t))]) };
        }
    }
}
