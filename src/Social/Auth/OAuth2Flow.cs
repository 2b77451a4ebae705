using System.Text.Json;

namespace Social.Auth;

/// <summary>OAuth 2.0 with one network: the authorization page, and the calls of its token endpoints. Thread-safe.</summary>
/// <remarks>It follows RFC 6749, 7009 and 7636, bent to each network by <see cref="OAuth2Settings"/>. It keeps nothing and retries nothing.</remarks>
public sealed class OAuth2Flow
{
    private readonly ITokenEndpoint _endpoint;

    /// <summary>Initializes a flow.</summary>
    /// <param name="platform">The network, for errors.</param>
    /// <param name="settings">How the network does it.</param>
    /// <param name="endpoint">What sends the requests.</param>
    public OAuth2Flow(PlatformName platform, OAuth2Settings settings, ITokenEndpoint endpoint)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(endpoint);
        Platform = platform;
        Settings = settings;
        _endpoint = endpoint;
    }

    /// <summary>Gets the network.</summary>
    public PlatformName Platform { get; }

    /// <summary>Gets how the network does it.</summary>
    public OAuth2Settings Settings { get; }

    /// <summary>Returns the address of the page that the user is sent to.</summary>
    /// <param name="app">The app.</param>
    /// <param name="request">What is asked for.</param>
    public Uri BuildAuthorizationUrl(AppCredentials app, AuthorizationRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        List<KeyValuePair<string, string>> query =
        [
            new("response_type", "code"),
            new(Settings.AuthorizationClientIdParameter ?? Settings.ClientIdParameter, ClientId(app)),
            new("redirect_uri", request.RedirectUri.OriginalString),
            new("state", request.State),
        ];
        if (request.Scopes.Count > 0)
        {
            query.Add(new("scope", string.Join(Settings.ScopeSeparator, request.Scopes)));
        }

        if (Settings.CodeChallenge is { } challenge && request.Verifier is { } verifier)
        {
            query.Add(new("code_challenge", challenge(verifier.Reveal())));
            query.Add(new("code_challenge_method", "S256"));
        }

        query.AddRange(Settings.AuthorizationParameters);
        if (request.ForcePrompt)
        {
            _ = query.RemoveAll(pair => Settings.ForcePromptParameters.ContainsKey(pair.Key));
            query.AddRange(Settings.ForcePromptParameters);
        }

        return QueryString.Add(Settings.AuthorizationEndpoint, query);
    }

    /// <summary>Exchanges an authorization code, and the token it gives for a long-lived one where the network has that.</summary>
    /// <param name="app">The app.</param>
    /// <param name="code">The code, decoded once.</param>
    /// <param name="redirectUri">Where the user came back to, exactly as it was asked for.</param>
    /// <param name="verifier">The PKCE verifier, or null.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">The network refused, or no answer came.</exception>
    public async Task<TokenAnswer> ExchangeCodeAsync(
        AppCredentials app, Secret code, Uri redirectUri, Secret? verifier, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(redirectUri);
        List<KeyValuePair<string, string>> form =
        [
            new("grant_type", "authorization_code"),
            new(Settings.CodeParameter, WithoutFragment(code.Reveal())),
            new("redirect_uri", redirectUri.OriginalString),
        ];
        if (verifier is not null)
        {
            form.Add(new("code_verifier", verifier.Reveal()));
        }

        TokenAnswer answer = await TokensAsync(TokenCall.Exchange, Settings.TokenEndpoint, app, form, cancellationToken).ConfigureAwait(false);
        if (Settings.LongLivedExchange is not { } exchange)
        {
            return answer;
        }

        TokenAnswer longer = await ExchangeTokenAsync(TokenCall.Exchange, exchange, app, answer.AccessToken, cancellationToken).ConfigureAwait(false);

        // Only the first answer says whose token it is and what was granted.
        return longer with { Scopes = longer.Scopes ?? answer.Scopes, Members = Merge(answer.Members, longer.Members) };
    }

    /// <summary>Buys a new access token with a refresh token.</summary>
    /// <param name="app">The app.</param>
    /// <param name="refreshToken">The refresh token.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialAuthenticationException">The refresh token is dead: the user must connect again.</exception>
    public Task<TokenAnswer> RefreshAsync(AppCredentials app, Secret refreshToken, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(refreshToken);
        return TokensAsync(
            TokenCall.Refresh,
            Settings.RefreshEndpoint ?? Settings.TokenEndpoint,
            app,
            [new("grant_type", "refresh_token"), new("refresh_token", refreshToken.Reveal())],
            cancellationToken);
    }

    /// <summary>Renews an access token that renews itself.</summary>
    /// <param name="app">The app.</param>
    /// <param name="accessToken">The access token.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialAuthenticationException">The token is dead: the user must connect again.</exception>
    public Task<TokenAnswer> RenewAsync(AppCredentials app, Secret accessToken, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(accessToken);
        TokenExchange renewal = Settings.Renewal ?? throw new InvalidOperationException("The settings have no Renewal, so a token cannot renew itself.");
        return ExchangeTokenAsync(TokenCall.Refresh, renewal, app, accessToken, cancellationToken);
    }

    /// <summary>Fetches the app's own token.</summary>
    /// <param name="app">The app.</param>
    /// <param name="scopes">The scopes, empty for the network's default.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<TokenAnswer> ClientCredentialsAsync(AppCredentials app, IReadOnlyList<string> scopes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(app);
        ArgumentNullException.ThrowIfNull(scopes);
        if (Settings.ClientCredentialsUseConsumerKey)
        {
            app = app with { ClientId = app.ConsumerKey, ClientSecret = app.ConsumerSecret };
        }

        List<KeyValuePair<string, string>> form = [new("grant_type", "client_credentials")];
        if (scopes.Count > 0)
        {
            form.Add(new("scope", string.Join(Settings.ScopeSeparator, scopes)));
        }

        return TokensAsync(TokenCall.ClientCredentials, Settings.ClientCredentialsEndpoint ?? Settings.TokenEndpoint, app, form, cancellationToken);
    }

    /// <summary>Sends a form that only some networks know and reads the answer: device codes (RFC 8628), signed assertions (RFC 7523) and other extension grants.</summary>
    /// <typeparam name="T">What the answer holds.</typeparam>
    /// <param name="endpoint">The endpoint; tokens come from <see cref="OAuth2Settings.TokenEndpoint"/>.</param>
    /// <param name="app">The app that proves itself, or null where the form does that.</param>
    /// <param name="form">The fields, unencoded, without those of the app.</param>
    /// <param name="read">Reads the answer; <see cref="TokenAnswer.Read"/> where tokens come.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialApiException">The network refused; <see cref="SocialApiException.PlatformCode"/> is its code, such as <c>authorization_pending</c>.</exception>
    public async Task<T> ExtensionAsync<T>(
        Uri endpoint, AppCredentials? app, IReadOnlyList<KeyValuePair<string, string>> form, Func<JsonElement, T> read, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(read);
        List<KeyValuePair<string, string>> all = [.. form];
        string? authorization = app is null ? null : Authenticate(app, all);
        TokenEndpointAnswer answer = await SendAsync(endpoint, all, authorization, cancellationToken).ConfigureAwait(false);
        return Read(TokenCall.Extension, answer, all, authorization, read);
    }

    /// <summary>Revokes a token. A token that the network no longer knows counts as revoked.</summary>
    /// <param name="app">The app.</param>
    /// <param name="token">The token.</param>
    /// <param name="isRefreshToken">Whether it is a refresh token.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>False when the network has no way to revoke.</returns>
    public async Task<bool> RevokeAsync(AppCredentials app, Secret token, bool isRefreshToken, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(token);
        if (Settings.RevocationEndpoint is not { } endpoint)
        {
            return false;
        }

        List<KeyValuePair<string, string>> form = [new(Settings.RevocationTokenParameter, token.Reveal())];
        if (Settings.RevocationSendsTypeHint)
        {
            form.Add(new("token_type_hint", isRefreshToken ? "refresh_token" : "access_token"));
        }

        string? authorization = Authenticate(app, form);
        TokenEndpointAnswer answer = await SendAsync(endpoint, form, authorization, cancellationToken).ConfigureAwait(false);
        using JsonDocument? json = Parse(answer);
        if (TokenErrors.Find(TokenCall.Revoke, answer, json?.RootElement, form, authorization, Settings.ReadError) is { } error && error.Code is not "invalid_token")
        {
            throw Failure(error, answer, form, authorization);
        }

        return true;
    }

    private async Task<TokenAnswer> TokensAsync(
        TokenCall call, Uri endpoint, AppCredentials app, List<KeyValuePair<string, string>> form, CancellationToken cancellationToken)
    {
        string? authorization = Authenticate(app, form);
        TokenEndpointAnswer answer = await SendAsync(endpoint, form, authorization, cancellationToken).ConfigureAwait(false);
        return Read(call, answer, form, authorization);
    }

    private async Task<TokenAnswer> ExchangeTokenAsync(
        TokenCall call, TokenExchange exchange, AppCredentials app, Secret token, CancellationToken cancellationToken)
    {
        List<KeyValuePair<string, string>> query = [new("grant_type", exchange.GrantType), new(exchange.TokenParameter, token.Reveal())];
        if (exchange.SendsClientId)
        {
            query.Add(new(Settings.ClientIdParameter, ClientId(app)));
        }

        if (exchange.SendsClientSecret)
        {
            Secret secret = app.ClientSecret ?? throw Misconfigured("The app has no ClientSecret, and the network wants one for this exchange.");
            query.Add(new(Settings.ClientSecretParameter, secret.Reveal()));
        }

        TokenEndpointAnswer answer = await _endpoint.SendQueryAsync(exchange.Endpoint, query, null, cancellationToken).ConfigureAwait(false);
        return Read(call, answer, query, null);
    }

    private Task<TokenEndpointAnswer> SendAsync(Uri endpoint, List<KeyValuePair<string, string>> fields, string? authorization, CancellationToken cancellationToken) => !Settings.SendsJson
        ? _endpoint.SendFormAsync(endpoint, fields, authorization, cancellationToken)
        : _endpoint is IJsonTokenEndpoint json
            ? json.SendJsonAsync(endpoint, fields, authorization, cancellationToken)
            : throw new InvalidOperationException($"The network's token endpoint takes JSON, which '{_endpoint.GetType().Name}' cannot send.");

    private TokenAnswer Read(TokenCall call, TokenEndpointAnswer answer, IReadOnlyList<KeyValuePair<string, string>> sent, string? authorization) =>
        Read(call, answer, sent, authorization, Settings.ReadAnswer ?? TokenAnswer.Read);

    private T Read<T>(TokenCall call, TokenEndpointAnswer answer, IReadOnlyList<KeyValuePair<string, string>> sent, string? authorization, Func<JsonElement, T> read)
    {
        using JsonDocument? json = Parse(answer);
        if (TokenErrors.Find(call, answer, json?.RootElement, sent, authorization, Settings.ReadError) is { } error)
        {
            throw Failure(error, answer, sent, authorization);
        }

        try
        {
            return json is null
                ? throw new JsonException("The answer is not JSON.")
                : read(json.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            // The reader's own words could quote the answer, so they do not become the inner exception.
            throw TokenErrors.Unreadable(Platform, call, answer, TokenRedaction.Body(answer.Body, sent, authorization));
        }
    }

    private SocialApiException Failure(
        TokenError error, TokenEndpointAnswer answer, IReadOnlyList<KeyValuePair<string, string>> sent, string? authorization)
    {
        TokenFailure failure = Settings.ClassifyError?.Invoke(error) ?? TokenErrors.Classify(error);
        return TokenErrors.Create(Platform, error, failure, answer, TokenRedaction.Body(answer.Body, sent, authorization));
    }

    private string? Authenticate(AppCredentials app, List<KeyValuePair<string, string>> form)
    {
        string id = ClientId(app);
        string? secret = app.ClientSecret?.Reveal();
        bool basic = Settings.ClientAuthentication == ClientAuthentication.BasicAlways
            || (Settings.ClientAuthentication == ClientAuthentication.Basic && secret is not null);
        if (basic)
        {
            return BasicAuthorization.Create(id, secret ?? string.Empty);
        }

        form.Add(new(Settings.ClientIdParameter, id));
        if (secret is not null)
        {
            form.Add(new(Settings.ClientSecretParameter, secret));
        }

        return null;
    }

    private string ClientId(AppCredentials app)
    {
        ArgumentNullException.ThrowIfNull(app);
        return string.IsNullOrEmpty(app.ClientId) ? throw Misconfigured("OAuth 2.0 needs the app's ClientId, and it is missing.") : app.ClientId;
    }

    private SocialException Misconfigured(string message) =>
        new(SocialErrorCode.ConfigurationInvalid, Remedy.FixConfiguration, message) { Platform = Platform };

    private static JsonDocument? Parse(TokenEndpointAnswer answer)
    {
        try
        {
            return answer.Body.IsEmpty ? null : JsonDocument.Parse(answer.Body);
        }
        catch (JsonException)
        {
            // Gateways answer with HTML; the status decides then.
            return null;
        }
    }

    private static Dictionary<string, string> Merge(IReadOnlyDictionary<string, string> first, IReadOnlyDictionary<string, string> second)
    {
        Dictionary<string, string> merged = new(first, StringComparer.Ordinal);
        foreach (KeyValuePair<string, string> member in second)
        {
            merged[member.Key] = member.Value;
        }

        return merged;
    }

    // Meta and Reddit append a fragment to the redirect, which a pasted address carries into the code.
    private static string WithoutFragment(string code)
    {
        int hash = code.IndexOf("#_", StringComparison.Ordinal);
        return hash > 0 ? code[..hash] : code;
    }
}
