using System.Globalization;
using System.Text.Json.Nodes;

namespace Social.Testing;

/// <summary>Google's sign-in and the common rules of its APIs, on which every emulated Google product stands.</summary>
/// <remarks>Thread-safe. Each product serves the sign-in on its own port.</remarks>
public abstract class GoogleEmulator : NetworkEmulator
{
    private readonly Lock _gate = new();
    private readonly List<EmulatedGoogleUser> _users = [];
    private readonly GoogleAuthorizationEndpoints _authorization;
    private readonly GoogleDeviceEndpoints _devices;
    private int _lastUser;

    private protected GoogleEmulator(GoogleEmulatorOptions options, TimeProvider time)
        : base(options, time)
    {
        GoogleOptions = options;
        Tokens = new GoogleTokens(options, Clock);
        Authentication = new GoogleAuthentication(Tokens, options);
        _authorization = new GoogleAuthorizationEndpoints(this);
        _devices = new GoogleDeviceEndpoints(this);
        Identity = new GoogleIdentityEndpoints(this);
        DefaultClient = AddClient(
            "764170205438-emulator.apps.googleusercontent.com", "GOCSPX-emulator-secret", EmulatedGoogleClientKind.Web, "764170205438",
            "http://localhost/callback", "http://127.0.0.1/callback", "https://app.example.com/callback");
        DefaultUser = ConsentUser = AddUser("jane.doe@example.com", "Jane Doe");
        ApiKey = AddApiKey();

        _authorization.Map(Routes);
        _devices.Map(Routes);
        Identity.Map(Routes);
        new GoogleTokenEndpoints(this, _authorization, _devices, new GoogleServiceAccountGrant(this), Identity).Map(Routes);
        GoogleControlEndpoints.Map(Control, this);
    }

    /// <summary>Gets the OAuth client that is registered from the start.</summary>
    public EmulatedGoogleClient DefaultClient { get; }

    /// <summary>Gets an API key of the default client's project.</summary>
    public string ApiKey { get; }

    /// <summary>Gets the user who exists from the start.</summary>
    public EmulatedGoogleUser DefaultUser { get; private set; }

    /// <summary>Gets or sets who is signed in on the consent page.</summary>
    public EmulatedGoogleUser ConsentUser { get; set; }

    /// <summary>Gets the users.</summary>
    public IReadOnlyList<EmulatedGoogleUser> Users
    {
        get
        {
            lock (_gate) return [.. _users];
        }
    }

    internal GoogleEmulatorOptions GoogleOptions { get; }

    internal GoogleTokens Tokens { get; }

    internal GoogleAuthentication Authentication { get; }

    internal GoogleIdentityEndpoints Identity { get; }

    private protected abstract IReadOnlyList<string> ProductScopes { get; }

    /// <summary>Adds a Google account.</summary>
    /// <param name="email">The e-mail address.</param>
    /// <param name="name">The display name; null takes the address.</param>
    /// <returns>The account.</returns>
    public EmulatedGoogleUser AddUser(string email, string? name = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(email);
        lock (_gate)
        {
            var user = new EmulatedGoogleUser((100_000_000_000_000_000_000m + ++_lastUser * 7_919m).ToString(CultureInfo.InvariantCulture), email, name ?? email);
            _users.Add(user);
            return user;
        }
    }

    /// <summary>Registers an OAuth client.</summary>
    /// <param name="clientId">The client id.</param>
    /// <param name="clientSecret">The client secret.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="projectNumber">The number of the Cloud project; null takes the default client's.</param>
    /// <param name="redirectUris">The redirect addresses.</param>
    /// <returns>The client.</returns>
    public EmulatedGoogleClient AddClient(
        string clientId, string clientSecret, EmulatedGoogleClientKind kind = EmulatedGoogleClientKind.Web, string? projectNumber = null, params IReadOnlyList<string> redirectUris)
    {
        ArgumentException.ThrowIfNullOrEmpty(clientId);
        ArgumentException.ThrowIfNullOrEmpty(clientSecret);
        var client = new EmulatedGoogleClient(clientId, clientSecret, kind, projectNumber ?? DefaultClient.ProjectNumber, redirectUris);
        Tokens.Add(client);
        return client;
    }

