using System.Globalization;

namespace Social.Testing;

/// <summary>Reads query parameters as Google's front end does: camelCase or snake_case, no unknown names, exact types.</summary>
internal static class GoogleQuery
{
    private static readonly HashSet<string> Common = new(StringComparer.Ordinal)
    {
        "fields", "key", "access_token", "oauth_token", "alt", "prettyPrint", "quotaUser", "callback", "uploadType", "upload_protocol", "upload_id", "$.xgafv",
    };

    public static void Check(EmulatorExchange exchange, GooglePolicy policy)
    {
        foreach (var (name, _) in exchange.Query)
        {
            if (!Common.Contains(name) && !policy.Query.Contains(name) && !policy.Query.Contains(Camel(name)))
                throw Refuse("unexpectedParameter", name, $"Invalid JSON payload received. Unknown name \"{name}\": Cannot bind query parameter. Field '{name}' could not be found in request message.");
        }

        if (exchange["quotaUser"] is { Length: > 40 }) throw Refuse("invalidParameter", "quotaUser", "The quotaUser parameter may have at most 40 characters.");
        if (exchange["alt"] is { } alt && alt is not ("json" or "media")) throw Refuse("invalidParameter", "alt", $"Invalid value '{alt}' for alt.");
        if (exchange["fields"] is { } fields && GoogleFieldMask.Parse(fields) is null) throw Refuse("invalidParameter", "fields", $"Invalid field selection {fields}");
    }

    /// <summary>Reads a parameter under its camelCase or snake_case name.</summary>
    public static string? Text(EmulatorExchange exchange, string name) => exchange.Query.FirstOrDefault(q => q.Key == name || Camel(q.Key) == name).Value;

    /// <summary>Reads a parameter that may be repeated or hold a comma list.</summary>
    public static IReadOnlyList<string>? List(EmulatorExchange exchange, string name)
    {
        var values = exchange.Query.Where(q => q.Key == name || Camel(q.Key) == name).Select(q => q.Value).ToList();
        return values.Count == 0 ? null : [.. values.SelectMany(v => v.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];
    }

    public static bool Flag(EmulatorExchange exchange, string name, bool missing = false) => Text(exchange, name) switch
    {
        null => missing,
        "true" or "1" => true,
        "false" or "0" => false,
        var other => throw Refuse("invalidParameter", name, $"Invalid boolean value: '{other}'."),
    };

    public static int Number(EmulatorExchange exchange, string name, int min, int max, int missing)
    {
        if (Text(exchange, name) is not { } text) return missing;
        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= min && value <= max
            ? value
            : throw Refuse("invalidParameter", name, $"Invalid value '{text}'. Values must be within the range: [{min}, {max}]");
    }

    public static string Require(EmulatorExchange exchange, string name) => Text(exchange, name) is { Length: > 0 } text ? text : throw Missing(name);

    public static string OneOf(EmulatorExchange exchange, string name, string missing, params IReadOnlyList<string> values) =>
        Text(exchange, name) is not { } text ? missing
        : values.Contains(text) ? text
        : throw Refuse("invalidParameter", name, $"Invalid value '{text}'. Allowed values: [{string.Join(", ", values)}]");

    public static GoogleRefusal Missing(string name) => Refuse("missingRequiredParameter", name, $"Missing required parameter: {name}");

    public static GoogleRefusal Refuse(string reason, string name, string message) =>
        new GoogleProblem(400, message) { Reason = reason, Location = name, LocationType = "parameter" }.Refuse();

    public static string Camel(string name)
    {
        if (!name.Contains('_', StringComparison.Ordinal)) return name;
        var words = name.Split('_');
        return words[0] + string.Concat(words.Skip(1).Select(w => w.Length == 0 ? "" : char.ToUpperInvariant(w[0]) + w[1..]));
    }
}
