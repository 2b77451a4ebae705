using System.Text;

namespace Social.Testing;

/// <summary>Reads the form of an OAuth call.</summary>
internal static class LinkedInForm
{
    public static async Task<Dictionary<string, string>> ReadAsync(EmulatorExchange exchange)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        if (exchange.ContentType != "application/x-www-form-urlencoded") return fields;
        foreach (var (name, value) in FormPairs.Parse(Encoding.UTF8.GetString(await exchange.ReadBodyAsync().ConfigureAwait(false)))) fields[name] = value;
        return fields;
    }

    /// <summary>Reads a field that must be there.</summary>
    public static string Required(this Dictionary<string, string> form, string name) =>
        form.TryGetValue(name, out var value) && value.Length > 0
            ? value
            : throw new LinkedInRefusal(LinkedInErrors.OAuth(400, "invalid_request", $"A required parameter \"{name}\" is missing"));
}
