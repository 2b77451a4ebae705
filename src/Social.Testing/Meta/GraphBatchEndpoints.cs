using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Runs batches: up to 50 calls in one, each with an answer of its own, or null for one whose time ran out.</summary>
internal sealed class GraphBatchEndpoints(GraphEmulator emulator)
{
    private const int MaxCalls = 50;

    private static readonly string[] Members = ["method", "relative_url", "body", "name", "depends_on", "omit_response_on_success", "attached_files", "headers"];

    public void Map(GraphRouter router)
    {
        foreach (var template in (string[])["/", "/{version}", "/{version}/", "/{version}/me"]) router.Map("POST", template, RunAsync);
    }

    private async Task<EmulatorAnswer> RunAsync(GraphCall call)
    {
        // The files beside a batch are named by its operations.
        using var parameters = new GraphParameters(call.Parameters.Pairs).Only("batch", "include_headers");
        parameters.Require("batch");
        var items = parameters.Structure<JsonArray>("batch")!;
        if (items.Count is 0 or > MaxCalls) throw GraphErrors.Refuse(1, $"Too many requests in batch message. Maximum batch size is {MaxCalls}");
        if (items.Any(i => i is not JsonObject item || item["method"] is null || item["relative_url"] is null || item.Any(m => !Members.Contains(m.Key)))) throw GraphErrors.Parameter("Each operation of a batch needs a method and a relative_url, and nothing that is unknown");
        var withHeaders = parameters.Truth("include_headers", otherwise: true);
        Dictionary<string, JsonNode?> results = new(StringComparer.Ordinal);
        var answers = new JsonArray();
        foreach (var item in items.OfType<JsonObject>())
        {
            var answer = await RunAsync(call, item, results).ConfigureAwait(false);
            var name = Text(item, "name");
            if (name is not null && answer is not null) results[name] = Json(answer);
            var isOmitted = answer?.Status < 400 && name is not null && IsReferredTo(items, name) && item["omit_response_on_success"]?.GetValue<bool>() != false;
            answers.Add(answer is null || isOmitted ? null : Write(answer, withHeaders));
        }

        return EmulatorAnswer.Json(200, answers);
    }

    private async Task<EmulatorAnswer?> RunAsync(GraphCall outer, JsonObject item, Dictionary<string, JsonNode?> results)
    {
        var method = Text(item, "method")!.ToUpperInvariant();
        var url = Fill(Text(item, "relative_url")!, results).TrimStart('/');
        var question = url.IndexOf('?', StringComparison.Ordinal);
        var path = question < 0 ? url : url[..question];
        if (GraphVersionTable.Number(path.Split('/')[0]) is null) path = $"{outer.Version}/{path}";
        List<KeyValuePair<string, string>> pairs = [.. FormPairs.Parse(question < 0 ? "" : url[(question + 1)..]), .. FormPairs.Parse(Fill(Text(item, "body") ?? "", results))];
        if (!pairs.Any(p => p.Key == "access_token"))
        {
            pairs.Add(new("access_token", outer.SentToken!));
            if (outer["appsecret_proof"] is { } proof) pairs.Add(new("appsecret_proof", proof));
        }

        IReadOnlyList<GraphFile> files = [.. (Text(item, "attached_files") ?? "").Split(',', StringSplitOptions.TrimEntries).SelectMany(name => outer.Parameters.Files.Where(f => f.Name == name))];
        var parameters = new GraphParameters(pairs, [.. files.Select(f => f with { Name = "source" })]);
        var fault = emulator.Faults.Take(method, "/" + path);
        if (fault?.Kind is EmulatorFaultKind.ResetBeforeRead || fault is { Kind: EmulatorFaultKind.CloseWithoutAnswer, TakeEffect: false }) return null;
        if (fault?.Kind is EmulatorFaultKind.RateLimited or EmulatorFaultKind.ServerErrorBefore) return emulator.Gatekeeper.Answer(outer.Exchange, fault);
        var answer = await CallAsync(outer, method, "/" + path, parameters, fault).ConfigureAwait(false);
        return fault?.Kind switch
        {
            EmulatorFaultKind.ServerErrorAfter => emulator.Gatekeeper.Answer(outer.Exchange, fault),
            EmulatorFaultKind.ResetAfterTaken or EmulatorFaultKind.CloseWithoutAnswer or EmulatorFaultKind.TornBody => null,
            _ => answer,
        };
    }

