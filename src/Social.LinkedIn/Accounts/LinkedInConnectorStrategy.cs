using Social.Accounts;
using Social.Auth;
using Social.Pipeline;

namespace Social.LinkedIn;

/// <summary>What LinkedIn adds to connecting an account: its endpoints, whose a token is, and the organizations that the member may post for.</summary>
internal sealed class LinkedInConnectorStrategy(LinkedInApi api, LinkedInOptions options, OrganizationDirectory organizations, TokenIntrospection introspection) : IConnectorStrategy
{
    private static readonly string[] Directory = [LinkedInScopes.AdministerOrganization, "r_organization_admin"];

    /// <inheritdoc/>
    public PlatformName Platform => api.Client.Name;

    /// <inheritdoc/>
    public CredentialKind DefaultKind => CredentialKind.OAuth2;

    /// <inheritdoc/>
    public OAuth2Settings? FindOAuth2(AppKey app, CredentialKind kind) => kind == CredentialKind.OAuth2 ? LinkedInAuthorization.OAuth2(options) : null;

    /// <inheritdoc/>
    public OAuth1Settings? FindOAuth1(AppKey app, CredentialKind kind) => null;

    /// <inheritdoc/>
    public async Task<ConnectionIdentity> IdentifyAsync(Credential credential, TokenAnswer? answer, CancellationToken cancellationToken)
    {
        // Pasted tokens come without scopes, and those decide what an account can do: LinkedIn tells them.
        if (credential.Scopes.Count == 0 && await introspection.TryAskAsync(credential.Key.App, credential.AccessToken, cancellationToken).ConfigureAwait(false) is { } token)
        {
            credential = token.IsActive ? credential with { Scopes = token.Scopes } : throw NotGood(token);
        }

        (string id, string? name, string? handle) = await WhoAsync(credential, cancellationToken).ConfigureAwait(false);
        AppKey app = credential.Key.App;
        AccountKey member = new(Platform, LinkedInUrn.Person(id).ToString(), app.Tenant, app.Name);
        List<ConnectedAccount> candidates = [new ConnectedAccount { Key = member, Handle = handle, DisplayName = name, LoginKind = credential.Key.Kind.Value }];
        candidates.AddRange(await OrganizationsAsync(credential, member, cancellationToken).ConfigureAwait(false));

        return new ConnectionIdentity { Subject = member.Id, Candidates = candidates, GrantedScopes = credential.Scopes.Count == 0 ? null : credential.Scopes };
    }

    private async Task<IReadOnlyList<ConnectedAccount>> OrganizationsAsync(Credential credential, AccountKey member, CancellationToken cancellationToken)
    {
        if (credential.Scopes.Count > 0 && !credential.Scopes.Intersect(Directory, StringComparer.Ordinal).Any())
        {
            return [];
        }

        try
        {
            return await organizations.FindAsync(credential, member, cancellationToken).ConfigureAwait(false);
        }
        catch (SocialPermissionException) when (credential.Scopes.Count == 0)
        {
            // Nobody could tell the scopes; LinkedIn's refusal does.
            return [];
        }
    }

    /// <summary>Asks the way the token's scopes allow: OpenID Connect, or the older <c>/v2/me</c>.</summary>
    private async Task<(string Id, string? Name, string? Handle)> WhoAsync(Credential credential, CancellationToken cancellationToken)
    {
        if (credential.Scopes.Count > 0 && !credential.Scopes.Contains(LinkedInScopes.OpenId, StringComparer.Ordinal) && credential.Scopes.Contains("r_basicprofile", StringComparer.Ordinal))
        {
            SocialAnswer<MeData> me = await api.SendAsync(new LinkedInRequest(OrganizationRoutes.Me, default) { Presented = credential }, LinkedInJsonContext.Default.MeData, cancellationToken).ConfigureAwait(false);
            return (me.Value.Id ?? throw Unnamed(me.Status), $"{me.Value.LocalizedFirstName} {me.Value.LocalizedLastName}".Trim(), me.Value.VanityName);
        }

        SocialAnswer<UserInfoData> user = await api.SendAsync(
            new LinkedInRequest(OrganizationRoutes.UserInfo, default) { Presented = credential }, LinkedInSnakeJsonContext.Default.UserInfoData, cancellationToken).ConfigureAwait(false);
        return (user.Value.Sub ?? throw Unnamed(user.Status), user.Value.Name, null);
    }

    private SocialAuthenticationException NotGood(LinkedInToken token) => new(
        SocialErrorCode.AuthenticationExpired, Remedy.Reconnect, $"LinkedIn says that the token is {token.Status ?? "not active, or another app's"}.")
    {
        Platform = Platform,
    };

    private SocialApiException Unnamed(int status) =>
        new(SocialErrorCode.PlatformError, Remedy.Retry, "LinkedIn did not say whose the token is.") { Platform = Platform, Operation = OrganizationRoutes.UserInfo.Name, Status = status };
}
