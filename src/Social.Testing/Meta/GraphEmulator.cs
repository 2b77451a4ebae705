using System.Globalization;
using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>What Facebook's and Instagram's emulators share: Graph with Facebook's login, batches, and the accounts of Instagram that are linked to Pages.</summary>
/// <remarks>Thread-safe. Both emulators of one <see cref="SocialEmulator"/> have one state and one clock, so a reset of one resets the other's too.</remarks>
public abstract partial class GraphEmulator : NetworkEmulator
{
    /// <summary>Every scope that a user can grant in Facebook's login.</summary>
    public static readonly IReadOnlyList<string> AllScopes =
    [
        "public_profile", "email", "pages_show_list", "business_management", "pages_read_engagement", "pages_manage_posts", "pages_manage_engagement", "pages_manage_metadata", "pages_read_user_content",
        "pages_messaging", "publish_video", "read_insights", "instagram_basic", "instagram_content_publish", "instagram_manage_comments", "instagram_manage_insights", "instagram_manage_messages",
        "instagram_manage_contents", "instagram_manage_engagement",
    ];

    private readonly GraphEmulatorOptions _shared;
    private readonly GraphRouter _router;

    private protected GraphEmulator(GraphEmulatorOptions options, GraphState state)
        : base(options, state.Clock)
    {
        _shared = options;
        State = state;
        Gatekeeper = new GraphGatekeeper(this, options);
        _router = new GraphRouter(this);
        Uploads = new GraphUploadEndpoints(this);
        new GraphAuthorizeEndpoints(this).Map(_router);
        new GraphTokenEndpoints(this).Map(_router);
        GraphPageWriter pages = new(this);
        new GraphIdentityEndpoints(this, pages).Map(_router);
        new GraphBatchEndpoints(this).Map(_router);
        Uploads.Map(_router);
        new InstagramAccountEndpoints(this).Map(_router);
        new InstagramContainerEndpoints(this).Map(_router);
        new InstagramPublishEndpoints(this).Map(_router);
        new InstagramMediaEndpoints(this).Map(_router);
        new InstagramCommentEndpoints(this).Map(_router);
        new InstagramInsightEndpoints(this).Map(_router);
        new InstagramHashtagEndpoints(this).Map(_router);
        GraphControlEndpoints.Map(Control, this);
    }

    internal GraphState State { get; }

    internal GraphRouter Router => _router;

    /// <summary>Gets the switches that this network shares with its sister.</summary>
    internal GraphEmulatorOptions Shared => _shared;

    internal GraphGatekeeper Gatekeeper { get; }

    internal GraphUploadEndpoints Uploads { get; }

    internal GraphFetcher Fetcher { get; } = new();

    internal abstract string NetworkName { get; }

    /// <summary>Returns Facebook and Instagram to their first state: no posts, no tokens, no faults, no recorded requests of this one.</summary>
    public override void Reset()
    {
        base.Reset();
        State.Clear();
    }

    internal override JsonObject Summarise()
    {
        lock (State.Gate)
        {
            return new JsonObject
            {
                ["network"] = NetworkName,
                ["base_address"] = BaseAddress.AbsoluteUri,
                ["now"] = State.Now.ToString("O", CultureInfo.InvariantCulture),
                ["users"] = new JsonArray([.. State.All<EmulatedMetaUser>().Select(u => (JsonNode)new JsonObject { ["id"] = u.Id, ["name"] = u.Name })]),
                ["pages"] = new JsonArray([.. State.All<EmulatedPage>().Select(p => (JsonNode)new JsonObject { ["id"] = p.Id, ["name"] = p.Name, ["instagram"] = p.InstagramAccount?.Id })]),
                ["instagram_accounts"] = new JsonArray([.. State.All<EmulatedInstagramAccount>().Select(a => (JsonNode)new JsonObject { ["id"] = a.Id, ["username"] = a.Username })]),
                ["posts"] = State.All<EmulatedPagePost>().Count,
                ["containers"] = State.All<EmulatedInstagramContainer>().Count,
                ["media"] = State.All<EmulatedInstagramMedia>().Count,
                ["requests"] = Requests.Count,
                ["unmatched"] = Requests.Unmatched.Count,
                ["faults"] = Faults.Count,
                ["failures"] = Failures.Count,
            };
        }
    }

    private protected override async Task<EmulatorAnswer> AnswerAsync(EmulatorExchange exchange)
    {
        GraphCall? call = null;
        try
        {
            var endpoint = (GraphEndpoint)exchange.Route!.Policy!;
            var isUpload = endpoint.IsUpload || exchange.Path.Contains("/upload:", StringComparison.Ordinal);
            using var parameters = isUpload ? new GraphParameters(exchange.Query) : await GraphParameters.ReadAsync(exchange).ConfigureAwait(false);
            call = new GraphCall(this, exchange, exchange.Method, exchange.Path, parameters) { RouteValues = exchange.RouteValues };
            exchange.Caller = call;
            return await _router.InvokeAsync(call, endpoint, isUpload).ConfigureAwait(false);
        }
        catch (GraphRefusal refusal)
        {
            return GraphGatekeeper.Finish(refusal, call);
        }
    }

    private protected override EmulatorAnswer AnswerUnmatched(EmulatorExchange exchange) =>
        GraphErrors.Error(400, 2500, $"Unknown path components: {exchange.Path}");

    private protected override EmulatorAnswer AnswerFault(EmulatorExchange exchange, EmulatorFault fault) => Gatekeeper.Answer(exchange, fault);

    private protected override void SpoilToken(EmulatorExchange exchange, EmulatorFaultKind kind)
    {
        if (GraphGatekeeper.TokenOf(exchange) is not { } token) return;
        if (kind == EmulatorFaultKind.RevokedToken) RevokeToken(token);
        else ExpireToken(token);
    }

    private protected override void AddCommonHeaders(EmulatorExchange exchange, EmulatorAnswer answer)
    {
        answer.With("x-fb-trace-id", Convert.ToHexString(Guid.NewGuid().ToByteArray())[..11]);
        if (exchange.RouteValues.GetValueOrDefault("version") is { } asked && GraphVersionTable.Answering(asked, State.Now) is { } version) answer.With("facebook-api-version", version);
        if (exchange.Caller is GraphCall call) Gatekeeper.AddUsage(call, answer);
    }

    private protected override async ValueTask DisposeCoreAsync()
    {
        await base.DisposeCoreAsync().ConfigureAwait(false);
        Fetcher.Dispose();
    }
}
