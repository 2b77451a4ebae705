using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>TikTok on loopback: Login Kit, Display, Content Posting with its upload host, Research, and the API for Business.</summary>
/// <remarks>
/// Thread-safe. Strict: it refuses what TikTok refuses, in TikTok's three envelopes. All hosts of TikTok share one port, as their paths do not meet.
/// </remarks>
public sealed class TikTokEmulator : NetworkEmulator
{
    /// <summary>Every scope that a user can grant: Login Kit's, and those of the organic business API.</summary>
    public static readonly IReadOnlyList<string> AllScopes =
    [
        "user.info.basic", "user.info.profile", "user.info.stats", "video.list", "video.upload", "video.publish",
        "user.info.username", "user.account.type", "user.insights", "video.insights", "comment.list", "comment.list.manage",
    ];

    private readonly TikTokAuthentication _authentication;
    private readonly TikTokRateLimits _limits;
    private readonly TikTokAuthorizeEndpoints _authorize;

    internal TikTokEmulator(TikTokEmulatorOptions options, TimeProvider time)
        : base(options, time)
    {
        Options = options;
        State = new TikTokState(options, Clock);
        Tokens = new TikTokTokens(options, Clock);
        Envelope = new TikTokEnvelope(options, Clock);
        Rules = new TikTokPostingRules(this);
        Puller = new TikTokPuller(this);
        _authentication = new TikTokAuthentication(Tokens);
        _limits = new TikTokRateLimits(options, Clock);
        _authorize = new TikTokAuthorizeEndpoints(this);
        DefaultApp = AddApp("emulator-client-key", "emulator-client-secret", "https://app.example.com/callback/", "http://localhost:*/callback/", "http://127.0.0.1:*/callback/");
        foreach (var domain in (string[])["example.com", "localhost", "127.0.0.1"]) DefaultApp.VerifiedUrls.Add(domain);
        DefaultUser = AddUser("emulated", "Emulated User");

        _authorize.Map(Routes);
        new TikTokTokenEndpoints(this, _authorize).Map(Routes);
        new TikTokUserEndpoints(this).Map(Routes);
        new TikTokVideoEndpoints(this).Map(Routes);
        new TikTokVideoPublishEndpoints(this).Map(Routes);
        new TikTokPhotoPublishEndpoints(this).Map(Routes);
        new TikTokPublishStatusEndpoints(this).Map(Routes);
        new TikTokUploadEndpoints(this).Map(Routes);
    }

    /// <summary>Gets the switches; they take effect at once.</summary>
    public TikTokEmulatorOptions Options { get; }

    /// <summary>Gets the app that is registered from the start.</summary>
    public EmulatedTikTokApp DefaultApp { get; }

    /// <summary>Gets the user who exists from the start, and who approves on the consent page unless it is told another.</summary>
    public EmulatedTikTokUser DefaultUser { get; private set; }

    /// <summary>Gets the users.</summary>
    public IReadOnlyList<EmulatedTikTokUser> Users
    {
        get
        {
            lock (State.Gate) return [.. State.Users.Values];
        }
    }

    /// <summary>Gets what was started by any init, oldest first.</summary>
    public IReadOnlyList<EmulatedTikTokPublish> Publishes
    {
        get
        {
            lock (State.Gate) return [.. State.Publishes.Values];
        }
    }

    /// <summary>Gets the posts, whoever may see them, oldest first.</summary>
    public IReadOnlyList<EmulatedTikTokVideo> Videos
    {
        get
        {
            lock (State.Gate)
            {
                State.Settle();
                return [.. State.Videos];
            }
        }
    }

    internal TikTokState State { get; }

    internal TikTokTokens Tokens { get; }

    internal TikTokEnvelope Envelope { get; }

    internal TikTokPostingRules Rules { get; }

    internal TikTokPuller Puller { get; }

    internal TikTokRateLimits Limits => _limits;

