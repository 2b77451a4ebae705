using System.Globalization;
using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Instagram's own login: www.instagram.com asks, api.instagram.com sells a token of an hour, graph.instagram.com one of 60 days, and renews it.</summary>
internal sealed class InstagramLoginEndpoints(InstagramEmulator emulator)
{
    private static readonly TimeSpan YoungestToRefresh = TimeSpan.FromHours(24);

    private GraphState State => emulator.State;

    public void Map(GraphRouter router)
    {
        router.Map("GET", "/oauth/authorize", Authorize, needsToken: false);
        router.Map("POST", "/oauth/access_token", OfCode, needsToken: false);
        router.Map("GET", "/access_token", Longer);
        router.Map("GET", "/refresh_access_token", Refresh);
    }

    private EmulatorAnswer Authorize(GraphCall call)
    {
        var app = State.App;
        if (call["client_id"] != app.InstagramAppId) return GraphAuthorizeEndpoints.Invalid("Invalid Request: Request parameters are invalid: Invalid platform app");
        if (call["redirect_uri"] != app.RedirectUri) return GraphAuthorizeEndpoints.Invalid("Invalid Request: Request parameters are invalid: Invalid redirect_uri");
        if (call["response_type"] != "code") return GraphAuthorizeEndpoints.Invalid("Invalid Request: response_type must be code");
        var scopes = GraphAuthorizeEndpoints.Scopes(call["scope"]);
        if (scopes.FirstOrDefault(s => !InstagramEmulator.InstagramScopes.Contains(s)) is { } unknown) return GraphAuthorizeEndpoints.Invalid($"Invalid Request: Request parameters are invalid: Invalid scope: {unknown}");
        if (!scopes.Contains("instagram_business_basic")) return GraphAuthorizeEndpoints.Invalid("Invalid Request: Request parameters are invalid: scope instagram_business_basic is needed");
        if (emulator.Shared.DeniesConsent)
        {
            return EmulatorAnswer.Empty(302).With(
                "location", $"{app.RedirectUri}?error=access_denied&error_reason=user_denied&error_description=The+user+denied+your+request&state={Uri.EscapeDataString(call["state"] ?? "")}");
        }

        return GraphAuthorizeEndpoints.Redirect(app.RedirectUri, State.Tokens.NewCode(State.Seed.Account, scopes, app.RedirectUri), call["state"], "#_");
    }

    private EmulatorAnswer OfCode(GraphCall call)
    {
        var parameters = call.Parameters;
        if (parameters["client_id"] != State.App.InstagramAppId) return Error("Invalid platform app");
        if (parameters["client_secret"] != State.App.InstagramAppSecret) return Error("Error validating client secret");
        if (parameters["grant_type"] != "authorization_code") return Error("Invalid grant_type");
        if (parameters["code"] is not { Length: > 0 } code || State.Tokens.TakeCode(code, parameters["redirect_uri"] ?? "") is not { Owner: EmulatedInstagramAccount account } grant)
            return Error("Matching code was not found or was already used");
        var token = State.Tokens.IssueInstagram(account, grant.Scopes, isLongLived: false);
        if (State.Instagram.WrapsTokenAnswers)
        {
            var wrapped = new JsonObject { ["access_token"] = token.AccessToken, ["user_id"] = account.Id, ["permissions"] = string.Join(',', grant.Scopes) };
            return EmulatorAnswer.Json(200, new JsonObject { ["data"] = new JsonArray(wrapped) });
        }

        return EmulatorAnswer.Json(200, new JsonObject
        {
            ["access_token"] = token.AccessToken, ["user_id"] = long.Parse(account.Id, CultureInfo.InvariantCulture), ["permissions"] = new JsonArray([.. grant.Scopes.Select(s => JsonValue.Create(s))]),
        });
    }

    private EmulatorAnswer Longer(GraphCall call)
    {
        var parameters = call.Parameters.Only("grant_type", "client_secret");
        if (parameters.Require("grant_type") != "ig_exchange_token") throw GraphErrors.Parameter("grant_type must be ig_exchange_token");
        if (parameters.Require("client_secret") != State.App.InstagramAppSecret) throw GraphErrors.Refuse(1, "Error validating client secret.");
        if (Own(call).IsLongLived) throw GraphErrors.Refuse(452, "Session key invalid. The access token is long-lived already");
        return Answer(call.Token);
    }

    private EmulatorAnswer Refresh(GraphCall call)
    {
        if (call.Parameters.Only("grant_type").Require("grant_type") != "ig_refresh_token") throw GraphErrors.Parameter("grant_type must be ig_refresh_token");
        var token = Own(call);
        if (!token.IsLongLived) throw GraphErrors.Parameter("Only long-lived access tokens can be refreshed");
        if (State.Now - token.IssuedAt < YoungestToRefresh) throw GraphErrors.Parameter("The access token must be at least 24 hours old");
        if (!token.Scopes.Contains("instagram_business_basic")) throw GraphErrors.MissingScope("instagram_business_basic");
        return Answer(token);
    }

    private static EmulatedGraphToken Own(GraphCall call) =>
        call.Token is { Kind: "INSTAGRAM" } token ? token : throw new GraphRefusal(GraphErrors.Error(400, 190, "Invalid OAuth access token - Cannot parse access token"));

    private EmulatorAnswer Answer(EmulatedGraphToken old)
    {
        var token = State.Tokens.IssueInstagram(State.Find<EmulatedInstagramAccount>(old.UserId)!, old.Scopes, isLongLived: true);
        return EmulatorAnswer.Json(200, new JsonObject
        {
            ["access_token"] = token.AccessToken, ["token_type"] = "bearer", ["expires_in"] = (long)(token.ExpiresAt - State.Now).TotalSeconds, ["permissions"] = string.Join(',', token.Scopes),
        });
    }

    /// <summary>The token host has a shape of its own for errors.</summary>
    private static EmulatorAnswer Error(string message) => EmulatorAnswer.Json(400, new JsonObject { ["error_type"] = "OAuthException", ["code"] = 400, ["error_message"] = message });
}
