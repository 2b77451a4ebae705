using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>The <c>fields</c> parameter: comma-separated, in the query string even of a POST, and mandatory.</summary>
internal static class TikTokFields
{
    /// <summary>Reads the wanted fields; an unknown one is refused.</summary>
    public static IReadOnlyList<string> Read(EmulatorExchange exchange, IReadOnlyCollection<string> known)
    {
        var code = ((TikTokPolicy)exchange.Route!.Policy!).ParameterCode;
        var fields = (exchange["fields"] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries);
        if (fields.Length == 0) throw TikTokProblems.Open(400, code, "The parameter fields is required in the query string.");
        foreach (var field in fields)
            if (!known.Contains(field)) throw TikTokProblems.Open(400, code, $"The field {field} does not exist; fields are separated by commas.");
        return fields;
    }

    public static JsonObject Write<T>(IReadOnlyList<string> fields, IReadOnlyDictionary<string, Func<T, JsonNode?>> writers, T source)
    {
        var body = new JsonObject();
        foreach (var field in fields) body[field] = writers[field](source);
        return body;
    }
}
