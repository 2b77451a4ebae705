using System.Text;
using System.Text.Json;

namespace Social.Auth;

/// <summary>Three-legged OAuth 1.0a with one network: request token, page, access token, invalidation. Thread-safe.</summary>
/// <remarks>Answers are read as forms whatever content type they claim.</remarks>
public sealed class OAuth1Flow
{
    private static readonly KeyValuePair<string, string>[] NoFields = [];

    private readonly ITokenEndpoint _endpoint;
    private readonly OAuth1Signer _signer;

    /// <summary>Initializes a flow.</summary>
    /// <param name="platform">The network, for errors.</param>
    /// <param name="settings">How the network does it.</param>
    /// <param name="endpoint">What sends the requests.</param>
    /// <param name="signer">What signs them.</param>
    public OAuth1Flow(PlatformName platform, OAuth1Settings settings, ITokenEndpoint endpoint, OAuth1Signer signer)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(signer);
        Platform = platform;
        Settings = settings;
        _endpoint = endpoint;
        _signer = signer;
    }

    /// <summary>Gets the network.</summary>
    public PlatformName Platform { get; }

    /// <summary>Gets how the network does it.</summary>
    public OAuth1Settings Settings { get; }

    /// <summary>Begins a sign-in.</summary>
    /// <param name="app">The app.</param>
    /// <param name="callback">Where the user comes back to, or <c>oob</c> to read a PIN.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">The network refused the app or the callback, or no answer came.</exception>
    public async Task<OAuth1RequestToken> RequestTokenAsync(AppCredentials app, string callback, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(callback);
        (Dictionary<string, string> fields, Func<string, SocialApiException> unreadable) = await SendAsync(
            TokenCall.RequestToken, Settings.RequestTokenEndpoint, OAuth1Keys.For(app), [new("oauth_callback", callback)], cancellationToken).ConfigureAwait(false);
        if (!fields.TryGetValue("oauth_callback_confirmed", out string? confirmed) || !string.Equals(confirmed, "true", StringComparison.OrdinalIgnoreCase))
        {
            throw unreadable("The network did not confirm the callback (oauth_callback_confirmed is not true), so the sign-in is not safe.");
        }

        (Secret token, Secret secret) = Tokens(fields, unreadable);
        return new OAuth1RequestToken(token.Reveal(), secret);
    }

    /// <summary>Returns the address of the page that the user is sent to.</summary>
    /// <param name="requestToken">The request token.</param>
    /// <param name="forcePrompt">Whether the page should ask the user again.</param>
    public Uri BuildAuthorizationUrl(OAuth1RequestToken requestToken, bool forcePrompt = false)
    {
        ArgumentNullException.ThrowIfNull(requestToken);
        List<KeyValuePair<string, string>> query = [new("oauth_token", requestToken.Token), .. Settings.AuthorizationParameters];
        if (forcePrompt)
        {
            query.AddRange(Settings.ForcePromptParameters);
        }

        return QueryString.Add(Settings.AuthorizationEndpoint, query);
    }

    /// <summary>Exchanges the verifier for the user's token.</summary>
    /// <param name="app">The app.</param>
    /// <param name="requestToken">The request token the sign-in began with.</param>
    /// <param name="verifier">The verifier that came back, or the PIN.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialAuthenticationException">The network refused: the sign-in must begin again.</exception>
    public async Task<TokenAnswer> AccessTokenAsync(
        AppCredentials app, OAuth1RequestToken requestToken, Secret verifier, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(requestToken);
        ArgumentNullException.ThrowIfNull(verifier);
        OAuth1Keys keys = OAuth1Keys.For(app) with { Token = new Secret(requestToken.Token), TokenSecret = requestToken.TokenSecret };
        (Dictionary<string, string> fields, Func<string, SocialApiException> unreadable) = await SendAsync(
            TokenCall.Exchange, Settings.AccessTokenEndpoint, keys, [new("oauth_verifier", verifier.Reveal())], cancellationToken).ConfigureAwait(false);
        (Secret token, Secret secret) = Tokens(fields, unreadable);
        _ = fields.Remove("oauth_token");
        _ = fields.Remove("oauth_token_secret");
        return new TokenAnswer { AccessToken = token, TokenSecret = secret, Members = fields };
    }

    /// <summary>Invalidates a user's token.</summary>
    /// <param name="app">The app.</param>
    /// <param name="credential">The user's credential.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>False when the network has no way to invalidate.</returns>
    public async Task<bool> InvalidateAsync(AppCredentials app, Credential credential, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(credential);
        if (Settings.InvalidationEndpoint is not { } endpoint)
        {
            return false;
        }

        try
        {
            _ = await SendAsync(TokenCall.Revoke, endpoint, OAuth1Keys.For(app, credential), NoFields, cancellationToken).ConfigureAwait(false);
        }
        catch (SocialApiException exception) when (exception.Status == 401 || exception.PlatformCode == "89")
        {
            // The token is dead already, which is what was asked for.
        }

        return true;
    }

    private async Task<(Dictionary<string, string> Fields, Func<string, SocialApiException> Unreadable)> SendAsync(
        TokenCall call, Uri endpoint, OAuth1Keys keys, KeyValuePair<string, string>[] parameters, CancellationToken cancellationToken)
    {
        string authorization = _signer.Sign(HttpMethod.Post, endpoint, keys, null, parameters);
        TokenEndpointAnswer answer = await _endpoint.SendFormAsync(endpoint, NoFields, authorization, cancellationToken).ConfigureAwait(false);
        List<KeyValuePair<string, string>> sent = [.. parameters];
        if (keys.Token is { } token)
        {
            sent.Add(new("oauth_token", token.Reveal()));
        }

        string? body = TokenRedaction.Body(answer.Body, sent, authorization);
        using JsonDocument? json = ParseJson(answer);
        if (TokenErrors.Find(call, answer, json?.RootElement, sent, authorization) is { } error)
        {
            throw TokenErrors.Create(Platform, error, TokenErrors.Classify(error), answer, body);
        }

        Dictionary<string, string> fields = json is null ? QueryString.Parse(Encoding.UTF8.GetString(answer.Body.Span)) : [];
        return (fields, message => new SocialApiException(SocialErrorCode.PlatformError, Remedy.Retry, message)
        {
            Platform = Platform, Status = answer.Status, Body = body,
        });
    }

    private static (Secret Token, Secret Secret) Tokens(Dictionary<string, string> fields, Func<string, SocialApiException> unreadable)
    {
        Secret? token = Secret.FromString(fields.GetValueOrDefault("oauth_token"));
        Secret? secret = Secret.FromString(fields.GetValueOrDefault("oauth_token_secret"));
        return token is null || secret is null ? throw unreadable("The network's answer has no oauth_token or no oauth_token_secret.") : (token, secret);
    }

    private static JsonDocument? ParseJson(TokenEndpointAnswer answer)
    {
        ReadOnlySpan<byte> start = answer.Body.Span.TrimStart(" \t\r\n"u8);
        if (start.IsEmpty || start[0] != (byte)'{')
        {
            return null;
        }

        try
        {
            return JsonDocument.Parse(answer.Body);
        }
        catch (JsonException)
        {
            // The status decides when the body cannot be read.
            return null;
        }
    }
}
