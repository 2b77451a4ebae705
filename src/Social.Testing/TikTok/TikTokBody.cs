using System.Text.Json;

namespace Social.Testing;

/// <summary>Reads a JSON body, strictly by type; the refusal is the platform's own.</summary>
/// <remarks>Members that the network does not know are ignored, as the network ignores them.</remarks>
internal sealed class TikTokBody
{
    private readonly JsonElement _element;
    private readonly string _path;
    private readonly Func<string, TikTokRefusal> _refuse;

    private TikTokBody(JsonElement element, string path, Func<string, TikTokRefusal> refuse)
    {
        _element = element;
        _path = path;
        _refuse = refuse;
    }

    public string Text => _element.GetRawText();

    /// <summary>Reads the body of an open API's call; the policy of the route says which code refuses it.</summary>
    public static Task<TikTokBody> ReadAsync(EmulatorExchange exchange, bool optional = false)
    {
        var code = ((TikTokPolicy)exchange.Route!.Policy!).ParameterCode;
        return ReadAsync(exchange, message => TikTokProblems.Open(400, code, message), optional);
    }

    public static Task<TikTokBody> ReadBusinessAsync(EmulatorExchange exchange) => ReadAsync(exchange, TikTokProblems.BusinessParameter, optional: false);

    public TikTokRefusal Refuse(string message) => _refuse(message);

    public bool Has(string name) => _element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null;

    public TikTokBody? Object(string name)
    {
        if (!Has(name)) return null;
        var value = _element.GetProperty(name);
        return value.ValueKind == JsonValueKind.Object ? new TikTokBody(value, $"{_path}{name}.", _refuse) : throw Wrong(name, "an object");
    }

    public TikTokBody Require(string name) => Object(name) ?? throw Missing(name);

    public string RequireString(string name, int max = int.MaxValue) => String(name, max) is { Length: > 0 } text ? text : throw Missing(name);

    /// <summary>Reads a text; lengths are UTF-16 code units, as TikTok counts.</summary>
    public string? String(string name, int max = int.MaxValue)
    {
        if (!Has(name)) return null;
        var value = _element.GetProperty(name);
        if (value.ValueKind != JsonValueKind.String) throw Wrong(name, "a string");
        var text = value.GetString()!;
        return text.Length <= max ? text : throw _refuse($"{_path}{name} has {text.Length} UTF-16 code units; at most {max} are allowed.");
    }

    public string? Choice(string name, params string[] choices)
    {
        var text = String(name);
        return text is null || choices.Contains(text) ? text : throw _refuse($"{_path}{name} must be one of {string.Join(", ", choices)}.");
    }

    public long? Number(string name, long min, long max)
    {
        if (!Has(name)) return null;
        var value = _element.GetProperty(name);
        if (value.ValueKind != JsonValueKind.Number || !value.TryGetInt64(out var number)) throw Wrong(name, "an integer");
        return number >= min && number <= max ? number : throw _refuse($"{_path}{name} must be from {min} to {max}; it is {number}.");
    }

    public long RequireNumber(string name, long min, long max) => Number(name, min, max) ?? throw Missing(name);

    public bool Flag(string name)
    {
        if (!Has(name)) return false;
        var value = _element.GetProperty(name);
        return value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : throw Wrong(name, "a boolean");
    }

    public IReadOnlyList<string> RequireStrings(string name, int max)
    {
        if (!Has(name)) throw Missing(name);
        var value = _element.GetProperty(name);
        if (value.ValueKind != JsonValueKind.Array || value.EnumerateArray().Any(v => v.ValueKind != JsonValueKind.String)) throw Wrong(name, "an array of strings");
        if (value.GetArrayLength() == 0 || value.GetArrayLength() > max) throw _refuse($"{_path}{name} must have from 1 to {max} items; it has {value.GetArrayLength()}.");
        return [.. value.EnumerateArray().Select(v => v.GetString()!)];
    }

    public IReadOnlyList<TikTokBody> Objects(string name)
    {
        if (!Has(name)) return [];
        var value = _element.GetProperty(name);
        if (value.ValueKind != JsonValueKind.Array || value.EnumerateArray().Any(v => v.ValueKind != JsonValueKind.Object)) throw Wrong(name, "an array of objects");
        return [.. value.EnumerateArray().Select((v, i) => new TikTokBody(v, $"{_path}{name}[{i}].", _refuse))];
    }

    private static async Task<TikTokBody> ReadAsync(EmulatorExchange exchange, Func<string, TikTokRefusal> refuse, bool optional)
    {
        var bytes = await exchange.ReadBodyAsync().ConfigureAwait(false);
        if (bytes.Length == 0 && optional) bytes = "{}"u8.ToArray();
        else if (exchange.ContentType != "application/json") throw refuse("The Content-Type must be application/json.");
        try
        {
            using var document = JsonDocument.Parse(bytes);
            if (document.RootElement.ValueKind != JsonValueKind.Object) throw refuse("The body must be a JSON object.");
            return new TikTokBody(document.RootElement.Clone(), "", refuse);
        }
        catch (JsonException)
        {
            throw refuse("The body is not valid JSON.");
        }
    }

    private TikTokRefusal Missing(string name) => _refuse($"{_path}{name} is required.");

    private TikTokRefusal Wrong(string name, string expected) => _refuse($"{_path}{name} must be {expected}.");
}
