using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Social.Reddit;

namespace Social.Testing;

/// <summary>Reddit on loopback: OAuth, the API, the upload bucket and the result sockets.</summary>
/// <remarks>
/// Thread-safe. Strict: it refuses what Reddit refuses, inside 200 where Reddit does. All hosts of Reddit share one port, as their paths do not meet:
/// the bucket is the first segment of its paths, and sockets are under <c>/wss/</c>.
/// </remarks>
public sealed partial class RedditEmulator : NetworkEmulator
{
    /// <summary>Every scope that Reddit knows, without <c>*</c>.</summary>
    public static readonly IReadOnlyList<string> AllScopes =
    [
        "account", "creddits", "edit", "flair", "history", "identity", "livemanage", "modconfig", "modcontributors", "modflair", "modlog", "modmail", "modnote",
        "modothers", "modposts", "modself", "modtraffic", "modwiki", "mysubreddits", "privatemessages", "read", "report", "save", "structuredstyles", "submit",
        "subscribe", "vote", "wikiedit", "wikiread",
    ];

    private readonly RedditRateLimits _limits;
    private readonly RedditAuthorizeEndpoints _authorize;

    internal RedditEmulator(RedditEmulatorOptions options, TimeProvider time)
        : base(options, time)
    {
        Options = options;
        State = new RedditState(Clock);
        Tokens = new RedditTokens(options, Clock);
        _limits = new RedditRateLimits(options, Clock);
        _authorize = new RedditAuthorizeEndpoints(this);
        DefaultApp = AddApp(
            EmulatedRedditAppKind.Web, "emulator-client-id", "emulator-client-secret",
            "http://localhost/callback", "http://127.0.0.1/callback", "https://app.example.com/callback");
        Seed();

        _authorize.Map(Routes);
        new RedditTokenEndpoints(this, _authorize).Map(Routes);
        new RedditAccountEndpoints(this).Map();
        new RedditSubredditEndpoints(this).Map();
        new RedditListingEndpoints(this).Map();
        new RedditSubmitEndpoints(this).Map();
        new RedditSubmitJsonEndpoints(this).Map();
        new RedditFlairEndpoints(this).Map();
        new RedditCommentEndpoints(this).Map();
        new RedditThingEndpoints(this).Map();
        new RedditModerationEndpoints(this).Map();
        new RedditInboxEndpoints(this).Map();
        new RedditLeaseEndpoints(this).Map();
        new RedditBucketEndpoints(this).Map(Routes);
        new RedditSocketEndpoints(this).Map(Routes);
        RedditControlEndpoints.Map(Control, this);
    }

    /// <summary>Gets the switches; they take effect at once.</summary>
    public RedditEmulatorOptions Options { get; }

    /// <summary>Gets the web app that is registered from the start.</summary>
    public EmulatedRedditApp DefaultApp { get; }

    /// <summary>Gets the user who exists from the start, and who approves on the consent page unless it is told another.</summary>
    public EmulatedRedditUser DefaultUser { get; private set; } = null!;

    /// <summary>Gets the community that exists from the start, public and without rules: <c>r/emulated</c>.</summary>
    public EmulatedRedditSubreddit DefaultSubreddit { get; private set; } = null!;

    internal RedditState State { get; }

    internal RedditTokens Tokens { get; }

    /// <inheritdoc />
    public override void Reset()
    {
        base.Reset();
        State.Clear();
        Tokens.Clear();
        _limits.Clear();
        _authorize.Clear();
        Seed();
    }

    /// <summary>Maps a route in the spellings that Reddit takes: as it is, with a slash, and as <c>.json</c>.</summary>
    internal void Map(string method, string template, Func<RedditCall, EmulatorAnswer> handler, string? scope, RedditAudience audience = RedditAudience.Anyone)
    {
        var policy = new RedditPolicy(scope, audience);
        Routes.Map(method, template, AnswerCallAsync, policy);
        if (template == "/") return;
        Routes.Map(method, template + "/", AnswerCallAsync, policy);
        if (!template.EndsWith('}')) Routes.Map(method, template + ".json", AnswerCallAsync, policy);

        async Task<EmulatorAnswer> AnswerCallAsync(EmulatorExchange exchange)
        {
            var call = await RedditCall.ReadAsync(exchange, (RedditGrant)exchange.Caller!).ConfigureAwait(false);
            try
            {
                if (audience == RedditAudience.User && call.Grant.User is null) throw new RedditRefusal("USER_REQUIRED", "Please log in to do that.", null);
                lock (State.Gate)
                {
                    State.Settle();
                    return handler(call);
                }
            }
            catch (RedditRefusal refusal)
            {
                return refusal.Answer ?? call.Refuse(refusal.Errors);
            }
        }
    }

