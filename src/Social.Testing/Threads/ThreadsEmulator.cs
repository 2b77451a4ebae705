using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Social.Meta;

namespace Social.Testing;

/// <summary>Threads on loopback: sign-in, containers, posts, replies and insights.</summary>
/// <remarks>Thread-safe. Strict: it refuses what Threads refuses, with Meta's own error bodies.</remarks>
public sealed class ThreadsEmulator : NetworkEmulator
{
    /// <summary>Every scope that a user can grant.</summary>
    public static readonly IReadOnlyList<string> AllScopes =
    [
        "threads_basic", "threads_content_publish", "threads_read_replies", "threads_manage_replies", "threads_manage_insights", "threads_delete", "threads_keyword_search", "threads_manage_mentions",
        "threads_profile_discovery", "threads_location_tagging",
    ];

    private readonly ThreadsOAuthEndpoints _oauth;

    internal ThreadsEmulator(ThreadsEmulatorOptions options, TimeProvider time)
        : base(options, time)
    {
        Options = options;
        State = new ThreadsState(Clock);
        DefaultApp = new EmulatedThreadsApp("1234567890123456", "emulator-threads-secret", "https://app.example.com/threads/callback");
        DefaultUser = AddUser("emulated", "Emulated User");
        _oauth = new ThreadsOAuthEndpoints(this);
        _oauth.Map(Routes);
        ThreadsContainerEndpoints containers = new(this);
        containers.Map(Routes);
        new ThreadsPostEndpoints(this, containers).Map(Routes);
        ThreadsControlEndpoints.Map(Control, this);
    }

    /// <summary>Gets the switches; they take effect at once.</summary>
    public ThreadsEmulatorOptions Options { get; }

    /// <summary>Gets the app that is registered.</summary>
    public EmulatedThreadsApp DefaultApp { get; }

    /// <summary>Gets the user who exists from the start, and who consents.</summary>
    public EmulatedThreadsUser DefaultUser { get; private set; }

    /// <summary>Gets the posts, oldest first.</summary>
    public IReadOnlyList<EmulatedThreadsPost> Posts
    {
        get
        {
            lock (State.Gate) return [.. State.Posts.Values];
        }
    }

    /// <summary>Gets the containers, oldest first.</summary>
    public IReadOnlyList<EmulatedThreadsContainer> Containers
    {
        get
        {
            lock (State.Gate) return [.. State.Containers.Values];
        }
    }

    internal ThreadsState State { get; }

    internal EmulatedThreadsUser? FindUserByName(string username)
    {
        lock (State.Gate) return State.Users.Values.FirstOrDefault(u => u.Username == username);
    }

    internal GraphFetcher Fetcher { get; } = new();

    /// <summary>Adds a user.</summary>
    /// <param name="username">The name behind the at sign.</param>
    /// <param name="name">The name that is shown; null takes the first.</param>
    public EmulatedThreadsUser AddUser(string username, string? name = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(username);
        lock (State.Gate)
        {
            var user = new EmulatedThreadsUser(State.NextId(), username, name ?? username);
            State.Users[user.Id] = user;
            return user;
        }
    }

    /// <summary>Adds a post without a request.</summary>
    /// <param name="author">The author.</param>
    /// <param name="text">The text.</param>
    /// <param name="createdAt">When; null means now.</param>
    /// <param name="replyTo">The post that it answers, or null.</param>
    public EmulatedThreadsPost AddPost(EmulatedThreadsUser author, string text, DateTimeOffset? createdAt = null, EmulatedThreadsPost? replyTo = null)
    {
        ArgumentNullException.ThrowIfNull(author);
        lock (State.Gate)
        {
            var at = createdAt ?? State.Now;
            var container = new EmulatedThreadsContainer(State.NextId(), author, "TEXT", at, at) { Text = text };
            var post = new EmulatedThreadsPost(State.NextId(), author, container, at) { ReplyTo = replyTo };
            container.Post = post;
            State.Posts[post.Id] = post;
            return post;
        }
    }

    /// <summary>Issues a long-lived token without the consent page.</summary>
    /// <param name="user">The user; null takes <see cref="DefaultUser"/>.</param>
    /// <param name="scopes">The scopes; null grants <see cref="AllScopes"/>.</param>
    public EmulatedGraphToken IssueToken(EmulatedThreadsUser? user = null, IReadOnlyList<string>? scopes = null) => _oauth.Issue(user ?? DefaultUser, scopes ?? AllScopes, isLongLived: true);

    /// <summary>Lets a token expire now.</summary>
    /// <param name="accessToken">The token.</param>
    /// <returns>Whether the token was known.</returns>
    public bool ExpireToken(string accessToken)
    {
        lock (State.Gate)
        {
            if (!State.Tokens.TryGetValue(accessToken, out var token)) return false;
            token.ExpiresAt = State.Now;
            return true;
        }
    }

