using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>One call of a Rest.li method, ready to be answered.</summary>
internal sealed class LinkedInCall(EmulatorExchange exchange, LinkedInCaller caller, string version, LinkedInQuery query, byte[] body)
{
    public EmulatorExchange Exchange { get; } = exchange;

    public LinkedInCaller Caller { get; } = caller;

    /// <summary>Gets the version asked for, such as <c>202607</c>; empty on the unversioned API.</summary>
    public string Version { get; } = version;

    public LinkedInQuery Query { get; } = query;

    public bool IsBefore(string version) => string.CompareOrdinal(Version, version) < 0;

    public LinkedInBody Body(params string[] allowed) => LinkedInBody.Parse(Exchange, body, allowed);

    /// <summary>Reads the only member of an action's body.</summary>
    public LinkedInBody ActionBody(string name, params string[] allowed) => Body(name).Object(name, required: true, allowed)!;

    /// <summary>Reads a key in the path, which must be one encoded primitive.</summary>
    public string Key(string name)
    {
        try
        {
            return LinkedInRestLi.Decode(RawKey(name));
        }
        catch (FormatException)
        {
            throw LinkedInErrors.Illegal("Syntax exception in path variables");
        }
    }

    public LinkedInUrn UrnKey(string name, params string[] types) => LinkedInUrns.Check(Key(name), name, types);

    /// <summary>Reads a complex key in the path, such as <c>(actor:…,entity:…)</c>, with exactly these members.</summary>
    public JsonObject ComplexKey(string name, params string[] members)
    {
        try
        {
            if (LinkedInRestLi.Parse(RawKey(name)) is JsonObject key && key.Count == members.Length && members.All(m => key[m] is JsonValue)) return key;
        }
        catch (FormatException)
        {
            // Told below, in the network's words.
        }

        throw LinkedInErrors.Illegal("Syntax exception in path variables");
    }

    /// <summary>Writes the page of a list that the call asks for.</summary>
    public EmulatorAnswer Page(IReadOnlyList<JsonObject> all, bool tellTotal = false, int max = 100)
    {
        var start = Query.Integer("start", 0, 0, int.MaxValue);
        var count = Query.Integer("count", 10, 1, max);
        var links = new JsonArray();
        if (start + (long)count < all.Count)
            links.Add(new JsonObject { ["type"] = "application/json", ["rel"] = "next", ["href"] = $"{Exchange.Path}?{LinkedInPaging.Next(Exchange.RawQuery, start + count, count)}" });
        var paging = new JsonObject { ["start"] = start, ["count"] = count, ["links"] = links };
        if (tellTotal) paging["total"] = all.Count;
        return EmulatorAnswer.Json(200, new JsonObject { ["paging"] = paging, ["elements"] = new JsonArray([.. all.Skip(start).Take(count)]) });
    }

    /// <summary>Writes all elements, as resources without pages do.</summary>
    public static EmulatorAnswer Elements(IEnumerable<JsonObject> all) => EmulatorAnswer.Json(200, new JsonObject
    {
        ["paging"] = new JsonObject { ["start"] = 0, ["count"] = 10, ["links"] = new JsonArray() },
        ["elements"] = new JsonArray([.. all]),
    });

    /// <summary>Answers a batch: each id by itself, refusals among the rest.</summary>
    public EmulatorAnswer Batch(Func<string, JsonObject> read)
    {
        var ids = Query.List("ids") ?? throw LinkedInErrors.Refuse(400, "PARAM_MISSING", "Parameter 'ids' is required");
        var (results, statuses, errors) = (new JsonObject(), new JsonObject(), new JsonObject());
        foreach (var id in ids)
        {
            var key = LinkedInRestLi.Encode(id);
            try
            {
                results[key] = read(id);
                statuses[key] = 200;
            }
            catch (LinkedInRefusal refusal)
            {
                statuses[key] = refusal.Answer.Status;
                errors[key] = JsonNode.Parse(refusal.Answer.Body.Span);
            }
        }

        return EmulatorAnswer.Json(200, new JsonObject { ["results"] = results, ["statuses"] = statuses, ["errors"] = errors });
    }

    private string RawKey(string name) => Exchange.Path.Split('/')[Array.IndexOf(Exchange.Route!.Template.Split('/'), $"{{{name}}}")];
}