    internal override JsonObject Summarise()
    {
        lock (State.Gate)
        {
            State.Settle();
            return new JsonObject
            {
                ["network"] = "reddit",
                ["base_address"] = BaseAddress.AbsoluteUri,
                ["now"] = State.Now.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
                ["users"] = RedditJson.Array(State.Users.Values.Select(u => u.Name)),
                ["subreddits"] = RedditJson.Array(State.Subreddits.Values.Select(s => s.Name)),
                ["submissions"] = State.Submissions.Count,
                ["comments"] = State.Comments.Count,
                ["media"] = State.Media.Count,
                ["requests"] = Requests.Count,
                ["unmatched"] = Requests.Unmatched.Count,
                ["faults"] = Faults.Count,
                ["failures"] = Failures.Count,
            };
        }
    }

    internal override void Point(ISocialBuilder builder) => builder.Services.PostConfigureAll<RedditOptions>(options =>
    {
        options.ApiHost = BaseAddress.ToString().TrimEnd('/');
        options.TokenHost = null;
        options.AuthorizationHost = null;
        options.UploadHost = null;
        options.SocketHost = null;
        options.ClientId = DefaultApp.ClientId;
        options.ClientSecret = DefaultApp.ClientSecret;
        options.RedirectUri = DefaultApp.RedirectUris[0];
    });

    private protected override async Task<EmulatorAnswer> AnswerAsync(EmulatorExchange exchange)
    {
        if (exchange.Route!.Policy is not RedditPolicy policy) return await exchange.Route.Handler(exchange).ConfigureAwait(false);
        if (Options.EnforceUserAgent && RedditAgents.Refuse(exchange.Header("User-Agent")) is { } blocked) return blocked;
        var refusal = policy.Audience == RedditAudience.App ? AuthenticateApp(exchange, out var clientId) : AuthenticateGrant(exchange, policy, out clientId);
        if (refusal is not null) return refusal;
        var (headers, limited) = _limits.Take(clientId, policy.Audience == RedditAudience.App);
        if (limited is not null) return limited;
        var answer = await exchange.Route.Handler(exchange).ConfigureAwait(false);
        foreach (var (name, value) in headers) answer.With(name, value);
        return answer;
    }

    private protected override EmulatorAnswer AnswerUnmatched(EmulatorExchange exchange) => RedditProblems.NotFound();

    private protected override EmulatorAnswer AnswerFault(EmulatorExchange exchange, EmulatorFault fault)
    {
        var isLimit = fault.Kind == EmulatorFaultKind.RateLimited;
        if (RedditBucketEndpoints.IsBucket(exchange.Path))
            return isLimit ? RedditProblems.Bucket(503, "SlowDown", "Please reduce your request rate.") : RedditProblems.Bucket(fault.StatusCode ?? 503, "InternalError", "We encountered an internal error. Please try again.");
        if (!isLimit) return RedditProblems.Broken(fault.StatusCode ?? 503);
        // The token host and the API each have their own 429; only the page tells when to come back.
        return fault.LegacyShape || RedditTokenEndpoints.IsToken(exchange.Path)
            ? RedditProblems.TooManyRequests()
            : RedditProblems.Whoa((int)Math.Ceiling(fault.ResetAfter.TotalSeconds));
    }

    private protected override void SpoilToken(EmulatorExchange exchange, EmulatorFaultKind kind)
    {
        if (TokenOf(exchange) is not { } token) return;
        if (kind == EmulatorFaultKind.RevokedToken) Tokens.RevokeGrant(token);
        else Tokens.Expire(token);
    }

    private protected override void AddCommonHeaders(EmulatorExchange exchange, EmulatorAnswer answer)
    {
        if (!RedditBucketEndpoints.IsBucket(exchange.Path)) answer.With("cache-control", "private, max-age=0").With("x-content-type-options", "nosniff");
    }

    private protected override async ValueTask DisposeCoreAsync()
    {
        await base.DisposeCoreAsync().ConfigureAwait(false);
        State.Clear();
    }

    private static string? TokenOf(EmulatorExchange exchange) =>
        exchange.Header("Authorization") is { } header && header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? header[7..].Trim() : null;

    private EmulatorAnswer? AuthenticateGrant(EmulatorExchange exchange, RedditPolicy policy, out string clientId)
    {
        clientId = "";
        if (TokenOf(exchange) is not { } token || Tokens.Grant(token) is not { } grant) return RedditProblems.InvalidToken();
        clientId = grant.App.ClientId;
        exchange.Caller = grant;
        if (policy.Scope is not null && !grant.Allows(policy.Scope)) return RedditProblems.InsufficientScope();
        return policy.Audience == RedditAudience.UserByStatus && grant.User is null
            ? RedditProblems.Explained(403, "USER_REQUIRED", "Please log in to do that.")
            : null;
    }

    private EmulatorAnswer? AuthenticateApp(EmulatorExchange exchange, out string clientId)
    {
        clientId = "";
        if (RedditTokenEndpoints.Basic(exchange) is not var (id, secret) || Tokens.App(id) is not { } app || (app.ClientSecret ?? "") != secret) return RedditProblems.InvalidClient();
        clientId = id;
        exchange.Caller = app;
        return null;
    }

    private void Seed()
    {
        DefaultUser = AddUser("emulated");
        DefaultSubreddit = AddSubreddit("emulated");
    }
}