    /// <summary>Adds a user.</summary>
    /// <param name="username">The handle without the at sign: 2 to 24 letters, digits, underscores and periods.</param>
    /// <param name="displayName">The display name; null takes the handle.</param>
    /// <returns>The user, public and free to post.</returns>
    /// <exception cref="ArgumentException">The handle is not one, or is taken.</exception>
    public EmulatedTikTokUser AddUser(string username, string? displayName = null)
    {
        ArgumentNullException.ThrowIfNull(username);
        if (username.Length is < 2 or > 24 || !username.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.'))
            throw new ArgumentException($"A username has 2 to 24 letters, digits, underscores and periods; '{username}' does not.", nameof(username));
        var user = new EmulatedTikTokUser(username, displayName ?? username);
        lock (State.Gate)
        {
            return State.Users.TryAdd(username, user) ? user : throw new ArgumentException($"The username '{username}' is taken.", nameof(username));
        }
    }

    /// <summary>Registers an app.</summary>
    /// <param name="clientKey">The client key.</param>
    /// <param name="clientSecret">The client secret.</param>
    /// <param name="redirectUris">The redirect addresses; a loopback address may have <c>*</c> for its port.</param>
    /// <returns>The app, audited, without a verified URL.</returns>
    public EmulatedTikTokApp AddApp(string clientKey, string clientSecret, params IReadOnlyList<string> redirectUris)
    {
        ArgumentException.ThrowIfNullOrEmpty(clientKey);
        ArgumentException.ThrowIfNullOrEmpty(clientSecret);
        var app = new EmulatedTikTokApp(clientKey, clientSecret, redirectUris);
        Tokens.Add(app);
        return app;
    }

    /// <summary>Issues a user's tokens without the consent page.</summary>
    /// <param name="user">The user; null takes <see cref="DefaultUser"/>.</param>
    /// <param name="scopes">The scopes; null grants <see cref="AllScopes"/>.</param>
    /// <param name="app">The app; null takes <see cref="DefaultApp"/>.</param>
    /// <returns>The tokens.</returns>
    public EmulatedTikTokToken IssueToken(EmulatedTikTokUser? user = null, IReadOnlyList<string>? scopes = null, EmulatedTikTokApp? app = null) =>
        Tokens.IssueUser(TikTokAccess.User, user ?? DefaultUser, scopes ?? AllScopes, app ?? DefaultApp);

    /// <summary>Issues a client token, with which the Research API is called.</summary>
    /// <param name="app">The app; null takes <see cref="DefaultApp"/>.</param>
    /// <returns>The token.</returns>
    public EmulatedTikTokToken IssueClientToken(EmulatedTikTokApp? app = null) => Tokens.IssueClient(app ?? DefaultApp);

    /// <summary>Lets an access token expire now; its refresh token stays good.</summary>
    /// <param name="accessToken">The access token.</param>
    /// <returns>Whether the token was known.</returns>
    public bool ExpireToken(string accessToken) => Tokens.Expire(accessToken);

    /// <summary>Ends a user's consent: the token of any kind, and all that came with it.</summary>
    /// <param name="token">The access or refresh token.</param>
    /// <returns>Whether the token was good until now.</returns>
    public bool RevokeToken(string token) => Tokens.Revoke(token);

    /// <summary>Finds what an init started.</summary>
    /// <param name="publishId">The publish id.</param>
    /// <returns>The publish; null when there is none.</returns>
    public EmulatedTikTokPublish? FindPublish(string publishId)
    {
        ArgumentNullException.ThrowIfNull(publishId);
        lock (State.Gate) return State.Publishes.GetValueOrDefault(publishId);
    }

    /// <summary>Tells the status of a publish as status/fetch would, without a request.</summary>
    /// <param name="publish">The publish.</param>
    /// <returns>TikTok's word, such as <c>PUBLISH_COMPLETE</c>.</returns>
    public string StatusOf(EmulatedTikTokPublish publish)
    {
        ArgumentNullException.ThrowIfNull(publish);
        lock (State.Gate)
        {
            State.Settle();
            return publish.StatusAt(State.Now);
        }
    }

    /// <summary>Posts a draft, as the creator does from the inbox of the app.</summary>
    /// <param name="publish">The draft, delivered to the inbox.</param>
    /// <param name="privacyLevel">Who may see the post.</param>
    /// <returns>The post.</returns>
    /// <exception cref="InvalidOperationException">The draft is not in the inbox.</exception>
    public EmulatedTikTokVideo PostDraft(EmulatedTikTokPublish publish, string privacyLevel = "PUBLIC_TO_EVERYONE")
    {
        ArgumentNullException.ThrowIfNull(publish);
        lock (State.Gate)
        {
            var status = publish.StatusAt(State.Now);
            if (status != "SEND_TO_USER_INBOX") throw new InvalidOperationException($"The draft is not in the inbox: it is {status}.");
            return State.Post(publish, privacyLevel, State.Now);
        }
    }

    /// <summary>Adds a public post without a request.</summary>
    /// <param name="owner">The creator.</param>
    /// <param name="title">The caption.</param>
    /// <param name="createdAt">When; null means now. A post of the same millisecond moves it to the next.</param>
    /// <returns>The post.</returns>
    public EmulatedTikTokVideo AddVideo(EmulatedTikTokUser owner, string title, DateTimeOffset? createdAt = null)
    {
        ArgumentNullException.ThrowIfNull(owner);
        ArgumentNullException.ThrowIfNull(title);
        lock (State.Gate)
        {
            var video = new EmulatedTikTokVideo(State.NextId(), owner, title, State.Distinct(createdAt ?? State.Now)) { Description = title, PublicAt = DateTimeOffset.MinValue };
            State.Videos.Add(video);
            return video;
        }
    }

    /// <summary>Waits until no pull from a URL is running.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task WaitForPullsAsync(CancellationToken cancellationToken = default) => Puller.WaitAsync(cancellationToken);

    /// <inheritdoc />
    public override void Reset()
    {
        base.Reset();
        State.Clear();
        Tokens.Clear();
        _limits.Clear();
        _authorize.Clear();
        DefaultUser = AddUser("emulated", "Emulated User");
    }

    internal long SecondsUntil(DateTimeOffset? time) => Math.Max(0, (long)Math.Round((time!.Value - Clock.GetUtcNow()).TotalSeconds));

    /// <summary>Begins the processing of media that is there, or that could not be had.</summary>
    internal void Finish(EmulatedTikTokPublish publish, string? failReason, EmulatorFault? fault)
    {
        if (fault?.Kind == EmulatorFaultKind.FailedProcessing) failReason ??= fault.Reason ?? "internal";
        var processing = fault?.Kind == EmulatorFaultKind.SlowProcessing ? fault.Delay : Options.Processing;
        lock (State.Gate) publish.Finish(State.Now + processing, failReason ?? Options.FailReason);
    }

    internal override JsonObject Summarise()
    {
        lock (State.Gate)
        {
            State.Settle();
            return new JsonObject
            {
                ["network"] = "tiktok",
                ["base_address"] = BaseAddress.AbsoluteUri,
                ["now"] = State.Now.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
                ["users"] = new JsonArray([.. State.Users.Values.Select(u => new JsonObject { ["username"] = u.Username, ["private"] = u.IsPrivate })]),
                ["publishes"] = State.Publishes.Count,
                ["videos"] = State.Videos.Count,
                ["requests"] = Requests.Count,
                ["unmatched"] = Requests.Unmatched.Count,
                ["faults"] = Faults.Count,
                ["failures"] = Failures.Count,
            };
        }
    }

    // The client's own options say where its hosts are; they do not exist yet.
    internal override void Point(ISocialBuilder builder)
    {
    }

    private protected override async Task<EmulatorAnswer> AnswerAsync(EmulatorExchange exchange)
    {
        try
        {
            if (exchange.Route!.Policy is TikTokPolicy policy)
            {
                var caller = _authentication.Authenticate(exchange, policy);
                exchange.Caller = caller;
                if (!_limits.Take($"{exchange.Method} {exchange.Route.Template}", caller)) throw TikTokProblems.RateLimitExceeded();
            }

            return await exchange.Route.Handler(exchange).ConfigureAwait(false);
        }
        catch (TikTokRefusal refusal)
        {
            return refusal.Answer(Envelope);
        }
    }

    private protected override EmulatorAnswer AnswerUnmatched(EmulatorExchange exchange) => IsBusiness(exchange)
        ? Envelope.Business(40400, "The API route is not found.").AsRefusal()
        : Envelope.Error(404, "invalid_request", "Unsupported path.");

    private protected override EmulatorAnswer AnswerFault(EmulatorExchange exchange, EmulatorFault fault)
    {
        var isLimit = fault.Kind == EmulatorFaultKind.RateLimited;
        var status = isLimit ? 429 : fault.StatusCode ?? 500;
        if (exchange.Path == TikTokUploadEndpoints.Path) return EmulatorAnswer.Empty(status);
        // The business API tells its limits inside 200; its server errors keep their status.
        if (IsBusiness(exchange)) return isLimit ? Envelope.Business(40100, "Requests made too frequently.") : Envelope.Business(50000, "System error.", status);
        return isLimit ? TikTokProblems.RateLimitExceeded().Answer(Envelope) : Envelope.Error(status, "internal_error", "Something went wrong. Please try again later.");
    }

    private protected override void SpoilToken(EmulatorExchange exchange, EmulatorFaultKind kind)
    {
        if (exchange.Path == TikTokUploadEndpoints.Path)
        {
            // An upload URL carries its own token, and has no way to be revoked but to expire.
            if (TikTokUploadEndpoints.Find(this, exchange) is { } publish) publish.UploadExpiresAt = Clock.GetUtcNow();
            return;
        }

        if (TikTokAuthentication.TokenOf(exchange) is not { } token) return;
        if (kind == EmulatorFaultKind.RevokedToken) Tokens.Revoke(token);
        else Tokens.Expire(token);
    }

    private protected override void AddCommonHeaders(EmulatorExchange exchange, EmulatorAnswer answer) => answer.With("X-Tt-Logid", Envelope.LogId());

    private protected override async ValueTask DisposeCoreAsync()
    {
        await base.DisposeCoreAsync().ConfigureAwait(false);
        State.Clear();
        await Puller.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        Puller.Dispose();
    }

    private static bool IsBusiness(EmulatorExchange exchange) => exchange.Path.StartsWith("/open_api/", StringComparison.Ordinal);
}