    private async Task<EmulatorAnswer> CallAsync(GraphCall outer, string method, string path, GraphParameters parameters, EmulatorFault? fault)
    {
        if (emulator.Routes.Match(method, path) is not var (route, values) || route.Policy is not GraphEndpoint { IsUpload: false } endpoint)
            return GraphErrors.Error(400, 2500, $"Unknown path components: {path}");
        var call = new GraphCall(emulator, outer.Exchange, method, path, parameters) { RouteValues = values, Fault = fault, SentToken = parameters["access_token"] };
        try
        {
            return await emulator.Router.InvokeAsync(call, endpoint, isUpload: false).ConfigureAwait(false);
        }
        catch (GraphRefusal refusal)
        {
            return emulator.Gatekeeper.Finish(refusal, call);
        }
        finally
        {
            (outer.Budget, outer.Used) = (call.Budget, call.Used);
        }
    }

    private static JsonObject Write(EmulatorAnswer answer, bool withHeaders)
    {
        var written = new JsonObject { ["code"] = answer.Status };
        if (withHeaders)
        {
            var headers = new JsonArray();
            if (answer.Headers.TryGetValue("www-authenticate", out var challenge)) headers.Add(new JsonObject { ["name"] = "WWW-Authenticate", ["value"] = challenge });
            headers.Add(new JsonObject { ["name"] = "Content-Type", ["value"] = "text/javascript; charset=UTF-8" });
            written["headers"] = headers;
        }

        written["body"] = Encoding.UTF8.GetString(answer.Body.Span);
        return written;
    }

    private static bool IsReferredTo(JsonArray items, string name) =>
        items.OfType<JsonObject>().Any(i => Text(i, "depends_on") == name || (Text(i, "relative_url") + Text(i, "body")).Contains($"{{result={name}:", StringComparison.Ordinal));

    /// <summary>Puts in what earlier operations answered: <c>{result=name:$.data.*.id}</c>.</summary>
    private static string Fill(string text, Dictionary<string, JsonNode?> results)
    {
        const string Begin = "{result=";
        while (text.IndexOf(Begin, StringComparison.Ordinal) is >= 0 and var at)
        {
            var end = text.IndexOf('}', at);
            var colon = text.IndexOf(":$", at, StringComparison.Ordinal);
            if (end < 0 || colon < 0 || colon > end || !results.TryGetValue(text[(at + Begin.Length)..colon], out var result)) throw GraphErrors.Parameter("Incorrect JSONPath in the batch");
            IEnumerable<JsonNode?> found = [result];
            foreach (var step in text[(colon + 2)..end].Split('.', StringSplitOptions.RemoveEmptyEntries))
                found = step == "*" ? found.OfType<JsonArray>().SelectMany(a => a) : found.OfType<JsonObject>().Select(o => o[step]);
            text = text[..at] + string.Join(',', found.Select(f => f?.GetValueKind() == JsonValueKind.String ? f.GetValue<string>() : f?.ToJsonString())) + text[(end + 1)..];
        }

        return text;
    }

    private static JsonNode? Json(EmulatorAnswer answer) => answer.Body.IsEmpty ? null : JsonNode.Parse(answer.Body.Span);

    private static string? Text(JsonObject item, string name) => item[name]?.GetValueKind() == JsonValueKind.String ? item[name]!.GetValue<string>() : item[name]?.ToJsonString();
}
