using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Social.LinkedIn;

namespace Social.Testing;

/// <summary>The API of LinkedIn on loopback: OAuth, posts, media, comments, reactions, organizations, statistics and limits.</summary>
/// <remarks>Thread-safe. Strict: it refuses what LinkedIn refuses, with LinkedIn's own error bodies.</remarks>
public sealed class LinkedInEmulator : NetworkEmulator
{
    /// <summary>Every scope that LinkedIn still grants.</summary>
    public static readonly IReadOnlyList<string> AllScopes =
    [
        "openid", "profile", "email", "w_member_social", "r_member_social", "r_organization_social", "w_organization_social", "rw_organization_admin",
        "r_organization_admin", "r_organization_followers", "r_basicprofile", "r_1st_connections_size", "r_member_postAnalytics", "r_member_profileAnalytics",
        "r_organization_social_feed", "w_organization_social_feed", "r_member_social_feed", "w_member_social_feed", "r_ads", "rw_ads", "r_ads_reporting",
    ];

    private readonly LinkedInAuthorizationEndpoints _authorization;

    internal LinkedInEmulator(LinkedInEmulatorOptions options, TimeProvider time)
        : base(options, time)
    {
        Options = options;
        State = new LinkedInState(Clock);
        Tokens = new LinkedInTokens(options, Clock);
        Limits = new LinkedInLimits(options, Clock);
        Api = new LinkedInApi(Routes, State.Gate, new LinkedInGateway(this).ServeAsync);
        DefaultApp = AddApp("emulator-client-id", "emulator-client-secret", "http://localhost/callback", "http://127.0.0.1/callback", "https://app.example.com/callback");
        DefaultMember = AddMember("Emulated", "Member");

        _authorization = new LinkedInAuthorizationEndpoints(this);
        _authorization.Map(Routes);
        new LinkedInTokenEndpoints(this, _authorization).Map(Routes);
        new LinkedInIdentityEndpoints(this).Map(Api);
        new LinkedInPostEndpoints(this).Map(Api);
        new LinkedInMediaEndpoints(this).Map(Api);
        new LinkedInVideoEndpoints(this).Map(Api);
        new LinkedInUploadEndpoints(this).Map(Routes);
        new LinkedInCommentEndpoints(this).Map(Api);
        new LinkedInReactionEndpoints(this).Map(Api);
        new LinkedInOrganizationEndpoints(this).Map(Api);
        new LinkedInStatisticsEndpoints(this).Map(Api);
        new LinkedInMemberAnalyticsEndpoints(this).Map(Api);
        LinkedInControlEndpoints.Map(Control, this);
    }

    /// <summary>Gets the switches; they take effect at once.</summary>
    public LinkedInEmulatorOptions Options { get; }

    /// <summary>Gets the app that is registered from the start.</summary>
    public EmulatedLinkedInApp DefaultApp { get; }

    /// <summary>Gets the member who exists from the start, and who approves on the consent page unless it is told another.</summary>
    public EmulatedLinkedInMember DefaultMember { get; private set; }

    /// <summary>Gets the members.</summary>
    public IReadOnlyList<EmulatedLinkedInMember> Members
    {
        get
        {
            lock (State.Gate) return [.. State.Members.Values];
        }
    }

    /// <summary>Gets the organizations.</summary>
    public IReadOnlyList<EmulatedLinkedInOrganization> Organizations
    {
        get
        {
            lock (State.Gate) return [.. State.Organizations.Values];
        }
    }

    /// <summary>Gets the posts that exist, oldest first.</summary>
    public IReadOnlyList<EmulatedLinkedInPost> Posts
    {
        get
        {
            lock (State.Gate) return [.. State.Posts];
        }
    }

    /// <summary>Gets the images, videos and documents, unfinished uploads included.</summary>
    public IReadOnlyList<EmulatedLinkedInMedia> Media
    {
        get
        {
            lock (State.Gate) return [.. State.Media.Values];
        }
    }

    internal LinkedInState State { get; }

    internal LinkedInTokens Tokens { get; }

    internal LinkedInLimits Limits { get; }

    internal LinkedInApi Api { get; }

