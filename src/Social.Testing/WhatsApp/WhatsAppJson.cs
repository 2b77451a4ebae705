using System.Text.Json;
using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Reads one object of a request, and refuses what it lacks or what nobody knows.</summary>
internal readonly struct WhatsAppJson(JsonObject value, string path)
{
    public JsonObject Value { get; } = value;

    public string Path { get; } = path;

    public JsonNode? this[string name] => Value[name];

    public bool Has(string name) => Value.ContainsKey(name);

    /// <summary>Refuses members that the endpoint does not know.</summary>
    public WhatsAppJson Only(params ReadOnlySpan<string> names)
    {
        foreach (var (name, _) in Value)
            if (!names.Contains(name)) throw WhatsAppErrors.Bad($"Unexpected key \"{name}\" on param \"{(Path.Length == 0 ? "root" : Path)}\".");
        return this;
    }

    public WhatsAppJson Object(string name) => TryObject(name) ?? throw WhatsAppErrors.Missing(At(name));

    public WhatsAppJson? TryObject(string name) => this[name] switch
    {
        null => null,
        JsonObject found => new WhatsAppJson(found, At(name)),
        _ => throw WhatsAppErrors.Bad($"Param {At(name)} must be an object."),
    };

    public IReadOnlyList<WhatsAppJson> List(string name, int least, int most)
    {
        var path = At(name);
        if (this[name] is not JsonArray array) throw this[name] is null ? WhatsAppErrors.Missing(path) : WhatsAppErrors.Bad($"Param {path} must be an array.");
        if (array.Count < least || array.Count > most) throw WhatsAppErrors.Invalid(path, $"must have {least} to {most} items, and has {array.Count}.");
        return [.. array.Select((item, i) => item is JsonObject o ? new WhatsAppJson(o, $"{path}[{i}]") : throw WhatsAppErrors.Bad($"Param {path}[{i}] must be an object."))];
    }

    public string Text(string name, int most = int.MaxValue, int least = 1) => TryText(name, most, least) ?? throw WhatsAppErrors.Missing(At(name));

    public string? TryText(string name, int most = int.MaxValue, int least = 1)
    {
        if (this[name] is not { } node) return null;
        if (node.GetValueKind() != JsonValueKind.String) throw WhatsAppErrors.Bad($"Param {At(name)} must be a string.");
        var text = node.GetValue<string>();
        if (text.Length < least && least > 0) throw WhatsAppErrors.Missing(At(name));
        return text.Length <= most ? text : throw WhatsAppErrors.Bad($"Param {At(name)} must be at most {most} characters long.");
    }

    public string OneOf(string name, params ReadOnlySpan<string> words)
    {
        var word = Text(name);
        foreach (var known in words)
            if (known == word) return word;
        throw WhatsAppErrors.Bad($"Param {At(name)} must be one of {{{string.Join(", ", words.ToArray())}}} - got \"{word}\".");
    }

    public double Number(string name, double least, double most)
    {
        // The API takes numbers also as texts.
        var node = this[name] ?? throw WhatsAppErrors.Missing(At(name));
        double number;
        if (node.GetValueKind() == JsonValueKind.Number) number = node.GetValue<double>();
        else if (node.GetValueKind() != JsonValueKind.String || !double.TryParse(node.GetValue<string>(), System.Globalization.CultureInfo.InvariantCulture, out number))
            throw WhatsAppErrors.Bad($"Param {At(name)} must be a number.");
        return number >= least && number <= most ? number : throw WhatsAppErrors.Invalid(At(name), "is out of range.");
    }

    public void Truth(string name)
    {
        if (this[name] is { } node && node.GetValueKind() is not (JsonValueKind.True or JsonValueKind.False)) throw WhatsAppErrors.Bad($"Param {At(name)} must be a boolean.");
    }

    public string At(string name) => Path.Length == 0 ? name : $"{Path}['{name}']";
}
