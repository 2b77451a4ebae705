using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>What every Rest.li call passes before its method: versions, tunnel, token, limits, parameters.</summary>
internal sealed class LinkedInGateway(LinkedInEmulator emulator)
{
    private const int LongestQuery = 4000;

    private static readonly Dictionary<string, string[]> KindsByVerb = new(StringComparer.Ordinal)
    {
        ["GET"] = ["GET", "BATCH_GET", "GET_ALL", "FINDER", "BATCH_FINDER"],
        ["POST"] = ["CREATE", "BATCH_CREATE", "PARTIAL_UPDATE", "BATCH_PARTIAL_UPDATE", "ACTION"],
        ["PUT"] = ["UPDATE", "BATCH_UPDATE"],
        ["DELETE"] = ["DELETE", "BATCH_DELETE"],
    };

    public async Task<EmulatorAnswer> ServeAsync(EmulatorExchange exchange)
    {
        var versioned = exchange.Path.StartsWith("/rest/", StringComparison.Ordinal);
        var version = versioned ? Version(exchange) : "";
        if (exchange.RawQuery.Length > LongestQuery) throw LinkedInErrors.Refuse(414, null, "URI Too Long");
        var (verb, rawQuery, body) = await LinkedInTunnel.OpenAsync(exchange).ConfigureAwait(false);
        var caller = LinkedInAuthentication.Identify(emulator.Tokens, exchange);
        exchange.Caller = caller;
        var query = LinkedInQuery.Parse(rawQuery);
        var kind = Kind(exchange, verb, query);
        var method = Find(exchange, kind, query);
        if (method.Scopes.Count > 0 && !method.Scopes.Any(s => caller.Has(s))) throw LinkedInErrors.NotPermitted($"{method.Endpoint}{(versioned ? "." + version : "")}");
        if (emulator.Limits.Take(method.Endpoint, caller) is { } exhausted) throw new LinkedInRefusal(LinkedInErrors.Throttled(exhausted));
        foreach (var name in query.Names)
            if (!method.Query.Contains(name)) throw LinkedInErrors.Refuse(400, "QUERY_PARAM_NOT_ALLOWED", $"Query parameter '{name}' is not allowed");
        var answer = await method.Handler(new LinkedInCall(exchange, caller, version, query, body)).ConfigureAwait(false);
        return query.Fields.Count == 0 || answer.Status != 200 ? answer : Project(answer, query.Fields);
    }

    private string Version(EmulatorExchange exchange)
    {
        if (exchange.Header("LinkedIn-Version") is not { Length: > 0 } version)
            throw LinkedInErrors.Refuse(400, "VERSION_MISSING", "A version must be present. Please specify a version by adding the LinkedIn-Version header.");
        if (!emulator.Options.ActiveVersions.Contains(version)) throw LinkedInErrors.Refuse(426, "NONEXISTENT_VERSION", $"Requested version {version} is not active");
        // Without the header LinkedIn falls back to protocol 1.0, whose syntax nobody should send by accident.
        var protocol = exchange.Header("X-Restli-Protocol-Version");
        return protocol == "2.0.0"
            ? version
            : throw LinkedInErrors.Refuse(400, null, $"Rest.li protocol version {protocol ?? "1.0.0"} used by the client is not supported by the server!");
    }

    private static string Kind(EmulatorExchange exchange, string verb, LinkedInQuery query)
    {
        var entity = exchange.Route!.Template.EndsWith('}');
        var told = exchange.Header("X-RestLi-Method")?.ToUpperInvariant();
        if (told is not null && !(KindsByVerb.TryGetValue(verb, out var kinds) && kinds.Contains(told)))
            throw LinkedInErrors.Illegal($"Invalid Rest.li method '{told}' for HTTP method '{verb}'");
        var kind = verb switch
        {
            "GET" when query.Has("q") => "FINDER",
            "GET" when query.Has("bq") => "BATCH_FINDER",
            "GET" when query.Has("ids") => "BATCH_GET",
            "GET" => entity ? "GET" : "GET_ALL",
            "POST" when query.Has("action") => "ACTION",
            // POST alone means create, so the other methods of POST must be named.
            "POST" => told ?? "CREATE",
            "PUT" => query.Has("ids") ? "BATCH_UPDATE" : "UPDATE",
            _ => query.Has("ids") ? "BATCH_DELETE" : "DELETE",
        };
        // Singletons such as /v2/userinfo are read with GET and have no key.
        if (told is not null && told != kind && !(told == "GET" && kind == "GET_ALL"))
            throw LinkedInErrors.Illegal($"The header names the Rest.li method '{told}', but the request is '{kind}'");
        return kind;
    }

    private LinkedInMethod Find(EmulatorExchange exchange, string kind, LinkedInQuery query)
    {
        var name = kind switch { "FINDER" => query.Text("q"), "ACTION" => query.Text("action"), "BATCH_FINDER" => query.Text("bq"), _ => null };
        foreach (var method in emulator.Api.MethodsOf(exchange.Route!.Template))
            if (method.Kind == kind && method.Name == name) return method;
        throw LinkedInErrors.Refuse(kind is "FINDER" or "ACTION" or "BATCH_FINDER" ? 400 : 405, "ILLEGAL_ARGUMENT",
            name is null ? $"Method '{kind}' is not supported by the resource" : $"{kind} method '{name}' is not supported by the resource");
    }

    private static EmulatorAnswer Project(EmulatorAnswer answer, IReadOnlyList<string> fields)
    {
        var body = JsonNode.Parse(answer.Body.Span)!.AsObject();
        if (body["elements"] is JsonArray elements)
        {
            foreach (var element in elements) Keep(element!.AsObject());
        }
        else
        {
            Keep(body);
        }

        return EmulatorAnswer.Json(200, body);

        void Keep(JsonObject entity)
        {
            foreach (var name in entity.Select(p => p.Key).Where(n => !fields.Contains(n)).ToList()) entity.Remove(name);
        }
    }
}
