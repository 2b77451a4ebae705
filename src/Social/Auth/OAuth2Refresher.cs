namespace Social.Auth;

/// <summary>Refreshes, renews and issues credentials of networks that do ordinary OAuth 2.0. Thread-safe.</summary>
public sealed class OAuth2Refresher : ICredentialRefresher, ICredentialIssuer
{
    private readonly OAuth2Flow _flow;
    private readonly IAppCredentials _apps;
    private readonly TimeProvider _time;

    /// <summary>Initializes a refresher.</summary>
    /// <param name="flow">The network's OAuth 2.0.</param>
    /// <param name="apps">Where the apps' secrets come from.</param>
    /// <param name="time">By whose clock tokens end.</param>
    public OAuth2Refresher(OAuth2Flow flow, IAppCredentials apps, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(flow);
        ArgumentNullException.ThrowIfNull(apps);
        ArgumentNullException.ThrowIfNull(time);
        _flow = flow;
        _apps = apps;
        _time = time;
    }

    /// <inheritdoc/>
    public async Task<Credential> RefreshAsync(Credential current, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(current);
        if (current.Lifetime == TokenLifetime.ClientCredentials)
        {
            return await IssueAsync(current.Key, cancellationToken).ConfigureAwait(false);
        }

        AppCredentials app = await _apps.RequireAsync(current.Key.App, cancellationToken).ConfigureAwait(false);
        TokenAnswer answer;
        if (current.Lifetime == TokenLifetime.SelfRenewing)
        {
            answer = await _flow.RenewAsync(app, current.AccessToken, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            Secret token = current.RefreshToken ?? throw CredentialErrors.Reconnect(current.Key, "it has no refresh token.");
            answer = await _flow.RefreshAsync(app, token, cancellationToken).ConfigureAwait(false);
        }

        return OAuth2Credentials.Create(_flow.Settings, current.Key, answer, current, _time.GetUtcNow());
    }

    /// <inheritdoc/>
    public async Task<Credential> IssueAsync(CredentialKey key, CancellationToken cancellationToken)
    {
        AppCredentials app = await _apps.RequireAsync(key.App, cancellationToken).ConfigureAwait(false);
        DateTimeOffset now = _time.GetUtcNow();
        if (app.BearerToken is { } ready)
        {
            return new Credential { Key = key, AccessToken = ready, Lifetime = TokenLifetime.NeverExpires, ObtainedAt = now };
        }

        TokenAnswer answer = await _flow.ClientCredentialsAsync(app, [], cancellationToken).ConfigureAwait(false);
        return OAuth2Credentials.Create(_flow.Settings, key, answer, null, now) with
        {
            Lifetime = TokenLifetime.ClientCredentials,
            RefreshToken = null,
            RefreshExpiresAt = null,
            ReauthorizeBy = null,
        };
    }
}
