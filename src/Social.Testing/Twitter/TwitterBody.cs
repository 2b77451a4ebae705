using System.Text.Json;
using System.Text.RegularExpressions;

namespace Social.Testing;

/// <summary>Reads a JSON body the way X does: closed objects, exact types, and its schema validator's messages.</summary>
internal sealed partial class TwitterBody
{
    private readonly JsonElement _element;
    private readonly string _path;

    private TwitterBody(JsonElement element, string path, string[] allowed)
    {
        _element = element;
        _path = path;
        if (element.ValueKind != JsonValueKind.Object) throw Wrong(path, $"{Word(element)} found, object expected", element);
        foreach (var member in element.EnumerateObject())
        {
            if (!allowed.Contains(member.Name))
                throw Wrong($"{path}.{member.Name}", "is not defined in the schema and the schema does not allow additional properties", member.Value);
        }
    }

    public static async Task<TwitterBody> ReadAsync(EmulatorExchange exchange, params string[] allowed)
    {
        if (exchange.ContentType != "application/json")
            throw new TwitterRefusal(TwitterProblems.InvalidRequest("Requests with bodies must have content-type of application/json."));
        try
        {
            var document = JsonDocument.Parse(await exchange.ReadBodyAsync().ConfigureAwait(false));
            return new TwitterBody(document.RootElement, "$", allowed);
        }
        catch (JsonException)
        {
            throw new TwitterRefusal(TwitterProblems.InvalidRequest("The request body is not valid JSON."));
        }
    }

    public bool Has(string name) => _element.TryGetProperty(name, out _);

    public JsonElement? Raw(string name) => _element.TryGetProperty(name, out var value) ? value : null;

    public void Require(string name)
    {
        if (!Has(name)) throw Wrong(_path, "", _element, $"{_path}.{name}: is missing but it is required");
    }

    public TwitterBody? Object(string name, params string[] allowed) =>
        _element.TryGetProperty(name, out var value) ? new TwitterBody(value, $"{_path}.{name}", allowed) : null;

    public string? Text(string name, int? min = null, int? max = null, params string[] oneOf) =>
        _element.TryGetProperty(name, out var value) ? Text(value, $"{_path}.{name}", min, max, oneOf) : null;

    public string? Id(string name) => _element.TryGetProperty(name, out var value) ? Id(value, $"{_path}.{name}") : null;

    public bool? Flag(string name)
    {
        if (!_element.TryGetProperty(name, out var value)) return null;
        return value.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? value.GetBoolean()
            : throw Wrong($"{_path}.{name}", $"{Word(value)} found, boolean expected", value);
    }

    public long? Number(string name, long min, long max)
    {
        if (!_element.TryGetProperty(name, out var value)) return null;
        var path = $"{_path}.{name}";
        if (value.ValueKind != JsonValueKind.Number || !value.TryGetInt64(out var number)) throw Wrong(path, $"{Word(value)} found, integer expected", value);
        if (number < min) throw Wrong(path, $"must have a minimum value of {min}", value);
        if (number > max) throw Wrong(path, $"must have a maximum value of {max}", value);
        return number;
    }

    public IReadOnlyList<string>? Ids(string name, int min, int max) => List(name, min, max)?.Select((v, i) => Id(v, $"{_path}.{name}[{i}]")).ToList();

    public IReadOnlyList<string>? Texts(string name, int min, int max, int minLength, int maxLength) =>
        List(name, min, max)?.Select((v, i) => Text(v, $"{_path}.{name}[{i}]", minLength, maxLength, [])).ToList();

    public TwitterRefusal Refuse(string name, string message) =>
        Wrong($"{_path}.{name}", message, _element.TryGetProperty(name, out var value) ? value : _element);

    private List<JsonElement>? List(string name, int min, int max)
    {
        if (!_element.TryGetProperty(name, out var value)) return null;
        var path = $"{_path}.{name}";
        if (value.ValueKind != JsonValueKind.Array) throw Wrong(path, $"{Word(value)} found, array expected", value);
        if (value.GetArrayLength() < min) throw Wrong(path, $"there must be a minimum of {min} items in the array", value);
        if (value.GetArrayLength() > max) throw Wrong(path, $"there must be a maximum of {max} items in the array", value);
        return [.. value.EnumerateArray()];
    }

    private static string Text(JsonElement value, string path, int? min, int? max, string[] oneOf)
    {
        if (value.ValueKind != JsonValueKind.String) throw Wrong(path, $"{Word(value)} found, string expected", value);
        var text = value.GetString()!;
        var length = text.EnumerateRunes().Count();
        if (min is not null && length < min) throw Wrong(path, $"must be at least {min} characters long", value);
        if (max is not null && length > max) throw Wrong(path, $"may only be {max} characters long", value);
        if (oneOf.Length > 0 && !oneOf.Contains(text)) throw Wrong(path, $"does not have a value in the enumeration [{string.Join(", ", oneOf)}]", value);
        return text;
    }

    private static string Id(JsonElement value, string path)
    {
        if (value.ValueKind != JsonValueKind.String) throw Wrong(path, $"{Word(value)} found, string expected", value);
        var text = value.GetString()!;
        return IdPattern().IsMatch(text) ? text : throw Wrong(path, "does not match the regex pattern ^[0-9]{1,19}$", value);
    }

    private static TwitterRefusal Wrong(string path, string message, JsonElement value, string? whole = null)
    {
        var raw = value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
        return new TwitterRefusal(TwitterProblems.InvalidRequest(whole ?? $"{path}: {message}", path, raw));
    }

    private static string Word(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.Number => value.TryGetInt64(out _) ? "integer" : "number",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        _ => "null",
    };

    [GeneratedRegex(@"^[0-9]{1,19}\z")]
    private static partial Regex IdPattern();
}
