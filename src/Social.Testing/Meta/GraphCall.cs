namespace Social.Testing;

/// <summary>One call of Graph, alone or a part of a batch.</summary>
internal sealed class GraphCall(GraphEmulator emulator, EmulatorExchange exchange, string method, string path, GraphParameters parameters)
{
    private string? _token;

    public GraphEmulator Emulator { get; } = emulator;

    public GraphState State => Emulator.State;

    public EmulatorExchange Exchange { get; } = exchange;

    public string Method { get; } = method;

    public string Path { get; } = path;

    public GraphParameters Parameters { get; } = parameters;

    public Dictionary<string, string> RouteValues { get; set; } = [];

    public EmulatorFault? Fault { get; init; } = exchange.Fault;

    public CancellationToken Aborted => Exchange.Aborted;

    /// <summary>Gets the token that was checked.</summary>
    public EmulatedGraphToken Token { get; set; } = null!;

    /// <summary>Gets the Page or account whose budget the call is of, once it is known.</summary>
    public EmulatedGraphNode? Budget { get; set; }

    /// <summary>Gets how many percent of that budget, or the app's, are used up.</summary>
    public double Used { get; set; }

    public string? this[string name] => Parameters[name];

    /// <summary>Gets where the client believes to be, such as <c>http://127.0.0.1:8080</c>.</summary>
    public string Origin => $"http://{Exchange.Http.Request.Host.Value}";

    public string Version => RouteValues.GetValueOrDefault("version") ?? GraphVersionTable.Newest;

    public bool IsInstagramLogin => Token.Kind == "INSTAGRAM";

    /// <summary>Gets the token as it was sent, or null.</summary>
    public string? SentToken
    {
        get => _token ??= Bearer(Exchange, "Bearer ") ?? Parameters["access_token"];
        init => _token = value;
    }

    public static string? Bearer(EmulatorExchange exchange, string scheme) =>
        exchange.Header("Authorization") is { } header && header.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) ? header[scheme.Length..].Trim() : null;

    /// <summary>Answers what a write made: its id, or the fields that were asked for beside it.</summary>
    public EmulatorAnswer Made(System.Text.Json.Nodes.JsonObject answer, GraphObject node) => EmulatorAnswer.Json(200, this["fields"] is { } mask ? node.Select(mask) : answer);

    public static EmulatorAnswer Success() => EmulatorAnswer.Json(200, new System.Text.Json.Nodes.JsonObject { ["success"] = true });
}
