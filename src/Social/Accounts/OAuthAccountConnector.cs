using System.Security.Cryptography;
using System.Text;
using Social.Auth;

namespace Social.Accounts;

/// <summary>Connects and disconnects the accounts of one network through OAuth 2.0 or 1.0a. Thread-safe.</summary>
/// <remarks>
/// State is 256 random bits, serves once, is bound to the user's session, and expires. The exchange of a code does not belong to the callback's request: a
/// browser that reloads gets the result of the exchange that its first request began.
/// </remarks>
public sealed class OAuthAccountConnector : IAccountConnector, IAccountDisconnector
{
    private readonly IConnectorStrategy _strategy;
    private readonly ConnectorServices _services;
    private readonly OAuth1Signer _signer;
    private readonly ConnectionSaver _saver;
    private readonly AccountRemoval _removal;

    /// <summary>Initializes a connector.</summary>
    /// <param name="strategy">The network.</param>
    /// <param name="services">What it works with.</param>
    public OAuthAccountConnector(IConnectorStrategy strategy, ConnectorServices services)
    {
        ArgumentNullException.ThrowIfNull(strategy);
        ArgumentNullException.ThrowIfNull(services);
        _strategy = strategy;
        _services = services;
        _signer = new OAuth1Signer(services.Time);
        _saver = new ConnectionSaver(strategy, services);
        _removal = new AccountRemoval(strategy, services, _signer);
    }

    internal PlatformName Platform => _strategy.Platform;

    internal IAccountStore Accounts => _services.Accounts;

    /// <inheritdoc/>
    public async Task<ConnectionStart> BeginAsync(ConnectionRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        AppKey appKey = OwnApp(request.App);
        CredentialKind kind = request.Kind.IsEmpty ? _strategy.DefaultKind : request.Kind;
        AppCredentials app = await _services.Apps.RequireAsync(appKey, cancellationToken).ConfigureAwait(false);
        PendingConnection pending = new()
        {
            State = string.Empty,
            App = appKey,
            Kind = kind,
            RedirectUri = request.RedirectUri ?? app.RedirectUri,
            SessionBinding = request.SessionBinding,
            ExpiresAt = _services.Time.GetUtcNow() + _services.Options.SignInLifetime,
        };
        Uri page;
        if (_strategy.FindOAuth2(appKey, kind) is { } oauth2)
        {
            pending = pending with
            {
                State = Pkce.CreateVerifier(),
                RedirectUri = pending.RedirectUri ?? throw NoRedirect(),
                Scopes = request.Scopes.Count > 0 ? request.Scopes : oauth2.DefaultScopes,
                Verifier = oauth2.CodeChallenge is null ? null : new Secret(Pkce.CreateVerifier()),
            };
            page = new OAuth2Flow(_strategy.Platform, oauth2, _services.Endpoint).BuildAuthorizationUrl(
                app,
                new AuthorizationRequest
                {
                    State = pending.State, RedirectUri = pending.RedirectUri, Scopes = pending.Scopes, Verifier = pending.Verifier, ForcePrompt = request.ForcePrompt,
                });
        }
        else if (_strategy.FindOAuth1(appKey, kind) is { } oauth1)
        {
            OAuth1Flow flow = OAuth1(oauth1);
            OAuth1RequestToken token = await flow.RequestTokenAsync(app, pending.RedirectUri?.OriginalString ?? "oob", cancellationToken).ConfigureAwait(false);
            pending = pending with { State = token.Token, Verifier = token.TokenSecret };
            page = flow.BuildAuthorizationUrl(token, request.ForcePrompt);
        }
        else
        {
            throw new SocialException(SocialErrorCode.Unsupported, Remedy.FixConfiguration, $"{_strategy.Platform} has no sign-in that gives a credential of kind '{kind}'.")
            {
                Platform = _strategy.Platform,
            };
        }

        await _services.Pending.AddAsync(pending, cancellationToken).ConfigureAwait(false);
        return new ConnectionStart(page, pending.State, pending.ExpiresAt);
    }

