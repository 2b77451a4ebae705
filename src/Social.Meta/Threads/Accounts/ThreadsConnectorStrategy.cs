using Social.Accounts;
using Social.Auth;
using Social.Pipeline;

namespace Social.Meta;

/// <summary>What Threads adds to connecting an account: its endpoints, and whose the token is.</summary>
internal sealed class ThreadsConnectorStrategy(PlatformClient client, ThreadsOptions options) : IConnectorStrategy
{
    /// <inheritdoc/>
    public PlatformName Platform => client.Name;

    /// <inheritdoc/>
    public CredentialKind DefaultKind => CredentialKind.OAuth2;

    /// <inheritdoc/>
    public OAuth2Settings? FindOAuth2(AppKey app, CredentialKind kind) => kind == CredentialKind.OAuth2 ? ThreadsAuthorization.OAuth2(options) : null;

    /// <inheritdoc/>
    public OAuth1Settings? FindOAuth1(AppKey app, CredentialKind kind) => null;

    /// <inheritdoc/>
    public async Task<ConnectionIdentity> IdentifyAsync(Credential credential, TokenAnswer? answer, CancellationToken cancellationToken)
    {
        string path = RoutePath.Of(ThreadsProfiles.Me, ThreadsOptions.Version).Add("fields", "id,username,name").ToString();
        SocialAnswer<ThreadsProfileData> me = await client.SendAsync(new SocialCall(ThreadsProfiles.Me, credential) { Path = path }, ThreadsJsonContext.Default.ThreadsProfileData, cancellationToken).ConfigureAwait(false);
        if (me.Value is not { Id: { Length: > 0 } id } profile)
        {
            throw new SocialApiException(SocialErrorCode.PlatformError, Remedy.Retry, "Threads did not say whose the token is.") { Platform = client.Name, Operation = ThreadsProfiles.Me.Name, Status = me.Status };
        }

        AppKey app = credential.Key.App;
        return new ConnectionIdentity
        {
            Subject = id,
            Candidates = [new ConnectedAccount { Key = new AccountKey(client.Name, id, app.Tenant, app.Name), Handle = profile.Username, DisplayName = profile.Name, LoginKind = credential.Key.Kind.Value }],
        };
    }
}
