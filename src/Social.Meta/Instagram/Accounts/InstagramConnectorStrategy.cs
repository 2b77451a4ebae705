using Social.Accounts;
using Social.Auth;
using Social.Pipeline;

namespace Social.Meta;

/// <summary>What Instagram adds to connecting an account: its endpoints, and whose the token is: an account's own, or that of the Page it is linked to.</summary>
internal sealed class InstagramConnectorStrategy(PlatformClient client, InstagramOptions options) : IConnectorStrategy
{
    /// <inheritdoc/>
    public PlatformName Platform => client.Name;

    /// <inheritdoc/>
    public CredentialKind DefaultKind => CredentialKind.OAuth2;

    /// <inheritdoc/>
    public OAuth2Settings? FindOAuth2(AppKey app, CredentialKind kind) => kind == CredentialKind.OAuth2 ? InstagramAuthorization.OAuth2(options) : null;

    /// <inheritdoc/>
    public OAuth1Settings? FindOAuth1(AppKey app, CredentialKind kind) => null;

    /// <inheritdoc/>
    public Task<ConnectionIdentity> IdentifyAsync(Credential credential, TokenAnswer? answer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(credential);
        return credential.Key.Kind == CredentialKind.Page ? IdentifyPageAsync(credential, cancellationToken) : IdentifyOwnAsync(credential, cancellationToken);
    }

    private async Task<ConnectionIdentity> IdentifyOwnAsync(Credential credential, CancellationToken cancellationToken)
    {
        InstagramProfileData answer = await AskAsync(InstagramProfiles.Me, credential, "user_id,username,name,account_type", cancellationToken).ConfigureAwait(false);
        InstagramProfileData me = answer.Data is { Count: > 0 } list ? list[0] : answer;

        // "id" is another one for each app: paths and webhooks know the account as "user_id".
        string id = me.UserId ?? throw Unknown(InstagramProfiles.Me, "Instagram did not say whose the token is.");
        Dictionary<string, string> facts = new(StringComparer.Ordinal);
        if (me.AccountType is { } type)
        {
            facts["accountType"] = type;
        }

        return new ConnectionIdentity { Subject = id, Candidates = [Account(credential, id, me) with { Facts = facts }] };
    }

    private async Task<ConnectionIdentity> IdentifyPageAsync(Credential credential, CancellationToken cancellationToken)
    {
        InstagramProfileData page = await AskAsync(InstagramProfiles.MyPage, credential, "id,name,instagram_business_account{id,username,name}", cancellationToken).ConfigureAwait(false);
        string pageId = page.Id ?? throw Unknown(InstagramProfiles.MyPage, "Facebook did not say which Page the token is of.");
        InstagramProfileData linked = page.InstagramBusinessAccount is { Id.Length: > 0 } found ? found : throw new SocialApiException(
            SocialErrorCode.TargetNotAllowed, Remedy.FixConfiguration, $"No professional account of Instagram is linked to the Page {pageId}: link it in the Page's settings.")
        {
            Platform = client.Name, Operation = InstagramProfiles.MyPage.Name,
        };
        return new ConnectionIdentity
        {
            Subject = pageId,
            Candidates = [Account(credential, linked.Id!, linked) with { Facts = new Dictionary<string, string>(StringComparer.Ordinal) { [PageCandidates.PageFact] = pageId } }],
        };
    }

    private ConnectedAccount Account(Credential credential, string id, InstagramProfileData profile) => new()
    {
        Key = new AccountKey(client.Name, id, credential.Key.App.Tenant, credential.Key.App.Name), Handle = profile.Username, DisplayName = profile.Name, LoginKind = credential.Key.Kind.Value,
    };

    private async Task<InstagramProfileData> AskAsync(SocialRoute route, Credential credential, string fields, CancellationToken cancellationToken)
    {
        string path = RoutePath.Of(route, options.Version).Add("fields", fields).ToString();
        return (await client.SendAsync(new SocialCall(route, credential) { Path = path }, InstagramJsonContext.Default.InstagramProfileData, cancellationToken).ConfigureAwait(false)).Value;
    }

    private SocialApiException Unknown(SocialRoute route, string message) => new(SocialErrorCode.PlatformError, Remedy.Retry, message) { Platform = client.Name, Operation = route.Name };
}
