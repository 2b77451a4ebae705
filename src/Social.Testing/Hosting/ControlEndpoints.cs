using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>The endpoints under <c>/_emulator/</c> with which another process, in any language, drives a network.</summary>
internal static class ControlEndpoints
{
    public static void Map(RouteTable control, NetworkEmulator emulator)
    {
        control.Map("GET", "/_emulator", _ => Ok(emulator.Summarise()));
        control.Map("GET", "/_emulator/requests", x => Ok(new JsonObject { ["requests"] = Requests(emulator, x) }));
        control.Map("GET", "/_emulator/counts", _ => Ok(Counts(emulator)));
        control.Map("DELETE", "/_emulator/requests", _ => Done(emulator.Requests.Clear));
        control.Map("POST", "/_emulator/faults", async x =>
        {
            emulator.Faults.Add(Fault(await ReadAsync(x).ConfigureAwait(false)));
            return Ok(new JsonObject { ["faults"] = emulator.Faults.Count });
        });
        control.Map("DELETE", "/_emulator/faults", _ => Done(emulator.Faults.Clear));
        control.Map("POST", "/_emulator/reset", _ => Done(emulator.Reset));
        control.Map("POST", "/_emulator/clock", async x =>
        {
            var body = await ReadAsync(x).ConfigureAwait(false);
            if (body["offset_seconds"] is { } offset) emulator.Clock.Offset = TimeSpan.FromSeconds(offset.GetValue<double>());
            if (body["advance_seconds"] is { } advance) emulator.Clock.Advance(TimeSpan.FromSeconds(advance.GetValue<double>()));
            return Ok(new JsonObject { ["now"] = emulator.Clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture) });
        });
    }

    public static EmulatorAnswer Ok(JsonObject body) => EmulatorAnswer.Json(200, body);

    public static async Task<JsonObject> ReadAsync(EmulatorExchange exchange)
    {
        var bytes = await exchange.ReadBodyAsync().ConfigureAwait(false);
        if (bytes.Length == 0) return [];
        return JsonNode.Parse(bytes) as JsonObject ?? throw new FormatException("The body must be a JSON object.");
    }

    public static string? Optional(JsonObject body, string name) => body[name]?.GetValue<string>();

    public static string Needed(JsonObject body, string name) => Optional(body, name) ?? throw new FormatException($"The body needs a {name}.");

    public static List<string>? Texts(JsonObject body, string name) => (body[name] as JsonArray)?.Select(s => s!.GetValue<string>()).ToList();

    public static EmulatorAnswer Told(bool done) => Ok(new JsonObject { ["done"] = done });

    private static EmulatorAnswer Done(Action action)
    {
        action();
        return Ok(new JsonObject { ["done"] = true });
    }

    private static JsonObject Counts(NetworkEmulator emulator)
    {
        var counts = new JsonObject();
        foreach (var (key, count) in emulator.Requests.CountAll().OrderBy(c => c.Key, StringComparer.Ordinal)) counts[key] = count;
        return counts;
    }

    private static JsonArray Requests(NetworkEmulator emulator, EmulatorExchange exchange)
    {
        // Bodies can hold secrets (token calls), so they are told only when asked for.
        var bodies = exchange["bodies"] == "true";
        var list = new JsonArray();
        foreach (var request in emulator.Requests)
        {
            var item = new JsonObject
            {
                ["sequence"] = request.Sequence,
                ["method"] = request.Method,
                ["path"] = request.Path,
                ["route"] = request.Route,
                ["status"] = request.StatusCode,
                ["taken"] = request.IsTaken,
                ["fault"] = request.Fault?.ToString(),
                ["body_length"] = request.BodyLength,
            };
            if (bodies) item["body"] = request.BodyText;
            list.Add(item);
        }

        return list;
    }

    private static EmulatorFault Fault(JsonObject body)
    {
        var known = new HashSet<string>(StringComparer.Ordinal)
        {
            "kind", "method", "path", "times", "skip", "probability", "status", "headers", "content_type", "body", "body_repeat",
            "delay_seconds", "take_effect", "promise_full_length", "reset_after_seconds", "legacy_shape", "reason",
        };
        foreach (var (name, _) in body)
            if (!known.Contains(name)) throw new FormatException($"A fault has no member '{name}'. It has {string.Join(", ", known)}.");
        var word = body["kind"]?.GetValue<string>() ?? throw new FormatException("A fault needs a kind.");
        if (!Enum.TryParse<EmulatorFaultKind>(word.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var kind) || !Enum.IsDefined(kind))
            throw new FormatException($"'{word}' is no kind of fault. Kinds: {string.Join(", ", Enum.GetNames<EmulatorFaultKind>())}.");
        return new EmulatorFault
        {
            Kind = kind,
            Method = body["method"]?.GetValue<string>(),
            PathPattern = body["path"]?.GetValue<string>(),
            Times = body.ContainsKey("times") ? body["times"]?.GetValue<int>() : 1,
            Skip = body["skip"]?.GetValue<int>() ?? 0,
            Probability = body["probability"]?.GetValue<double>() ?? 1,
            StatusCode = body["status"]?.GetValue<int>(),
            Headers = (body["headers"] as JsonObject)?.ToDictionary(h => h.Key, h => h.Value?.GetValue<string>() ?? "") ?? [],
            ContentType = body["content_type"]?.GetValue<string>(),
            Body = body["body"] is { } text
                ? text.GetValueKind() == JsonValueKind.String ? Encoding.UTF8.GetBytes(text.GetValue<string>()) : EmulatorAnswer.Serialize(text)
                : null,
            BodyRepeat = body["body_repeat"]?.GetValue<int>() ?? 1,
            Delay = Seconds(body["delay_seconds"]) ?? TimeSpan.Zero,
            TakeEffect = body["take_effect"]?.GetValue<bool>() ?? false,
            PromiseFullLength = body["promise_full_length"]?.GetValue<bool>() ?? true,
            ResetAfter = Seconds(body["reset_after_seconds"]) ?? TimeSpan.FromSeconds(60),
            LegacyShape = body["legacy_shape"]?.GetValue<bool>() ?? false,
            Reason = body["reason"]?.GetValue<string>(),
        };
    }

    private static TimeSpan? Seconds(JsonNode? node) => node is null ? null : TimeSpan.FromSeconds(node.GetValue<double>());
}
