using System.Globalization;
using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Decides who may come in: tokens, proofs, roles, permissions, and how much was used up.</summary>
internal sealed class GraphGatekeeper(GraphEmulator emulator, GraphEmulatorOptions options)
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private GraphState State => emulator.State;

    public static string? TokenOf(EmulatorExchange exchange) => GraphCall.Bearer(exchange, "Bearer ") ?? GraphCall.Bearer(exchange, "OAuth ") ?? exchange["access_token"];

    public void Authenticate(GraphCall call, bool isUpload)
    {
        var text = isUpload ? GraphCall.Bearer(call.Exchange, "OAuth ") : call.SentToken;
        if (string.IsNullOrEmpty(text)) throw isUpload ? GraphUploadEndpoints.Unauthorized() : GraphErrors.NoToken();
        var token = State.Tokens.Find(text) ?? throw new GraphRefusal(GraphErrors.Error(400, 190, "Invalid OAuth access token - Cannot parse access token"));
        // Graph answers 401 with a challenge; Instagram's own host does not.
        if (GraphErrors.Refused(token, State.Now) is { } subcode) throw GraphErrors.InvalidToken(subcode, status: token.Kind == "INSTAGRAM" ? 400 : 401);
        call.Token = token;
        if (!isUpload) CheckProof(call, token);
    }

    /// <summary>Finds the node of an id, or the Page of a name; <c>me</c> is whose the token is.</summary>
    public EmulatedGraphNode? Resolve(GraphCall call, string id) =>
        State.Find(id == "me" ? call.Token.PageId ?? call.Token.UserId : id) ?? State.All<EmulatedPage>().Find(p => string.Equals(p.Username, id, StringComparison.OrdinalIgnoreCase));

    public void Authorize(GraphCall call, EmulatedGraphNode node, GraphPolicy policy)
    {
        call.Budget = node.Owner as EmulatedInstagramAccount ?? (call.Token.Kind == "PAGE" ? State.Find(call.Token.PageId!) : null);
        Count(call);
        var id = call.RouteValues.GetValueOrDefault("id") ?? node.Id;
        switch (node.Owner)
        {
            case EmulatedPage page:
                AuthorizePage(call, page, policy, id);
                break;
            case EmulatedInstagramAccount account when call.IsInstagramLogin:
                if (call.Token.UserId != account.Id || policy.InstagramScope is null) throw GraphErrors.NotFound(id, call.Method);
                Need(call.Token, policy.InstagramScope, account: true);
                return;
            case EmulatedInstagramAccount account:
                if (!PagesOf(call.Token).Any(p => p.InstagramAccount == account)) throw GraphErrors.NotFound(id, call.Method);
                break;
            case EmulatedMetaUser user when call.Token.Kind == "USER" && call.Token.UserId == user.Id:
                break;
            default:
                throw GraphErrors.NotFound(id, call.Method);
        }

        if (policy.Scope is { } scope) Need(call.Token, scope, account: node.Owner is EmulatedInstagramAccount);
    }

    /// <summary>Lists the Pages that a token reaches.</summary>
    public IEnumerable<EmulatedPage> PagesOf(EmulatedGraphToken token) => State.All<EmulatedPage>(p => p.Tasks.ContainsKey(token.UserId) && (token.PageId is null || token.PageId == p.Id));

    /// <summary>Counts a call, or the parts of a batch, and refuses what is over the limit.</summary>
    public void Count(GraphCall call, int calls = 1)
    {
        var percent = call.Budget is { } node
            ? State.Usage.Count(node.Id, options.BusinessCallsADay, Day, State.Now, calls)
            : State.Usage.Count("app", options.AppCallsAnHour, Hour, State.Now, calls);
        call.Used = percent;
        if (percent > 100 && options.EnforceRateLimits) throw new GraphRefusal(Throttled(call.Budget switch { null => 4, EmulatedInstagramAccount => 80002, _ => 80001 }));
    }

    public void AddUsage(GraphCall call, EmulatorAnswer answer)
    {
        if (call.Budget is { } node)
        {
            Add(answer, "x-business-use-case-usage", options.BusinessUsage ?? call.Used, percent => BusinessUsage(node, percent));
            if (options.PageUsage is { } page && node is EmulatedPage) Add(answer, "x-page-usage", page, Plain);
        }

        if (call.Budget is null || options.AppUsage is not null) Add(answer, "x-app-usage", options.AppUsage ?? call.Used, Plain);
    }

    /// <summary>Makes the answer of a fault; the reason of a limit names its code, such as 32.</summary>
    public EmulatorAnswer Answer(EmulatorExchange exchange, EmulatorFault fault)
    {
        var isUpload = exchange.Route?.Policy is GraphEndpoint { IsUpload: true };
        if (fault.Kind != EmulatorFaultKind.RateLimited)
        {
            var status = fault.StatusCode ?? 500;
            return isUpload ? GraphUploadEndpoints.Error(status, "ProcessingFailedError", "Request processing failed", isRetriable: true) : GraphErrors.Error(status, 2, "An unexpected error has occurred. Please retry your request later.", isTransient: true);
        }

        var token = TokenOf(exchange) is { } text ? State.Tokens.Find(text) : null;
        var node = exchange.RouteValues.GetValueOrDefault("id") is { } id && State.Find(id)?.Owner is EmulatedInstagramAccount account ? account : token is null ? null : State.Find(token.PageId ?? token.UserId);
        var code = fault.Reason is { } reason ? int.Parse(reason, CultureInfo.InvariantCulture) : node switch { EmulatedInstagramAccount => 80002, EmulatedPage => 80001, _ => 4 };
        var answer = Throttled(code, fault.StatusCode);
        var minutes = (int)Math.Ceiling(fault.ResetAfter.TotalMinutes);
        if (code >= 80000 && node is not null) answer.With("x-business-use-case-usage", BusinessUsage(node, 100, minutes));
        else answer.With("x-app-usage", Plain(100));
        return answer;
    }

    /// <summary>Puts the last words of a refusal right: Instagram's own host calls its errors otherwise, and a bad token is challenged.</summary>
    public static EmulatorAnswer Finish(GraphRefusal refusal, GraphCall? call)
    {
        var answer = refusal.Answer;
        if (JsonNode.Parse(answer.Body.Span) is not JsonObject body || body["error"] is not JsonObject error) return answer;
        if (call?.Token is { Kind: "INSTAGRAM" } && error["code"]!.GetValue<int>() != 190 && error["type"]!.GetValue<string>() == "OAuthException")
        {
            error["type"] = "IGApiException";
            return EmulatorAnswer.Json(answer.Status, body);
        }

        if (answer.Status == 401) answer.With("www-authenticate", $"OAuth \"Facebook Platform\" \"invalid_token\" \"{error["message"]!.GetValue<string>()}\"");
        return answer;
    }

    private void CheckProof(GraphCall call, EmulatedGraphToken token)
    {
        if (token.Kind == "APP") return;
        var secret = token.Kind == "INSTAGRAM" ? State.App.InstagramAppSecret : State.App.AppSecret;
        if (call["appsecret_proof"] is { } proof)
        {
            if (proof != GraphTokens.Proof(token.AccessToken, secret)) throw new GraphRefusal(GraphErrors.Error(400, 100, "Invalid appsecret_proof provided in the API argument", type: "GraphMethodException"));
        }
        else if (State.App.RequiresProof)
        {
            throw new GraphRefusal(GraphErrors.Error(400, 100, "API calls from the server require an appsecret_proof argument", type: "GraphMethodException"));
        }
    }

    private static void AuthorizePage(GraphCall call, EmulatedPage page, GraphPolicy policy, string id)
    {
        var token = call.Token;
        page.Tasks.TryGetValue(token.UserId, out var tasks);
        if (token.Kind == "PAGE" && token.PageId == page.Id && tasks is null) throw GraphErrors.InvalidToken(492, status: 401);
        if (tasks is null || token.Kind is not ("PAGE" or "USER")) throw GraphErrors.NotFound(id, call.Method);
        if (!policy.IsForUsersToo)
        {
            if (token.Kind == "USER") throw GraphErrors.PageTokenNeeded();
            if (token.PageId != page.Id) throw GraphErrors.NotFound(id, call.Method);
        }

        if (policy.Task is { } task && !tasks.Contains(task)) throw GraphErrors.Permission($"The user lacks the task {task} on the Page.");
    }

    private static void Need(EmulatedGraphToken token, string scope, bool account)
    {
        if (token.Scopes.Contains(scope)) return;
        throw account ? GraphErrors.MissingScope(scope) : GraphErrors.Permission($"If posting to a page, requires {scope} permission");
    }

    private static EmulatorAnswer Throttled(int code, int? status = null) => GraphErrors.Error(
        status ?? (code == 4 ? 403 : 400), code,
        code switch
        {
            4 => "(#4) Application request limit reached",
            17 => "(#17) User request limit reached",
            32 => "(#32) Page request limit reached",
            341 => "(#341) Application limit reached",
            613 => "(#613) Calls to this api have exceeded the rate limit.",
            _ => $"(#{code}) There have been too many calls to this account. Wait a bit and try again.",
        },
        code is 17 or >= 80000 ? 2446079 : null, isTransient: code == 4 ? true : null);

    private string BusinessUsage(EmulatedGraphNode node, double percent, int? minutes = null)
    {
        var type = node is EmulatedInstagramAccount ? "instagram" : "pages";
        var wait = minutes ?? (percent >= 100 ? options.MinutesToRegainAccess : 0);
        var used = (int)percent;
        return string.Create(CultureInfo.InvariantCulture, $$"""{"{{node.Id}}":[{"type":"{{type}}","call_count":{{used}},"total_cputime":{{Math.Min(used, 1)}},"total_time":{{Math.Min(used, 1)}},"estimated_time_to_regain_access":{{wait}},"ads_api_access_tier":"development_access"}]}""");
    }

    private static string Plain(double percent)
    {
        var used = (int)percent;
        return string.Create(CultureInfo.InvariantCulture, $$"""{"call_count":{{used}},"total_time":{{Math.Min(used, 1)}},"total_cputime":{{Math.Min(used, 1)}}}""");
    }

    /// <summary>Adds a usage header, which Meta leaves out until there is something to tell.</summary>
    private static void Add(EmulatorAnswer answer, string name, double percent, Func<double, string> write)
    {
        if (percent >= 1 && !answer.Headers.ContainsKey(name)) answer.With(name, write(percent));
    }
}
