using Social.Accounts;
using Social.Auth;
using Social.Pipeline;

namespace Social.Google;

/// <summary>What Business Profile adds to connecting accounts: Google's sign-in, who the user is, and the locations behind the grant.</summary>
internal sealed class BusinessConnectorStrategy(PlatformClient client, GoogleBusinessOptions options, BusinessDirectory directory) : IConnectorStrategy
{
    /// <summary>How many candidates a sign-in gives; the directory lists all.</summary>
    public const int MaxCandidates = 1000;

    /// <inheritdoc/>
    public PlatformName Platform => client.Name;

    /// <inheritdoc/>
    public CredentialKind DefaultKind => CredentialKind.OAuth2;

    /// <inheritdoc/>
    public OAuth2Settings? FindOAuth2(AppKey app, CredentialKind kind) => kind == CredentialKind.OAuth2 ? GoogleAuthorization.OAuth2(options, GoogleScopes.Business) : null;

    /// <inheritdoc/>
    public OAuth1Settings? FindOAuth1(AppKey app, CredentialKind kind) => null;

    /// <inheritdoc/>
    public async Task<ConnectionIdentity> IdentifyAsync(Credential credential, TokenAnswer? answer, CancellationToken cancellationToken)
    {
        AppKey app = credential.Key.App;
        string subject = credential.Key.Kind == CredentialKind.Service ? credential.Key.Subject : await SubjectAsync(credential, cancellationToken).ConfigureAwait(false);
        Dictionary<AccountKey, ConnectedAccount> candidates = [];
        await foreach (ConnectedAccount location in directory.ListLocations(app, (route, path) => new SocialCall(route, credential) { Path = path }).WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            // A location may be reached through several accounts; any of them will do.
            candidates.TryAdd(location.Key, location with { LoginKind = credential.Key.Kind.Value });
            if (candidates.Count == MaxCandidates)
            {
                break;
            }
        }

        return new ConnectionIdentity
        {
            Subject = subject,
            Candidates = [.. candidates.Values],
            GrantedScopes = credential.Scopes.Count == 0 ? null : [.. credential.Scopes.Select(GoogleScopes.Canonical).Distinct()],
        };
    }

    /// <summary>Whose token it is: the user's id where the scopes show it, else the number of the user's own account.</summary>
    private async Task<string> SubjectAsync(Credential credential, CancellationToken cancellationToken)
    {
        if (await GoogleUser.FindAsync(client, credential, cancellationToken).ConfigureAwait(false) is { } user)
        {
            return user.Id;
        }

        AccountsPage accounts = await directory.ReadAccountsAsync((route, path) => new SocialCall(route, credential) { Path = path }, null, cancellationToken).ConfigureAwait(false);
        AccountData? own = accounts.Accounts?.FirstOrDefault(a => a.Type == "PERSONAL") ?? accounts.Accounts?.FirstOrDefault();
        return BusinessLocationName.AccountIdOf(own?.Name) ?? throw new SocialApiException(
            SocialErrorCode.PlatformError, Remedy.AskPermission, "Google did not say whose the token is: its scopes do not show the user, and there is no Business Profile account behind it.")
        {
            Platform = client.Name, Operation = BusinessDirectoryRoutes.Accounts.Name,
        };
    }
}
