using Social.Accounts;
using Social.Auth;
using Social.Pipeline;

namespace Social.Reddit;

/// <summary>What Reddit adds to connecting an account: its endpoints, and <c>GET /api/v1/me</c>.</summary>
internal sealed class RedditConnectorStrategy(PlatformClient client, RedditOptions options) : IConnectorStrategy
{
    /// <inheritdoc/>
    public PlatformName Platform => client.Name;

    /// <inheritdoc/>
    public CredentialKind DefaultKind => CredentialKind.OAuth2;

    /// <inheritdoc/>
    public OAuth2Settings? FindOAuth2(AppKey app, CredentialKind kind) =>
        kind == CredentialKind.OAuth2 || kind == CredentialKind.App || kind == RedditAuthorization.Script ? RedditAuthorization.OAuth2(options) : null;

    /// <inheritdoc/>
    public OAuth1Settings? FindOAuth1(AppKey app, CredentialKind kind) => null;

    /// <inheritdoc/>
    public async Task<ConnectionIdentity> IdentifyAsync(Credential credential, TokenAnswer? answer, CancellationToken cancellationToken)
    {
        IReadOnlyList<string>? scopes = RedditScopes.Expand(credential.Scopes);
        if (credential.Key.Kind == CredentialKind.App)
        {
            return new ConnectionIdentity { Subject = CredentialKey.AppSubject, Candidates = [], GrantedScopes = scopes };
        }

        SocialAnswer<UserData> me = await client.SendAsync(
            new SocialCall(UserRoutes.Me, credential) { Path = RedditPath.Of(UserRoutes.Me).ToString() }, RedditJsonContext.Default.UserData, cancellationToken).ConfigureAwait(false);
        UserData user = me.Value is { Id.Length: > 0, Name.Length: > 0 }
            ? me.Value
            : throw new SocialApiException(SocialErrorCode.PlatformError, Remedy.Reconnect, "Reddit did not say whose the token is: it belongs to an app without a user, or lacks the scope 'identity'.")
            {
                Platform = client.Name, Operation = UserRoutes.Me.Name, Status = me.Status,
            };
        string id = Fullname.Of(Fullname.Account, user.Id!);
        AppKey app = credential.Key.App;
        return new ConnectionIdentity
        {
            Subject = id,
            GrantedScopes = scopes,
            Candidates =
            [
                new ConnectedAccount
                {
                    Key = new AccountKey(client.Name, id, app.Tenant, app.Name), Handle = user.Name, DisplayName = user.Subreddit?.Title is { Length: > 0 } title ? title : user.Name, LoginKind = credential.Key.Kind.Value,
                },
            ],
        };
    }
}
