using System.Globalization;
using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>The query parameters of a call, parsed strictly.</summary>
internal sealed class LinkedInQuery
{
    private readonly Dictionary<string, JsonNode> _values = new(StringComparer.Ordinal);

    private LinkedInQuery()
    {
    }

    public IReadOnlyCollection<string> Names => _values.Keys;

    /// <summary>Gets the projection; it alone is written with raw commas.</summary>
    public IReadOnlyList<string> Fields { get; private set; } = [];

    public static LinkedInQuery Parse(string text)
    {
        var query = new LinkedInQuery();
        foreach (var part in text.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            try
            {
                var name = LinkedInRestLi.Decode(equals < 0 ? part : part[..equals]);
                if (equals < 0) throw new FormatException("it has no value");
                if (name == "fields") query.Fields = part[(equals + 1)..].Split(',');
                else if (!query._values.TryAdd(name, LinkedInRestLi.Parse(part[(equals + 1)..]))) throw new FormatException("it is given twice");
            }
            catch (FormatException e)
            {
                throw LinkedInErrors.Illegal($"Invalid query parameters passed to request: '{(equals < 0 ? part : part[..equals])}': {e.Message}");
            }
        }

        return query;
    }

    public bool Has(string name) => _values.ContainsKey(name);

    public string? Text(string name) =>
        !_values.TryGetValue(name, out var node) ? null
        : node is JsonValue value ? value.GetValue<string>()
        : throw Wrong(name, "must be a single value");

    public string Required(string name) => Text(name) is { Length: > 0 } text ? text : throw LinkedInErrors.Refuse(400, "PARAM_MISSING", $"Parameter '{name}' is required");

    public string? Choice(string name, params string[] allowed) =>
        Text(name) is not { } text ? null
        : allowed.Contains(text) ? text
        : throw Wrong(name, $"'{text}' is not one of {string.Join(", ", allowed)}");

    public LinkedInUrn Urn(string name, params string[] types) => LinkedInUrns.Check(Required(name), name, types);

    public int Integer(string name, int fallback, int min, int max)
    {
        if (Text(name) is not { } text) return fallback;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= min && value <= max
            ? value
            : throw Wrong(name, $"must be an integer from {min} to {max}");
    }

    public JsonObject? Object(string name) =>
        !_values.TryGetValue(name, out var node) ? null : node as JsonObject ?? throw Wrong(name, "must be an object such as (key:value)");

    public IReadOnlyList<string>? List(string name)
    {
        if (!_values.TryGetValue(name, out var node)) return null;
        return node is JsonArray array && array.All(i => i is JsonValue)
            ? [.. array.Select(i => i!.GetValue<string>())]
            : throw Wrong(name, "must be a list such as List(a,b)");
    }

    public static LinkedInRefusal Wrong(string name, string message) => LinkedInErrors.Illegal($"Invalid value for parameter '{name}': {message}");
}
