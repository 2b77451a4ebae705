using Social.Auth;

namespace Social.Reddit;

/// <summary>Buys the tokens of a script app's own account with its password. They have no refresh token: each is bought anew.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class ScriptTokens(OAuth2Flow flow, IAppCredentials apps, RedditOptions options, TimeProvider time) : ICredentialRefresher
{
    /// <inheritdoc/>
    public Task<Credential> RefreshAsync(Credential current, CancellationToken cancellationToken) => BuyAsync(current.Key, current, null, cancellationToken);

    /// <summary>Buys a token.</summary>
    /// <param name="key">The credential.</param>
    /// <param name="previous">The credential as it was, or null.</param>
    /// <param name="oneTimePassword">The second factor's code, or null.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<Credential> BuyAsync(CredentialKey key, Credential? previous, string? oneTimePassword, CancellationToken cancellationToken)
    {
        if (options is not { Username.Length: > 0, Password.Length: > 0 })
        {
            throw new SocialAuthenticationException(SocialErrorCode.PlatformNotConnected, Remedy.FixConfiguration, "A script app needs the options Username and Password (REDDIT_USERNAME, REDDIT_PASSWORD).")
            {
                Platform = key.App.Platform,
            };
        }

        AppCredentials app = await apps.RequireAsync(key.App, cancellationToken).ConfigureAwait(false);
        List<KeyValuePair<string, string>> form = [new("grant_type", "password"), new("username", options.Username), new("password", options.Password)];
        if (oneTimePassword is not null)
        {
            form.Add(new("otp", oneTimePassword));
        }

        TokenAnswer answer = await flow.ExtensionAsync(flow.Settings.TokenEndpoint, app, form, flow.Settings.ReadAnswer!, cancellationToken).ConfigureAwait(false);
        return OAuth2Credentials.Create(flow.Settings, key, answer, previous, time.GetUtcNow()) with { Lifetime = TokenLifetime.ClientCredentials, RefreshToken = null };
    }
}
