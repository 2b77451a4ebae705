using Social.Accounts;
using Social.Auth;
using Social.Pipeline;

namespace Social.Twitter;

/// <summary>What X adds to connecting an account: its endpoints, and <c>GET /2/users/me</c>.</summary>
internal sealed class TwitterConnectorStrategy(PlatformClient client, TwitterOptions options) : IConnectorStrategy
{
    private static readonly SocialRoute Me = new("users.me", HttpMethod.Get, "/2/users/me")
    {
        Credentials = [CredentialKind.OAuth2, CredentialKind.OAuth1],
        Limits = [TwitterLimits.PerUser("users.me", 75)],
    };

    /// <inheritdoc/>
    public PlatformName Platform => client.Name;

    /// <inheritdoc/>
    public CredentialKind DefaultKind => CredentialKind.OAuth2;

    /// <inheritdoc/>
    public OAuth2Settings? FindOAuth2(AppKey app, CredentialKind kind) => kind == CredentialKind.OAuth2 || kind == CredentialKind.App ? TwitterAuthorization.OAuth2(options) : null;

    /// <inheritdoc/>
    public OAuth1Settings? FindOAuth1(AppKey app, CredentialKind kind) => kind == CredentialKind.OAuth1 ? TwitterAuthorization.OAuth1(options) : null;

    /// <inheritdoc/>
    public async Task<ConnectionIdentity> IdentifyAsync(Credential credential, TokenAnswer? answer, CancellationToken cancellationToken)
    {
        if (credential.Key.Kind == CredentialKind.App)
        {
            return new ConnectionIdentity { Subject = CredentialKey.AppSubject, Candidates = [] };
        }

        string path = RoutePath.Of(Me).Add("user.fields", "subscription_type,username,name").ToString();
        SocialAnswer<Envelope<UserData>> me = await client.SendAsync(new SocialCall(Me, credential) { Path = path }, TwitterJsonContext.Default.EnvelopeUserData, cancellationToken).ConfigureAwait(false);
        UserData user = me.Value.Data is { Id.Length: > 0 } data
            ? data
            : throw new SocialApiException(SocialErrorCode.PlatformError, Remedy.Retry, "X did not say whose the token is.") { Platform = client.Name, Operation = Me.Name, Status = me.Status };
        AppKey app = credential.Key.App;
        return new ConnectionIdentity
        {
            Subject = user.Id,
            Candidates =
            [
                new ConnectedAccount
                {
                    Key = new AccountKey(client.Name, user.Id, app.Tenant, app.Name),
                    Handle = user.Username,
                    DisplayName = user.Name,
                    LoginKind = credential.Key.Kind.Value,
                    Tier = user.SubscriptionType,
                },
            ],
        };
    }
}
