using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Social.TikTok;

namespace Social.Testing;

/// <summary>TikTok on loopback: Login Kit, Display, Content Posting with its upload host, Research, and the API for Business.</summary>
/// <remarks>
/// Thread-safe. Strict: it refuses what TikTok refuses, in TikTok's three envelopes. All hosts of TikTok share one port, as their paths do not meet.
/// </remarks>
public sealed partial class TikTokEmulator : NetworkEmulator
{
    /// <summary>Every scope that a user can grant: Login Kit's, and those of the organic business API.</summary>
    public static readonly IReadOnlyList<string> AllScopes =
    [
        "user.info.basic", "user.info.profile", "user.info.stats", "video.list", "video.upload", "video.publish",
        "user.info.username", "user.account.type", "user.insights", "video.insights", "comment.list", "comment.list.manage",
    ];

    /// <summary>The advertiser that advertiser tokens may read unless they are told others.</summary>
    public const string DefaultAdvertiserId = "7000000000000000000";

    private readonly TikTokAuthentication _authentication;
    private readonly TikTokRateLimits _limits;
    private readonly TikTokAuthorizeEndpoints _authorize;
    private readonly TikTokBusinessTokenEndpoints _businessTokens;
    private readonly TikTokResearchVideoEndpoints _research;

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
        _businessTokens = new TikTokBusinessTokenEndpoints(this, _authorize);
        _research = new TikTokResearchVideoEndpoints(this);
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
        _research.Map(Routes);
        new TikTokResearchUserEndpoints(this).Map(Routes);
        _businessTokens.Map(Routes);
        new TikTokCampaignEndpoints(this).Map(Routes);
        new TikTokReportEndpoints(this).Map(Routes);
        new TikTokBusinessAccountEndpoints(this).Map(Routes);
        new TikTokBusinessCommentEndpoints(this).Map(Routes);
        TikTokControlEndpoints.Map(Control, this);
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

    /// <summary>Gets the comments, oldest first.</summary>
    public IReadOnlyList<EmulatedTikTokComment> Comments
    {
        get
        {
            lock (State.Gate) return [.. State.Comments];
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

    internal TikTokAds Ads { get; } = new();

    internal TikTokTokens Tokens { get; }

    internal TikTokEnvelope Envelope { get; }

    internal TikTokPostingRules Rules { get; }

    internal TikTokPuller Puller { get; }

    internal TikTokRateLimits Limits => _limits;

    /// <inheritdoc />
    public override void Reset()
    {
        base.Reset();
        State.Clear();
        Tokens.Clear();
        _limits.Clear();
        _authorize.Clear();
        _businessTokens.Clear();
        _research.Clear();
        lock (State.Gate) Ads.Clear();
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

    internal override void Point(ISocialBuilder builder) => builder.Services.PostConfigureAll<TikTokOptions>(options =>
    {
        options.ApiHost = BaseAddress.ToString().TrimEnd('/');
        options.UploadHost = null;
        options.TokenHost = null;
        options.AuthorizationHost = null;
        options.BusinessHost = null;
        options.ClientKey = DefaultApp.ClientKey;
        options.ClientSecret = DefaultApp.ClientSecret;
        options.RedirectUri = DefaultApp.RedirectUris[0];
        options.Business.AppId = DefaultApp.ClientKey;
        options.Business.Secret = DefaultApp.ClientSecret;
        options.Business.RedirectUri = DefaultApp.RedirectUris[0];
    });

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
