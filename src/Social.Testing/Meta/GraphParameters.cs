using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Social.Testing;

/// <summary>The parameters of a request, which Meta takes from the query, a form, a multipart body and JSON alike.</summary>
internal sealed class GraphParameters(IReadOnlyList<KeyValuePair<string, string>> pairs, IReadOnlyList<GraphFile>? files = null) : IDisposable
{
    /// <summary>What every request may carry.</summary>
    private static readonly string[] Everywhere = ["access_token", "appsecret_proof", "fields", "locale"];

    public IReadOnlyList<KeyValuePair<string, string>> Pairs => pairs;

    public IReadOnlyList<GraphFile> Files { get; } = files ?? [];

    private SegmentStore? Store { get; init; }

    public string? this[string name] => pairs.LastOrDefault(p => p.Key == name).Value;

    public static async Task<GraphParameters> ReadAsync(EmulatorExchange exchange)
    {
        List<KeyValuePair<string, string>> pairs = [.. exchange.Query];
        switch (exchange.ContentType)
        {
            case "application/x-www-form-urlencoded":
                pairs.AddRange(FormPairs.Parse(Encoding.UTF8.GetString(await exchange.ReadBodyAsync().ConfigureAwait(false))));
                break;
            case "application/json":
                pairs.AddRange(Json(await exchange.ReadBodyAsync().ConfigureAwait(false)));
                break;
            case "multipart/form-data":
                return await MultipartAsync(exchange, pairs).ConfigureAwait(false);
        }

        return new GraphParameters(pairs);
    }

    public GraphFile? File(string name) => Files.LastOrDefault(f => f.Name == name);

    public string Require(string name) => this[name] is { Length: > 0 } value ? value : throw GraphErrors.Parameter($"The parameter {name} is required");

    /// <summary>Refuses what the endpoint does not know.</summary>
    public GraphParameters Only(params ReadOnlySpan<string> names)
    {
        foreach (var name in pairs.Select(p => p.Key).Concat(Files.Select(f => f.Name)))
        {
            // attached_media[0] is an element of attached_media.
            var bracket = name.IndexOf('[', StringComparison.Ordinal);
            if (!Everywhere.Contains(name) && !names.Contains(bracket < 0 ? name : name[..bracket])) throw GraphErrors.Parameter($"Invalid parameter: {name}");
        }

        return this;
    }

    public bool Has(string name) => !string.IsNullOrEmpty(this[name]);

    public bool Truth(string name, bool otherwise = false) => this[name] switch
    {
        null => otherwise,
        "false" or "0" => false,
        "true" or "1" => true,
        var other => throw GraphErrors.Parameter($"Param {name} must be a boolean, got \"{other}\""),
    };

    public string? OneOf(string name, params ReadOnlySpan<string> words)
    {
        if (this[name] is not { } word || words.Contains(word)) return this[name];
        throw GraphErrors.Parameter($"Param {name} must be one of {{{string.Join(", ", words.ToArray())}}} - got \"{word}\"");
    }

    public long? Number(string name, long min = 0, long max = long.MaxValue)
    {
        if (this[name] is not { } text) return null;
        return long.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number) && number >= min && number <= max
            ? number
            : throw GraphErrors.Parameter($"Param {name} must be an integer between {min} and {max}, got \"{text}\"");
    }

    public double? Fraction(string name, double min, double max)
    {
        if (this[name] is not { } text) return null;
        return double.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number) && number >= min && number <= max
            ? number
            : throw GraphErrors.Parameter($"Param {name} must be a number between {min} and {max}, got \"{text}\"");
    }

    /// <summary>Reads a parameter that is JSON text.</summary>
    public T? Structure<T>(string name)
        where T : JsonNode
    {
        if (this[name] is not { } text) return null;
        try
        {
            return JsonNode.Parse(text) as T ?? throw new JsonException();
        }
        catch (JsonException)
        {
            throw GraphErrors.Parameter($"Param {name} must be {(typeof(T) == typeof(JsonArray) ? "an array" : "an object")}.");
        }
    }

    /// <summary>Reads a list, which may be JSON, elements with numbers in brackets, or words between commas.</summary>
    public IReadOnlyList<string> List(string name)
    {
        List<string> items = [.. pairs.Where(p => p.Key.StartsWith(name + "[", StringComparison.Ordinal)).Select(p => p.Value)];
        if (this[name] is not { Length: > 0 } text) return items;
        if (!text.StartsWith('[')) return [.. items, .. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        return [.. items, .. Structure<JsonArray>(name)!.Select(Text)];
    }

    public void Dispose() => Store?.Dispose();

    private static string Text(JsonNode? node) => node?.GetValueKind() switch
    {
        null => "",
        JsonValueKind.String => node.GetValue<string>(),
        _ => node.ToJsonString(),
    };

    private static IEnumerable<KeyValuePair<string, string>> Json(byte[] body)
    {
        if (body.Length == 0) return [];
        try
        {
            if (JsonNode.Parse(body) is JsonObject members) return members.Where(m => m.Value is not null).Select(m => KeyValuePair.Create(m.Key, Text(m.Value)));
        }
        catch (JsonException)
        {
            throw GraphErrors.Parameter("Invalid JSON in the body");
        }

        throw GraphErrors.Parameter("The body must be a JSON object");
    }

    private static async Task<GraphParameters> MultipartAsync(EmulatorExchange exchange, List<KeyValuePair<string, string>> pairs)
    {
        if (!MediaTypeHeaderValue.TryParse(exchange.Http.Request.ContentType, out var type) || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 } boundary)
            throw GraphErrors.Parameter("The multipart body has no boundary");
        var store = new SegmentStore(exchange.Http.Request.ContentLength ?? long.MaxValue);
        List<GraphFile> files = [];
        try
        {
            var reader = new MultipartReader(boundary, exchange.Body);
            while (await reader.ReadNextSectionAsync(exchange.Aborted).ConfigureAwait(false) is { } section)
            {
                if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition)) throw new InvalidDataException();
                var name = HeaderUtilities.RemoveQuotes(disposition.Name).Value ?? "";
                if (disposition.FileName.HasValue || disposition.FileNameStar.HasValue)
                {
                    var segment = await store.ReceiveAsync(section.Body, long.MaxValue, exchange.Aborted).ConfigureAwait(false);
                    store.Commit(files.Count, segment!);
                    files.Add(new GraphFile(name, HeaderUtilities.RemoveQuotes(disposition.FileName).Value, segment!));
                }
                else
                {
                    using var text = new StreamReader(section.Body);
                    pairs.Add(new(name, await text.ReadToEndAsync(exchange.Aborted).ConfigureAwait(false)));
                }
            }

            return new GraphParameters(pairs, files) { Store = store };
        }
        catch (InvalidDataException)
        {
            store.Dispose();
            throw GraphErrors.Parameter("The multipart body is malformed");
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }
}