    /// <summary>Revokes a token: the user took the grant back.</summary>
    /// <param name="accessToken">The token.</param>
    /// <returns>Whether the token was known.</returns>
    public bool RevokeToken(string accessToken)
    {
        lock (State.Gate)
        {
            if (!State.Tokens.TryGetValue(accessToken, out var token)) return false;
            token.RefusedWith = GraphErrors.Deauthorized;
            return true;
        }
    }

    /// <inheritdoc />
    public override void Reset()
    {
        base.Reset();
        State.Clear();
        DefaultUser = AddUser("emulated", "Emulated User");
    }

    internal EmulatedGraphToken Authenticate(EmulatorExchange exchange)
    {
        var header = exchange.Header("Authorization");
        var text = header?.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) == true ? header[7..] : exchange["access_token"];
        if (string.IsNullOrEmpty(text)) throw GraphErrors.NoToken();
        lock (State.Gate)
        {
            if (!State.Tokens.TryGetValue(text, out var token)) throw new GraphRefusal(GraphErrors.Error(400, 190, "Invalid OAuth access token - Cannot parse access token"));
            return GraphErrors.Refused(token, State.Now) is { } subcode ? throw GraphErrors.InvalidToken(subcode) : token;
        }
    }

    internal static EmulatedGraphToken TokenOf(EmulatorExchange exchange) => (EmulatedGraphToken)exchange.Caller!;

    /// <summary>Returns who calls, who must be the user in the path.</summary>
    internal EmulatedThreadsUser Caller(EmulatorExchange exchange, string? user = null)
    {
        var named = user ?? exchange.RouteValues["user"];
        var token = TokenOf(exchange);
        return named == "me" || named == token.UserId ? State.Users[token.UserId] : throw GraphErrors.NotFound(named);
    }

    internal override JsonObject Summarise()
    {
        lock (State.Gate)
        {
            return new JsonObject
            {
                ["network"] = "threads",
                ["base_address"] = BaseAddress.AbsoluteUri,
                ["now"] = State.Now.ToString("O", CultureInfo.InvariantCulture),
                ["users"] = new JsonArray([.. State.Users.Values.Select(u => (JsonNode)new JsonObject { ["id"] = u.Id, ["username"] = u.Username })]),
                ["containers"] = State.Containers.Count,
                ["posts"] = State.Posts.Count,
                ["requests"] = Requests.Count,
                ["unmatched"] = Requests.Unmatched.Count,
                ["faults"] = Faults.Count,
                ["failures"] = Failures.Count,
            };
        }
    }

    internal override void Point(ISocialBuilder builder) => builder.Services.PostConfigureAll<ThreadsOptions>(options =>
    {
        options.ApiHost = BaseAddress.ToString().TrimEnd('/');
        options.AuthorizationHost = null;
        options.AppId = DefaultApp.AppId;
        options.AppSecret = DefaultApp.AppSecret;
        options.RedirectUri = DefaultApp.RedirectUri;
    });

    private protected override async Task<EmulatorAnswer> AnswerAsync(EmulatorExchange exchange)
    {
        try
        {
            if (exchange.Route!.Policy is string scope)
            {
                var token = Authenticate(exchange);
                exchange.Caller = token;
                if (!token.Scopes.Contains(scope)) throw GraphErrors.MissingScope(scope);
            }

            return await exchange.Route.Handler(exchange).ConfigureAwait(false);
        }
        catch (GraphRefusal refusal)
        {
            return refusal.Answer;
        }
    }

    private protected override EmulatorAnswer AnswerUnmatched(EmulatorExchange exchange) =>
        GraphErrors.Error(400, 2500, $"Unknown path components: {exchange.Path}");

    private protected override EmulatorAnswer AnswerFault(EmulatorExchange exchange, EmulatorFault fault) => fault.Kind == EmulatorFaultKind.RateLimited
        ? GraphErrors.Error(400, 4, "(#4) Application request limit reached", isTransient: true).With("x-app-usage", """{"call_count":100,"total_time":25,"total_cputime":25}""")
        : GraphErrors.Error(fault.StatusCode ?? 500, 2, "An unexpected error has occurred. Please retry your request later.", isTransient: true);

    private protected override void SpoilToken(EmulatorExchange exchange, EmulatorFaultKind kind)
    {
        var header = exchange.Header("Authorization");
        if (header?.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) != true) return;
        if (kind == EmulatorFaultKind.RevokedToken) RevokeToken(header[7..]);
        else ExpireToken(header[7..]);
    }

    private protected override void AddCommonHeaders(EmulatorExchange exchange, EmulatorAnswer answer)
    {
        answer.With("x-fb-trace-id", Convert.ToHexString(Guid.NewGuid().ToByteArray())[..11]);
        if (Options.AppUsage is { } usage && !answer.Headers.ContainsKey("x-app-usage"))
            answer.With("x-app-usage", string.Create(CultureInfo.InvariantCulture, $$"""{"call_count":{{usage}},"total_time":1,"total_cputime":1}"""));
    }

    private protected override async ValueTask DisposeCoreAsync()
    {
        await base.DisposeCoreAsync().ConfigureAwait(false);
        State.Clear();
        Fetcher.Dispose();
    }
}