    /// <inheritdoc/>
    public async Task<ConnectionResult> CompleteAsync(ConnectionCallback callback, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(callback);
        string? state = Value(callback, "state") ?? Value(callback, "oauth_token") ?? Value(callback, "denied");
        if (state is null)
        {
            throw ConnectionErrors.Unknown(_strategy.Platform);
        }

        PendingConnectionClaim claim = await _services.Pending.ClaimAsync(state, cancellationToken).ConfigureAwait(false)
            ?? throw ConnectionErrors.Unknown(_strategy.Platform);
        bool isOurs = IsSameSession(claim.Pending, callback) && claim.Pending.App.Platform == _strategy.Platform;
        if (claim.Completed is { } first)
        {
            return isOurs ? first : throw SessionMismatch();
        }

        Task<ConnectionResult> completion = FinishAsync(claim.Pending, callback, isOurs);
        try
        {
            return await completion.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            _ = LogLateFailureAsync(completion);
            throw;
        }
    }

    /// <inheritdoc/>
    public async Task<ConnectionResult> ImportAsync(CredentialImport import, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(import);
        AppKey appKey = OwnApp(import.App);
        OAuth2Settings? oauth2 = _strategy.FindOAuth2(appKey, import.Kind);
        TokenLifetime lifetime = oauth2?.Lifetime ?? TokenLifetime.NeverExpires;
        Credential credential = new()
        {
            Key = new CredentialKey(appKey, import.Subject ?? ConnectionSaver.ProvisionalSubject, import.Kind),
            AccessToken = import.AccessToken,
            TokenSecret = import.TokenSecret,
            RefreshToken = import.RefreshToken,
            ExpiresAt = import.ExpiresAt,
            Scopes = import.Scopes,
            Lifetime = lifetime == TokenLifetime.RefreshToken && import.RefreshToken is null
                ? import.ExpiresAt is null ? TokenLifetime.NeverExpires : TokenLifetime.NotRenewable
                : lifetime,
            ObtainedAt = _services.Time.GetUtcNow(),
        };
        return await _saver.SaveAsync(credential, null, oauth2, [], import.Subject, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public Task DisconnectAsync(AccountKey account, CancellationToken cancellationToken = default) => _removal.DisconnectAsync(account, cancellationToken);

    /// <inheritdoc/>
    public Task RevokeAsync(CredentialKey credential, CancellationToken cancellationToken = default) => _removal.RevokeAsync(credential, cancellationToken);

    private async Task<ConnectionResult> FinishAsync(PendingConnection pending, ConnectionCallback callback, bool isOurs)
    {
        ConnectionResult? result = null;
        using CancellationTokenSource timeout = new(_services.Options.CompletionTimeout, _services.Time);
        try
        {
            if (!isOurs)
            {
                throw SessionMismatch();
            }

            result = await ExchangeAsync(pending, callback, timeout.Token).ConfigureAwait(false);
            return result;
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested)
        {
            throw new SocialTransportException(
                Remedy.Reconnect, $"Completing the sign-in took longer than {_services.Options.CompletionTimeout.TotalSeconds:0.#} s: begin it again.")
            {
                Platform = _strategy.Platform,
            };
        }
        finally
        {
            // Whoever repeats the callback waits for this, whether it went well or not, so it is told whatever the time.
            await _services.Pending.CompleteAsync(pending.State, result, CancellationToken.None).ConfigureAwait(false);
        }
    }

    private async Task<ConnectionResult> ExchangeAsync(PendingConnection pending, ConnectionCallback callback, CancellationToken cancellationToken)
    {
        if (Value(callback, "denied") is not null)
        {
            throw ConnectionErrors.OfCallback(_strategy.Platform, "access_denied");
        }

        if (Value(callback, "error") is { } error)
        {
            throw ConnectionErrors.OfCallback(_strategy.Platform, error);
        }

        AppCredentials app = await _services.Apps.RequireAsync(pending.App, cancellationToken).ConfigureAwait(false);
        CredentialKey key = new(pending.App, ConnectionSaver.ProvisionalSubject, pending.Kind);
        if (_strategy.FindOAuth2(pending.App, pending.Kind) is { } oauth2)
        {
            Secret code = Secret.FromString(Value(callback, "code") ?? Value(callback, oauth2.CodeParameter)) ?? throw Incomplete("code");
            TokenAnswer answer = await new OAuth2Flow(_strategy.Platform, oauth2, _services.Endpoint)
                .ExchangeCodeAsync(app, code, pending.RedirectUri ?? throw NoRedirect(), pending.Verifier, cancellationToken).ConfigureAwait(false);

            // RFC 6749 §5.1: an answer without scopes grants what was asked; TikTok says it on the callback.
            answer = answer with { Scopes = answer.Scopes ?? ScopesOf(callback) ?? pending.Scopes };
            Credential credential = OAuth2Credentials.Create(oauth2, key, answer, null, _services.Time.GetUtcNow());
            return await _saver.SaveAsync(credential, answer, oauth2, pending.Scopes, null, cancellationToken).ConfigureAwait(false);
        }

        if (_strategy.FindOAuth1(pending.App, pending.Kind) is { } oauth1)
        {
            Secret verifier = Secret.FromString(Value(callback, "oauth_verifier")) ?? throw Incomplete("oauth_verifier");
            TokenAnswer answer = await OAuth1(oauth1)
                .AccessTokenAsync(app, new OAuth1RequestToken(pending.State, pending.Verifier!), verifier, cancellationToken).ConfigureAwait(false);
            Credential credential = new()
            {
                Key = key,
                AccessToken = answer.AccessToken,
                TokenSecret = answer.TokenSecret,
                Lifetime = TokenLifetime.NeverExpires,
                ObtainedAt = _services.Time.GetUtcNow(),
            };
            return await _saver.SaveAsync(credential, answer, null, [], null, cancellationToken).ConfigureAwait(false);
        }

        throw ConnectionErrors.Unknown(_strategy.Platform);
    }

    private async Task LogLateFailureAsync(Task<ConnectionResult> completion)
    {
        try
        {
            _ = await completion.ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            _services.Logger.SignInFailed(_strategy.Platform, exception.GetType().Name);
        }
    }

    private AppKey OwnApp(AppKey? app)
    {
        AppKey key = app ?? new AppKey(_strategy.Platform);
        return key.Platform == _strategy.Platform
            ? key
            : throw new ArgumentException($"The app belongs to '{key.Platform}', and this connector serves '{_strategy.Platform}'.", nameof(app));
    }

    private OAuth1Flow OAuth1(OAuth1Settings settings) => new(_strategy.Platform, settings, _services.Endpoint, _signer);

    private static string? Value(ConnectionCallback callback, string name) =>
        callback.Parameters.TryGetValue(name, out string? value) && value.Length > 0 ? value : null;

    private static IReadOnlyList<string>? ScopesOf(ConnectionCallback callback) =>
        (Value(callback, "scopes") ?? Value(callback, "scope")) is { } scopes ? TokenAnswerReader.Split(scopes) : null;

    private static bool IsSameSession(PendingConnection pending, ConnectionCallback callback)
    {
        if (pending.SessionBinding is not { } expected)
        {
            return true;
        }

        // Hashes have one length, so that the comparison tells nothing about the value's.
        byte[] given = SHA256.HashData(Encoding.UTF8.GetBytes(callback.SessionBinding ?? string.Empty));
        return CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(expected)), given);
    }

    private SocialAuthenticationException SessionMismatch() => ConnectionErrors.Create(
        ConnectionErrors.SessionMismatch, Remedy.Reconnect, _strategy.Platform,
        "The callback came from another session than the sign-in began in: begin it again in one browser.");

    private SocialAuthenticationException Incomplete(string parameter) => ConnectionErrors.Create(
        ConnectionErrors.SignInUnknown, Remedy.Reconnect, _strategy.Platform, $"The callback of {_strategy.Platform} has no '{parameter}': begin the sign-in again.");

    private SocialException NoRedirect() =>
        new(SocialErrorCode.ConfigurationInvalid, Remedy.FixConfiguration, "A sign-in needs a redirect URL: set RedirectUri on the app or on the request.")
        {
            Platform = _strategy.Platform,
        };
}