    /// <summary>Creates a service account with a key of its own.</summary>
    /// <param name="email">The address; null makes one.</param>
    /// <returns>The account.</returns>
    public EmulatedServiceAccount AddServiceAccount(string? email = null)
    {
        var account = new EmulatedServiceAccount(email ?? $"robot-{GoogleTokens.NewSecret(4)}@emulator.iam.gserviceaccount.com", DefaultClient.ProjectNumber);
        Tokens.Add(account);
        return account;
    }

    /// <summary>Creates an API key.</summary>
    /// <param name="projectNumber">The number of the Cloud project; null takes the default client's.</param>
    /// <returns>The key.</returns>
    public string AddApiKey(string? projectNumber = null)
    {
        var key = "AIza" + GoogleTokens.NewSecret(17);
        Tokens.AddKey(key, projectNumber ?? DefaultClient.ProjectNumber);
        return key;
    }

    /// <summary>Issues a token, with a refresh token, without the consent page.</summary>
    /// <param name="user">The user; null takes <see cref="DefaultUser"/>.</param>
    /// <param name="scopes">The scopes; null grants all of the product's.</param>
    /// <param name="client">The client; null takes <see cref="DefaultClient"/>.</param>
    /// <returns>The token.</returns>
    public EmulatedGoogleToken IssueToken(EmulatedGoogleUser? user = null, IReadOnlyList<string>? scopes = null, EmulatedGoogleClient? client = null)
    {
        user ??= DefaultUser;
        return IssueToken(user, SubjectOf(user), scopes, client);
    }

    /// <summary>Lets an access token expire now; its refresh token stays good.</summary>
    /// <param name="accessToken">The access token.</param>
    /// <returns>Whether the token was known.</returns>
    public bool ExpireToken(string accessToken) => Tokens.Expire(accessToken);

    /// <summary>Revokes the grant behind an access or refresh token: everything the user gave to the client's project.</summary>
    /// <param name="token">The token.</param>
    /// <returns>Whether the token was good until now.</returns>
    public bool RevokeToken(string token) => Tokens.Revoke(token);

    /// <summary>Approves a device on the page that asks for its code.</summary>
    /// <param name="userCode">The code that the device shows.</param>
    /// <param name="user">Who approves; null takes <see cref="ConsentUser"/>.</param>
    /// <returns>Whether the code was good.</returns>
    public bool ApproveDevice(string userCode, EmulatedGoogleUser? user = null) => _devices.Decide(userCode, user ?? ConsentUser);

    /// <summary>Refuses a device on the page that asks for its code.</summary>
    /// <param name="userCode">The code that the device shows.</param>
    /// <returns>Whether the code was good.</returns>
    public bool DenyDevice(string userCode) => _devices.Decide(userCode, null);

    /// <inheritdoc />
    public override void Reset()
    {
        base.Reset();
        Tokens.Clear();
        _authorization.Clear();
        _devices.Clear();
        lock (_gate) _users.Clear();
        DefaultUser = ConsentUser = AddUser("jane.doe@example.com", "Jane Doe");
    }

    /// <summary>Tells what a user chooses on the consent page, where the product asks: the channel of YouTube.</summary>
    internal virtual string? SubjectOf(EmulatedGoogleUser user) => null;

    internal EmulatedGoogleToken IssueToken(EmulatedGoogleUser user, string? subject, IReadOnlyList<string>? scopes, EmulatedGoogleClient? client) =>
        Tokens.Issue(new GoogleGrant(user, null, client ?? DefaultClient, scopes ?? ProductScopes, subject) { IsOffline = true }, withRefreshToken: true);

