using System.Text.Json;

namespace Social.Testing;

/// <summary>Reads a JSON body the way LinkedIn does: closed objects, exact types, and the path of what is wrong.</summary>
internal sealed class LinkedInBody
{
    private readonly JsonElement _element;
    private readonly string _path;

    private LinkedInBody(JsonElement element, string path, string[] allowed)
    {
        _element = element;
        _path = path;
        if (element.ValueKind != JsonValueKind.Object) throw Wrong(path, "object");
        foreach (var member in element.EnumerateObject())
        {
            if (!allowed.Contains(member.Name))
                throw LinkedInErrors.Field(422, "UNRECOGNIZED_FIELD", $"{path}/{member.Name}", $"ERROR :: {path}/{member.Name} :: unrecognized field found but not allowed", tellsCode: false);
        }
    }

    /// <summary>Gets the names of the members that are there.</summary>
    public IEnumerable<string> Names => _element.EnumerateObject().Select(m => m.Name);

    public static LinkedInBody Parse(EmulatorExchange exchange, byte[] body, params string[] allowed)
    {
        // The entity of a tunnelled call has its content type inside.
        if (exchange.ContentType is not ("application/json" or "multipart/mixed"))
            throw LinkedInErrors.Refuse(415, null, "The request entity must be application/json");
        try
        {
            using var document = JsonDocument.Parse(body);
            return new LinkedInBody(document.RootElement.Clone(), "", allowed);
        }
        catch (JsonException)
        {
            throw LinkedInErrors.Refuse(400, "ILLEGAL_ARGUMENT", "The request body cannot be parsed as JSON");
        }
    }

    public bool Has(string name) => _element.TryGetProperty(name, out _);

    public string PathOf(string name) => $"{_path}/{name}";

    public LinkedInBody? Object(string name, bool required = false, params string[] allowed) =>
        Get(name, required) is { } value ? new LinkedInBody(value, PathOf(name), allowed) : null;

    public IReadOnlyList<LinkedInBody>? Objects(string name, int min, int max, params string[] allowed) =>
        Array(name, min, max, required: true)?.Select((v, i) => new LinkedInBody(v, $"{PathOf(name)}/{i}", allowed)).ToList();

    public IReadOnlyList<string>? Texts(string name, bool required = false) =>
        Array(name, 0, int.MaxValue, required)?.Select((v, i) => v.ValueKind == JsonValueKind.String ? v.GetString()! : throw Wrong($"{PathOf(name)}/{i}", "string")).ToList();

    public string? Text(string name, bool required = false, int max = int.MaxValue, bool allowBlank = true)
    {
        if (Get(name, required) is not { } value) return null;
        if (value.ValueKind != JsonValueKind.String) throw Wrong(PathOf(name), "string");
        var text = value.GetString()!;
        if (text.Length > max) throw TooLong(name, max);
        return allowBlank || text.Trim().Length > 0 ? text : throw LinkedInErrors.Field(400, "INVALID_VALUE_BLANK_FIELD", PathOf(name), $"{PathOf(name)} must not be blank");
    }

    public string? Choice(string name, bool required, params string[] allowed) =>
        Text(name, required) is not { } text ? null
        : allowed.Contains(text) ? text
        : throw Refuse(name, $"\"{text}\" is not an enum symbol; one of {string.Join(", ", allowed)} is");

    public LinkedInUrn? Urn(string name, bool required, params string[] types) =>
        Text(name, required) is { } text ? LinkedInUrns.Check(text, PathOf(name), types) : null;

    public string? Url(string name, bool required = false) =>
        Text(name, required) is not { } text ? null
        : Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? text
        : throw Refuse(name, $"\"{text}\" is not a valid URL");

    public bool? Flag(string name)
    {
        if (Get(name, required: false) is not { } value) return null;
        return value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : throw Wrong(PathOf(name), "boolean");
    }

    public long? Number(string name, bool required, long min, long max)
    {
        if (Get(name, required) is not { } value) return null;
        if (value.ValueKind != JsonValueKind.Number || !value.TryGetInt64(out var number)) throw Wrong(PathOf(name), "long");
        return number >= min && number <= max ? number : throw Refuse(name, $"{number} is not from {min} to {max}");
    }

    public IReadOnlyList<JsonElement>? Array(string name, int min, int max, bool required)
    {
        if (Get(name, required) is not { } value) return null;
        if (value.ValueKind != JsonValueKind.Array) throw Wrong(PathOf(name), "array");
        var length = value.GetArrayLength();
        return length >= min && length <= max ? [.. value.EnumerateArray()] : throw Refuse(name, $"{length} items are not from {min} to {max}");
    }

    public LinkedInRefusal Refuse(string name, string description) => LinkedInErrors.Field(400, "INVALID_VALUE_FOR_FIELD", PathOf(name), $"{PathOf(name)} :: {description}");

    public LinkedInRefusal TooLong(string name, int max) => LinkedInErrors.Field(400, "FIELD_LENGTH_TOO_LONG", PathOf(name), $"{PathOf(name)} exceeds the maximum length of {max}");

    public LinkedInRefusal Missing(string name) =>
        LinkedInErrors.Field(400, "MISSING_FIELD", PathOf(name), $"ERROR :: {PathOf(name)} :: field is required but not found and has no default value");

    private JsonElement? Get(string name, bool required) =>
        _element.TryGetProperty(name, out var value) ? value : required ? throw Missing(name) : null;

    private static LinkedInRefusal Wrong(string path, string type) =>
        LinkedInErrors.Field(400, "INVALID_VALUE_FOR_FIELD", path.Length == 0 ? "/" : path, $"ERROR :: {path} :: value is not backed by a {type}");
}
