using System.Text;

namespace Social.Testing;

/// <summary>The parameters of a request, which Meta takes from the query and from a form alike.</summary>
internal sealed class GraphParameters(IReadOnlyList<KeyValuePair<string, string>> pairs)
{
    public string? this[string name] => pairs.LastOrDefault(p => p.Key == name).Value;

    public static async Task<GraphParameters> ReadAsync(EmulatorExchange exchange)
    {
        List<KeyValuePair<string, string>> pairs = [.. exchange.Query];
        if (exchange.ContentType == "application/x-www-form-urlencoded") pairs.AddRange(FormPairs.Parse(Encoding.UTF8.GetString(await exchange.ReadBodyAsync().ConfigureAwait(false))));
        return new GraphParameters(pairs);
    }

    public string Require(string name) => this[name] is { Length: > 0 } value ? value : throw GraphErrors.Parameter($"The parameter {name} is required");

    /// <summary>Refuses what the endpoint does not know.</summary>
    public GraphParameters Only(params ReadOnlySpan<string> names)
    {
        foreach (var (name, _) in pairs)
            if (name is not "access_token" and not "appsecret_proof" && !names.Contains(name)) throw GraphErrors.Parameter($"Invalid parameter: {name}");
        return this;
    }

    public bool Truth(string name) => this[name] switch
    {
        null or "false" or "0" => false,
        "true" or "1" => true,
        var other => throw GraphErrors.Parameter($"Param {name} must be a boolean, got \"{other}\""),
    };
}
