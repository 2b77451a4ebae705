using System.Globalization;
using System.Text.RegularExpressions;

namespace Social.Testing;

/// <summary>Reads query parameters the way X does, with its messages.</summary>
internal static partial class TwitterQuery
{
    public static void CheckNames(EmulatorExchange exchange, IReadOnlyList<string> known)
    {
        foreach (var (name, value) in exchange.Query)
        {
            // Specification 2.167 renamed this one; both names are in the field.
            var canonical = name == "post.fields" ? "tweet.fields" : name;
            if (!known.Contains(canonical)) throw Refuse(name, value, $"The query parameter [{name}] is not one of [{string.Join(",", known)}]");
        }
    }

    public static IReadOnlyList<string> List(EmulatorExchange exchange, string name, int max, Func<string, bool> isValid)
    {
        var text = exchange[name];
        if (string.IsNullOrEmpty(text)) throw Refuse(name, "", $"The `{name}` query parameter can not be empty");
        var values = text.Split(',');
        if (values.Length > max) throw Refuse(name, text, $"size must be between 1 and {max}. The number of values in the `{name}` query parameter list [{values.Length}] is not between 1 and {max}");
        foreach (var value in values)
            if (!isValid(value)) throw Refuse(name, value, $"The `{name}` query parameter value [{value}] is not valid");
        return values;
    }

    public static int Number(EmulatorExchange exchange, string name, int min, int max, int fallback)
    {
        if (exchange[name] is not { } text) return fallback;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max
            ? number
            : throw Refuse(name, text, $"The `{name}` query parameter value [{text}] is not between {min} and {max}");
    }

    public static DateTimeOffset? Time(EmulatorExchange exchange, string name)
    {
        if (exchange[name] is not { } text) return null;
        return TimePattern().IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : throw Refuse(name, text, $"The `{name}` query parameter value [{text}] is not a valid RFC3339 date-time");
    }

    public static ulong? Id(EmulatorExchange exchange, string name)
    {
        if (exchange[name] is not { } text) return null;
        return IsId(text) ? ulong.Parse(text, CultureInfo.InvariantCulture) : throw Refuse(name, text, $"The `{name}` query parameter value [{text}] is not valid");
    }

    public static string Choice(EmulatorExchange exchange, string name, string fallback, params string[] known)
    {
        if (exchange[name] is not { } text) return fallback;
        return known.Contains(text) ? text : throw Refuse(name, text, $"The `{name}` query parameter value [{text}] is not one of [{string.Join(",", known)}]");
    }

    public static string PathId(EmulatorExchange exchange, string name = "id")
    {
        var value = exchange.RouteValues[name];
        return IsId(value) ? value : throw Refuse(name, value, $"The `{name}` query parameter value [{value}] is not valid");
    }

    public static bool IsId(string text) => text.Length is > 0 and <= 19 && text.All(char.IsAsciiDigit);

    public static bool IsUsername(string text) => text.Length is > 0 and <= 15 && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');

    public static TwitterRefusal Refuse(string name, string value, string message) => new(TwitterProblems.InvalidRequest(message, name, value));

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})\z")]
    private static partial Regex TimePattern();
}
