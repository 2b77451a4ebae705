using Social.Auth;

namespace Social.Reddit;

/// <summary>Issues the app's own token, which reads without a user: by client credentials, or as an installed app, which has no secret.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class AppTokens(OAuth2Flow flow, OAuth2Refresher confidential, IAppCredentials apps, TimeProvider time) : ICredentialRefresher, ICredentialIssuer
{
    private const string InstalledClient = "https://oauth.reddit.com/grants/installed_client";
    private const string Untracked = "DO_NOT_TRACK_THIS_DEVICE";

    /// <inheritdoc/>
    public Task<Credential> RefreshAsync(Credential current, CancellationToken cancellationToken) => IssueAsync(current.Key, cancellationToken);

    /// <inheritdoc/>
    public async Task<Credential> IssueAsync(CredentialKey key, CancellationToken cancellationToken)
    {
        AppCredentials app = await apps.RequireAsync(key.App, cancellationToken).ConfigureAwait(false);
        if (app.ClientSecret is not null)
        {
            return await confidential.IssueAsync(key, cancellationToken).ConfigureAwait(false);
        }

        TokenAnswer answer = await flow.ExtensionAsync(
            flow.Settings.TokenEndpoint, app, [new("grant_type", InstalledClient), new("device_id", Untracked)], flow.Settings.ReadAnswer!, cancellationToken).ConfigureAwait(false);
        return OAuth2Credentials.Create(flow.Settings, key, answer, null, time.GetUtcNow()) with { Lifetime = TokenLifetime.ClientCredentials, RefreshToken = null };
    }
}
