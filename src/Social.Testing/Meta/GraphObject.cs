using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>A node as it can be read: what its fields are, of which a mask chooses. A field that it does not have is refused.</summary>
internal sealed class GraphObject(string type, params string[] defaults)
{
    private readonly Dictionary<string, Func<GraphField, JsonNode?>> _fields = new(StringComparer.Ordinal);

    /// <summary>Adds a field; one that is null is left out of answers.</summary>
    public GraphObject Add(string name, JsonNode? value)
    {
        _fields[name] = field => Prune(value, field.Fields);
        return this;
    }

    /// <summary>Adds a node inside, or an edge, which is read only when it is asked for.</summary>
    public GraphObject Add(string name, Func<GraphField, JsonNode?> read)
    {
        _fields[name] = read;
        return this;
    }

    public GraphObject Add(string name, Func<GraphObject?> node)
    {
        _fields[name] = field => node()?.Select(field.Fields);
        return this;
    }

    public JsonObject Select(string? mask) => Select(mask is null ? null : GraphField.Parse(mask));

    public JsonObject Select(IReadOnlyList<GraphField>? fields)
    {
        var chosen = new JsonObject();
        foreach (var field in fields ?? [.. defaults.Select(d => new GraphField(d, new Dictionary<string, string>(), null))])
        {
            if (!_fields.TryGetValue(field.Name, out var read)) throw GraphErrors.Parameter($"Tried accessing nonexisting field ({field.Name}) on node type ({type})");
            if (read(field) is { } value) chosen[field.Key] = value;
        }

        // The id is told without being asked for.
        if (!chosen.ContainsKey("id") && _fields.TryGetValue("id", out var id)) chosen["id"] = id(new GraphField("id", new Dictionary<string, string>(), null));
        return chosen;
    }

    private static JsonNode? Prune(JsonNode? value, IReadOnlyList<GraphField>? fields)
    {
        switch (value)
        {
            case JsonObject whole when fields is not null:
                var chosen = new JsonObject();
                if (whole["data"] is JsonArray data) chosen["data"] = Prune(data, fields);
                else
                    foreach (var field in fields)
                        if (whole[field.Name] is { } member) chosen[field.Key] = Prune(member, field.Fields);
                return chosen;
            case JsonArray array when fields is not null:
                return new JsonArray([.. array.Select(item => Prune(item, fields))]);
            default:
                return value?.DeepClone();
        }
    }
}
