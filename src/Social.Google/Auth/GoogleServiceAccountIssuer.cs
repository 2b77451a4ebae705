using Social.Auth;

namespace Social.Google;

/// <summary>Buys tokens with a service account's signed assertion (RFC 7523). Thread-safe.</summary>
/// <remarks>Follows "Using OAuth 2.0 for Server to Server Applications": RS256, one hour, no refresh token, so that each token is bought anew.</remarks>
public sealed class GoogleServiceAccountIssuer : ICredentialIssuer
{
    private const string GrantType = "urn:ietf:params:oauth:grant-type:jwt-bearer";

    private readonly OAuth2Flow _flow;
    private readonly Func<CredentialKey, GoogleServiceAccount?> _find;
    private readonly IReadOnlyList<string> _scopes;
    private readonly TimeProvider _time;

    /// <summary>Initializes an issuer.</summary>
    /// <param name="platform">The network, for errors.</param>
    /// <param name="settings">Google's OAuth 2.0.</param>
    /// <param name="endpoint">What sends the requests.</param>
    /// <param name="find">Returns the service account of a credential, or null when there is none.</param>
    /// <param name="scopes">The scopes to ask for.</param>
    /// <param name="time">By whose clock assertions and tokens end.</param>
    public GoogleServiceAccountIssuer(
        PlatformName platform, OAuth2Settings settings, ITokenEndpoint endpoint, Func<CredentialKey, GoogleServiceAccount?> find, IReadOnlyList<string> scopes, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(find);
        ArgumentNullException.ThrowIfNull(scopes);
        ArgumentNullException.ThrowIfNull(time);

        // No user stands behind a service account: what Google refuses is the key, the clock or the delegation.
        _flow = new OAuth2Flow(platform, settings with { ClassifyError = static e => e.Code is "invalid_grant" ? TokenFailure.Configuration : GoogleAuthorization.Classify(e) }, endpoint);
        _find = find;
        _scopes = scopes;
        _time = time;
    }

    /// <inheritdoc/>
    /// <exception cref="SocialApiException">Google refused the assertion (<see cref="SocialErrorCode.ConfigurationInvalid"/>).</exception>
    public async Task<Credential> IssueAsync(CredentialKey key, CancellationToken cancellationToken)
    {
        GoogleServiceAccount account = _find(key) ?? throw new SocialException(
            SocialErrorCode.ConfigurationInvalid, Remedy.FixConfiguration, $"There is no service account for the credential '{key}': set ServiceAccountKey.")
        { Platform = _flow.Platform };
        DateTimeOffset now = _time.GetUtcNow();
        string assertion = SignedAssertion.Create(account, _scopes, now);
        TokenAnswer answer = await _flow.ExtensionAsync(
            _flow.Settings.TokenEndpoint, null, [new("grant_type", GrantType), new("assertion", assertion)], TokenAnswer.Read, cancellationToken).ConfigureAwait(false);
        return new Credential
        {
            Key = key,
            AccessToken = answer.AccessToken,
            ExpiresAt = now + answer.ExpiresIn,
            Scopes = _scopes, // the answer is known to name other scopes than those granted
            Lifetime = TokenLifetime.ClientCredentials,
            ObtainedAt = now,
        };
    }
}
