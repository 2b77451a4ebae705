using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>One call of Reddit's API, its fields read from wherever they were sent.</summary>
internal sealed class RedditCall
{
    private readonly Dictionary<string, string> _fields = new(StringComparer.Ordinal);
    private readonly bool _isRaw;

    private RedditCall(EmulatorExchange exchange, RedditGrant grant)
    {
        Exchange = exchange;
        Grant = grant;
        foreach (var (name, value) in exchange.Query) _fields[name] = value;
        _isRaw = this["raw_json"] == "1";
    }

    public EmulatorExchange Exchange { get; }

    public RedditGrant Grant { get; }

    /// <summary>Gets the caller; only behind a policy that asks for one, or where null is looked at.</summary>
    public EmulatedRedditUser User => Grant.User!;

    /// <summary>Gets the JSON body; null when there is none, or it is no object.</summary>
    public JsonObject? Body { get; private set; }

    public bool IsJsonAnswer => this["api_type"] == "json" || Text("api_type") == "json";

    public string? this[string name] => _fields.GetValueOrDefault(name);

    public static async Task<RedditCall> ReadAsync(EmulatorExchange exchange, RedditGrant grant)
    {
        var call = new RedditCall(exchange, grant);
        if (exchange.ContentType == "application/x-www-form-urlencoded")
        {
            foreach (var (name, value) in FormPairs.Parse(Encoding.UTF8.GetString(await exchange.ReadBodyAsync().ConfigureAwait(false)))) call._fields[name] = value;
        }
        else if (exchange.ContentType == "application/json")
        {
            call.Body = Parse(await exchange.ReadBodyAsync().ConfigureAwait(false)) as JsonObject;
        }

        return call;
    }

    public string Route(string name) => Exchange.RouteValues[name];

    public bool Flag(string name, bool fallback = false) => this[name] is { } text ? IsTrue(text) : fallback;

    public string? Text(string member) => RedditJson.Text(Body?[member]);

    public bool BodyFlag(string member, bool fallback = false) => Body?[member] is JsonValue value && value.TryGetValue(out bool flag) ? flag : fallback;

    public EmulatorAnswer Answer(JsonNode node, int status = 200) => EmulatorAnswer.Json(status, _isRaw ? node : RedditJson.Escape(node)!, RedditProblems.JsonType);

    /// <summary>Answers a write: <c>{"json":{"errors":[],"data":…}}</c>, or jQuery calls when JSON was not asked for.</summary>
    public EmulatorAnswer Done(JsonObject? data = null)
    {
        if (!IsJsonAnswer) return Answer(new JsonObject { ["jquery"] = new JsonArray(Step(0, 1, "call", new JsonArray("body"))), ["success"] = true });
        var json = new JsonObject { ["errors"] = new JsonArray() };
        if (data is not null) json["data"] = data;
        return Answer(new JsonObject { ["json"] = json });
    }

    public EmulatorAnswer Refuse(IReadOnlyList<RedditError> errors)
    {
        if (!IsJsonAnswer)
        {
            var steps = errors.SelectMany(e => (JsonNode[])[Step(0, 1, "attr", "find"), Step(1, 2, "call", new JsonArray($".error.{e.Code}.field-{e.Field}")), Step(2, 3, "call", new JsonArray(e.Message))]);
            return Answer(new JsonObject { ["jquery"] = new JsonArray([.. steps]), ["success"] = false }).AsRefusal();
        }

        var list = new JsonArray([.. errors.Select(e => new JsonArray(e.Code, e.Message, e.Field))]);
        return Answer(new JsonObject { ["json"] = new JsonObject { ["errors"] = list } }).AsRefusal();
    }

    /// <summary>Answers <c>{}</c>, as the small writes do.</summary>
    public EmulatorAnswer Nothing() => Answer(new JsonObject());

    /// <summary>Reads a number within its range; what is none, or outside, is moved inside.</summary>
    public int Number(string name, int fallback, int least, int most) =>
        int.TryParse(this[name], System.Globalization.CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, least, most) : fallback;

    private static bool IsTrue(string text) => text.Length > 0 && text[0] is not ('0' or 'f' or 'F');

    private static JsonArray Step(int from, int to, string verb, JsonNode what) => new(from, to, verb, what);

    private static JsonNode? Parse(byte[] bytes)
    {
        try
        {
            return JsonNode.Parse(bytes);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