    internal EmulatedGoogleUser? UserByHint(string? hint)
    {
        lock (_gate) return hint is null ? null : _users.Find(u => u.Id == hint || string.Equals(u.Email, hint, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Counts the call against the product's quotas, and refuses it when one is used up.</summary>
    private protected abstract void Charge(EmulatorExchange exchange, GooglePolicy policy, GoogleCaller caller);

    /// <summary>Learns how a call that was charged for ended.</summary>
    private protected virtual void Settle(GooglePolicy policy, GoogleCaller caller, EmulatorAnswer answer)
    {
    }

    private protected override async Task<EmulatorAnswer> AnswerAsync(EmulatorExchange exchange)
    {
        if (exchange.Route!.Policy is not GooglePolicy policy) return await HandleAsync(exchange).ConfigureAwait(false);
        GoogleCaller caller;
        try
        {
            caller = Authentication.Authenticate(exchange, policy);
            exchange.Caller = caller;
            Charge(exchange, policy, caller);
        }
        catch (GoogleRefusal refusal)
        {
            return refusal.Answer;
        }

        EmulatorAnswer answer;
        try
        {
            GoogleQuery.Check(exchange, policy);
            answer = await exchange.Route.Handler(exchange).ConfigureAwait(false);
        }
        catch (GoogleRefusal refusal)
        {
            answer = refusal.Answer;
        }

        Settle(policy, caller, answer);
        return GoogleConditions.Apply(exchange, answer);
    }

    private protected override EmulatorAnswer AnswerUnmatched(EmulatorExchange exchange) => EmulatorAnswer.Text(
        404, $"<!DOCTYPE html><html lang=en><title>Error 404 (Not Found)!!1</title><p><b>404.</b> <ins>That’s an error.</ins><p>The requested URL <code>{System.Net.WebUtility.HtmlEncode(exchange.Path)}</code> was not found on this server.</html>",
        "text/html; charset=UTF-8");

    private protected override EmulatorAnswer AnswerFault(EmulatorExchange exchange, EmulatorFault fault)
    {
        var limited = fault.Kind == EmulatorFaultKind.RateLimited;
        var status = limited ? 429 : fault.StatusCode ?? 503;
        EmulatorAnswer answer;
        var policy = exchange.Route?.Policy as GooglePolicy ?? new GooglePolicy("googleapis.com", "", [], []);
        if (exchange.Path is "/token" or "/revoke" or "/device/code" or "/oauth2/v4/token" || exchange.Path.StartsWith("/o/oauth2/", StringComparison.Ordinal))
        {
            // The sign-in's front end does not promise JSON when it is in trouble.
            answer = EmulatorAnswer.Text(status, $"<html><title>Error {status}</title><body><h1>Error</h1></body></html>", "text/html; charset=UTF-8");
        }
        else
        {
            answer = (limited ? RateLimited(policy, fault) : new GoogleProblem(status, status == 503 ? "The service is currently unavailable." : "Internal error encountered.")
            {
                Reason = status == 503 ? "backendError" : "internalError",
            }).ToAnswer(fault.LegacyShape);
        }

        if (limited) answer.With("Retry-After", ((int)Math.Ceiling(fault.ResetAfter.TotalSeconds)).ToString(CultureInfo.InvariantCulture));
        return answer;
    }

    private protected virtual GoogleProblem RateLimited(GooglePolicy policy, EmulatorFault fault) =>
        new(429, $"Quota exceeded for quota metric 'Requests' and limit 'Requests per minute' of service '{policy.Service}' for consumer 'project_number:{DefaultClient.ProjectNumber}'.")
        {
            Reason = "rateLimitExceeded",
            Domain = "usageLimits",
            Details = [GoogleQuotaDetails.Of(policy.Service, DefaultClient.ProjectNumber, 300)],
        };

    private protected override void SpoilToken(EmulatorExchange exchange, EmulatorFaultKind kind)
    {
        if (GoogleAuthentication.Token(exchange) is not { } token) return;
        if (kind == EmulatorFaultKind.RevokedToken) Tokens.Revoke(token);
        else Tokens.Expire(token);
    }

    private protected override void AddCommonHeaders(EmulatorExchange exchange, EmulatorAnswer answer)
    {
        answer.With("Date", Clock.GetUtcNow().ToString("R", CultureInfo.InvariantCulture));
        answer.With("Server", "ESF");
        answer.With("Vary", "Origin");
    }

    private protected JsonArray DescribeUsers() => new([.. Users.Select(u => new JsonObject { ["id"] = u.Id, ["email"] = u.Email, ["name"] = u.Name })]);

    private static async Task<EmulatorAnswer> HandleAsync(EmulatorExchange exchange)
    {
        try
        {
            return await exchange.Route!.Handler(exchange).ConfigureAwait(false);
        }
        catch (GoogleRefusal refusal)
        {
            return refusal.Answer;
        }
    }
}