    /// <summary>Adds a member.</summary>
    /// <param name="givenName">The given name.</param>
    /// <param name="familyName">The family name.</param>
    /// <param name="id">The id; null makes one.</param>
    /// <returns>The member.</returns>
    /// <exception cref="ArgumentException">The id is taken.</exception>
    public EmulatedLinkedInMember AddMember(string givenName, string familyName, string? id = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(givenName);
        ArgumentException.ThrowIfNullOrEmpty(familyName);
        lock (State.Gate)
        {
            var member = new EmulatedLinkedInMember(id ?? LinkedInTokens.NewSecret(6), givenName, familyName);
            if (!State.Members.TryAdd(member.Id, member)) throw new ArgumentException($"The id '{member.Id}' is taken.", nameof(id));
            return member;
        }
    }

    /// <summary>Adds an organization.</summary>
    /// <param name="name">The name.</param>
    /// <param name="administrator">The member who administers it; null for nobody.</param>
    /// <param name="id">The id; null makes one.</param>
    /// <param name="vanityName">The name in the page's address; null takes the name in lower case.</param>
    /// <param name="parent">The organization whose brand it is; null for an organization of its own.</param>
    /// <returns>The organization.</returns>
    /// <exception cref="ArgumentException">The id is taken.</exception>
    public EmulatedLinkedInOrganization AddOrganization(
        string name, EmulatedLinkedInMember? administrator = null, long? id = null, string? vanityName = null, EmulatedLinkedInOrganization? parent = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        lock (State.Gate)
        {
            var organization = new EmulatedLinkedInOrganization(id ?? State.NextOrganization(), name, vanityName ?? name.ToLowerInvariant().Replace(' ', '-'), parent);
            if (!State.Organizations.TryAdd(organization.Id, organization)) throw new ArgumentException($"The id {organization.Id} is taken.", nameof(id));
            if (administrator is not null) organization.Roles.Add(new EmulatedLinkedInRole(administrator, "ADMINISTRATOR"));
            return organization;
        }
    }

    /// <summary>Registers an app.</summary>
    /// <param name="clientId">The client id.</param>
    /// <param name="clientSecret">The client secret.</param>
    /// <param name="redirectUris">The redirect addresses.</param>
    /// <returns>The app.</returns>
    public EmulatedLinkedInApp AddApp(string clientId, string clientSecret, params IReadOnlyList<string> redirectUris)
    {
        ArgumentException.ThrowIfNullOrEmpty(clientId);
        ArgumentException.ThrowIfNullOrEmpty(clientSecret);
        var app = new EmulatedLinkedInApp("77" + State.NextOrganization().ToString(System.Globalization.CultureInfo.InvariantCulture), clientId, clientSecret, redirectUris);
        Tokens.Add(app);
        return app;
    }

    /// <summary>Issues a token without the consent page; it leaves the member's earlier tokens alone.</summary>
    /// <param name="member">The member; null takes <see cref="DefaultMember"/>.</param>
    /// <param name="scopes">The scopes; null grants <see cref="AllScopes"/>.</param>
    /// <param name="app">The app; null takes <see cref="DefaultApp"/>. It says whether there is a refresh token.</param>
    /// <returns>The token.</returns>
    public EmulatedLinkedInToken IssueToken(EmulatedLinkedInMember? member = null, IReadOnlyList<string>? scopes = null, EmulatedLinkedInApp? app = null) =>
        Tokens.Issue(member ?? DefaultMember, scopes ?? AllScopes, app ?? DefaultApp);

    /// <summary>Lets an access or refresh token expire now; the other of the pair stays good.</summary>
    /// <param name="token">The token.</param>
    /// <returns>Whether the token was known.</returns>
    public bool ExpireToken(string token) => Tokens.Expire(token);

    /// <summary>Revokes a token; what came of the same consent goes with it.</summary>
    /// <param name="token">The access or refresh token.</param>
    /// <returns>Whether the token was good until now.</returns>
    public bool RevokeToken(string token) => Tokens.Revoke(token);

    /// <summary>Adds a text post without a request.</summary>
    /// <param name="author">The URN of the author, a person or an organization.</param>
    /// <param name="text">The text as a reader sees it.</param>
    /// <param name="createdAt">When; null means now.</param>
    /// <returns>The post.</returns>
    public EmulatedLinkedInPost AddPost(string author, string text, DateTimeOffset? createdAt = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(author);
        ArgumentNullException.ThrowIfNull(text);
        lock (State.Gate)
        {
            var post = new EmulatedLinkedInPost($"urn:li:share:{State.NextNumber()}", $"urn:li:activity:{State.NextNumber()}", author, createdAt ?? State.Now)
            {
                Text = text,
                SentCommentary = LinkedInLittleText.Escape(text),
                Commentary = LinkedInLittleText.Escape(text),
            };
            State.Posts.Add(post);
            return post;
        }
    }

