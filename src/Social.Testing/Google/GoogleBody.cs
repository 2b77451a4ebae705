using System.Text.Json;
using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Reads a JSON body as Google's front end does: known names, exact types, 64-bit numbers also as strings.</summary>
internal sealed class GoogleBody
{
    private readonly JsonObject _value;
    private readonly string _path;

    private GoogleBody(JsonObject value, string path)
    {
        _value = value;
        _path = path;
    }

    public JsonObject Value => _value;

    public static async Task<GoogleBody> ReadAsync(EmulatorExchange exchange)
    {
        if (exchange.ContentType is not (null or "application/json"))
            throw new GoogleProblem(400, $"Unsupported content with type: {exchange.ContentType}") { Reason = "badRequest" }.Refuse();
        return Parse(await exchange.ReadBodyAsync().ConfigureAwait(false));
    }

    public static GoogleBody Parse(byte[] bytes)
    {
        try
        {
            if (bytes.Length == 0) return new GoogleBody([], "");
            if (JsonNode.Parse(bytes, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false }) is JsonObject body) return new GoogleBody(body, "");
        }
        catch (JsonException)
        {
            throw new GoogleProblem(400, "Invalid JSON payload received. Unexpected token.") { Reason = "parseError", InnerMessage = "Parse Error" }.Refuse();
        }

        throw new GoogleProblem(400, "Invalid JSON payload received. Expected an object.") { Reason = "parseError", InnerMessage = "Parse Error" }.Refuse();
    }

    /// <summary>Refuses members that the resource does not have.</summary>
    public GoogleBody Only(params IReadOnlyList<string> names)
    {
        foreach (var (name, _) in _value)
            if (!names.Contains(name)) throw Invalid(name, $"Invalid JSON payload received. Unknown name \"{name}\"{(_path.Length > 0 ? $" at '{_path}'" : "")}: Cannot find field.");
        return this;
    }

    public bool Has(string name) => _value[name] is not null;

    public string? Text(string name) => _value[name] switch
    {
        null => null,
        JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
        var other => throw Wrong(name, "TYPE_STRING", other),
    };

    public bool? Flag(string name) => _value[name] switch
    {
        null => null,
        JsonValue value when value.GetValueKind() is JsonValueKind.True or JsonValueKind.False => value.GetValue<bool>(),
        var other => throw Wrong(name, "TYPE_BOOL", other),
    };

    public long? Number(string name)
    {
        if (_value[name] is not { } node) return null;
        if (node is JsonValue value)
        {
            if (value.GetValueKind() == JsonValueKind.Number && value.TryGetValue<long>(out var number)) return number;
            if (value.GetValueKind() == JsonValueKind.String && long.TryParse(value.GetValue<string>(), System.Globalization.CultureInfo.InvariantCulture, out number)) return number;
        }

        throw Wrong(name, "TYPE_INT64", node);
    }

    public GoogleBody? Object(string name) => _value[name] switch
    {
        null => null,
        JsonObject value => new GoogleBody(value, At(name)),
        var other => throw Wrong(name, "message", other),
    };

    public IReadOnlyList<string>? Texts(string name) => List(name)?.Select((v, i) =>
        v is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : throw Wrong($"{name}[{i}]", "TYPE_STRING", v)).ToList();

    public IReadOnlyList<GoogleBody>? Objects(string name) => List(name)?.Select((v, i) =>
        v is JsonObject value ? new GoogleBody(value, At($"{name}[{i}]")) : throw Wrong($"{name}[{i}]", "message", v)).ToList();

    public string At(string name) => _path.Length == 0 ? name : $"{_path}.{name}";

    private JsonArray? List(string name) => _value[name] switch
    {
        null => null,
        JsonArray array => array,
        var other => throw Wrong(name, "list", other),
    };

    private GoogleRefusal Wrong(string name, string type, JsonNode? given) => Invalid(name, $"Invalid value at '{At(name)}' ({type}), {given?.ToJsonString() ?? "null"}");

    private GoogleRefusal Invalid(string name, string message) => new GoogleProblem(400, message)
    {
        Reason = "badRequest",
        Details = [GoogleProblem.FieldViolation(At(name), message)],
    }.Refuse();
}
