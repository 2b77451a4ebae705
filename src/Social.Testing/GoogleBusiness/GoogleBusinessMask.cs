using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Read and update masks: comma lists of paths, in camelCase or snake_case.</summary>
internal static class GoogleBusinessMask
{
    public static IReadOnlyList<string> Require(EmulatorExchange exchange, string name, string wireName, IReadOnlyCollection<string> known)
    {
        var paths = GoogleQuery.List(exchange, name)?.Select(p => string.Join('.', p.Split('.').Select(GoogleQuery.Camel))).ToList();
        if (paths is not { Count: > 0 }) throw GoogleBusinessProblems.Invalid(wireName, "Field mask is required.");
        if (paths.Find(p => p != "*" && !known.Contains(p.Split('.')[0])) is { } unknown) throw GoogleBusinessProblems.Invalid(wireName, $"Invalid field mask provided: {unknown}");
        return paths;
    }

    public static JsonObject Read(JsonObject whole, IReadOnlyList<string> paths)
    {
        if (paths.Contains("*")) return (JsonObject)whole.DeepClone();
        var cut = new JsonObject();
        foreach (var path in paths) Copy(whole, cut, path.Split('.'));
        return cut;
    }

    /// <summary>Writes the named paths; a path whose value is missing is cleared.</summary>
    public static void Write(JsonObject target, JsonObject source, IReadOnlyList<string> paths)
    {
        foreach (var path in paths)
        {
            var names = path.Split('.');
            Remove(target, names);
            Copy(source, target, names);
        }
    }

    private static void Copy(JsonObject from, JsonObject to, ReadOnlySpan<string> names)
    {
        if (from[names[0]] is not { } value) return;
        if (names.Length == 1 || value is not JsonObject inner)
        {
            to[names[0]] = value.DeepClone();
            return;
        }

        if (to[names[0]] is not JsonObject target) to[names[0]] = target = [];
        Copy(inner, target, names[1..]);
    }

    private static void Remove(JsonObject from, ReadOnlySpan<string> names)
    {
        if (names.Length == 1) from.Remove(names[0]);
        else if (from[names[0]] is JsonObject inner) Remove(inner, names[1..]);
    }
}