    /// <summary>Tells how far media is, by the network's clock.</summary>
    /// <param name="media">The media.</param>
    /// <returns><c>WAITING_UPLOAD</c>, <c>PROCESSING</c>, <c>AVAILABLE</c> or <c>PROCESSING_FAILED</c>.</returns>
    public string StatusOf(EmulatedLinkedInMedia media)
    {
        ArgumentNullException.ThrowIfNull(media);
        lock (State.Gate) return media.StatusAt(State.Now);
    }

    /// <inheritdoc />
    public override void Reset()
    {
        base.Reset();
        State.Clear();
        Tokens.Clear();
        Limits.Clear();
        _authorization.Clear();
        DefaultMember = AddMember("Emulated", "Member");
    }

    internal override JsonObject Summarise()
    {
        lock (State.Gate)
        {
            return new JsonObject
            {
                ["network"] = "linkedin",
                ["base_address"] = BaseAddress.AbsoluteUri,
                ["now"] = State.Now.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
                ["members"] = new JsonArray([.. State.Members.Values.Select(m => new JsonObject { ["id"] = m.Id, ["name"] = m.Name })]),
                ["organizations"] = new JsonArray([.. State.Organizations.Values.Select(o => new JsonObject { ["id"] = o.Id, ["name"] = o.Name })]),
                ["posts"] = State.Posts.Count,
                ["media"] = State.Media.Count,
                ["requests"] = Requests.Count,
                ["unmatched"] = Requests.Unmatched.Count,
                ["faults"] = Faults.Count,
                ["failures"] = Failures.Count,
            };
        }
    }

    internal override void Point(ISocialBuilder builder) => builder.Services.PostConfigureAll<LinkedInOptions>(options =>
    {
        options.ApiHost = BaseAddress.ToString().TrimEnd('/');
        options.TokenHost = null;
        options.AuthorizationHost = null;
        options.ClientId = DefaultApp.ClientId;
        options.ClientSecret = DefaultApp.ClientSecret;
        options.RedirectUri = DefaultApp.RedirectUris[0];
    });

    private protected override async Task<EmulatorAnswer> AnswerAsync(EmulatorExchange exchange)
    {
        try
        {
            return await exchange.Route!.Handler(exchange).ConfigureAwait(false);
        }
        catch (LinkedInRefusal refusal)
        {
            return refusal.Answer;
        }
    }

    private protected override EmulatorAnswer AnswerUnmatched(EmulatorExchange exchange) =>
        LinkedInErrors.Error(404, "NOT_FOUND", "No virtual resource found");

    private protected override EmulatorAnswer AnswerFault(EmulatorExchange exchange, EmulatorFault fault)
    {
        // No header tells the limit or how long to wait; the reset is known to be 00:00 UTC.
        if (fault.Kind == EmulatorFaultKind.RateLimited)
            return fault.LegacyShape ? LinkedInErrors.Error(429, "QUOTA_EXCEEDED", "Daily request quota exceeded") : LinkedInErrors.Throttled("APPLICATION");
        var status = fault.StatusCode ?? 503;
        var reason = status == 503 ? "Service Unavailable" : "Internal Server Error";
        return fault.LegacyShape
            ? EmulatorAnswer.Text(status, $"<html><head><title>{reason}</title></head><body><h1>{reason}</h1></body></html>", "text/html")
            : LinkedInErrors.Error(status, status == 503 ? "SERVICE_UNAVAILABLE" : "SERVER_ERROR", reason);
    }

    private protected override void SpoilToken(EmulatorExchange exchange, EmulatorFaultKind kind)
    {
        if (LinkedInAuthentication.Bearer(exchange) is not { } token) return;
        if (kind == EmulatorFaultKind.RevokedToken || !Tokens.Expire(token)) Tokens.Revoke(token);
    }

    private protected override void AddCommonHeaders(EmulatorExchange exchange, EmulatorAnswer answer)
    {
        answer.With("x-li-uuid", "AAY" + LinkedInTokens.NewSecret(9)).With("x-li-fabric", "prod-emulated").With("x-li-pop", "emulated").With("x-li-proto", "http/1.1");
        if (exchange.Path.StartsWith("/rest/", StringComparison.Ordinal)) answer.With("x-restli-protocol-version", "2.0.0");
    }

    private protected override async ValueTask DisposeCoreAsync()
    {
        await base.DisposeCoreAsync().ConfigureAwait(false);
        State.Clear();
    }
}
