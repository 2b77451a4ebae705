using Social.Accounts;
using Social.Auth;
using Social.Pipeline;

namespace Social.Meta;

/// <summary>What WhatsApp adds to connecting: whose a token is, and the numbers behind it.</summary>
internal sealed class WhatsAppConnectorStrategy(PlatformClient client, WhatsAppOptions options, WhatsAppDirectory directory) : IConnectorStrategy
{
    private const int MaxPages = 20;

    /// <inheritdoc/>
    public PlatformName Platform => client.Name;

    /// <inheritdoc/>
    public CredentialKind DefaultKind => CredentialKind.Business;

    /// <inheritdoc/>
    public OAuth2Settings? FindOAuth2(AppKey app, CredentialKind kind) => null;

    /// <inheritdoc/>
    public OAuth1Settings? FindOAuth1(AppKey app, CredentialKind kind) => null;

    /// <inheritdoc/>
    public async Task<ConnectionIdentity> IdentifyAsync(Credential credential, TokenAnswer? answer, CancellationToken cancellationToken)
    {
        TokenInspectionData token = await directory.InspectAsync(new SocialCall(WhatsAppDirectory.Inspect, credential) { Path = directory.InspectPath(credential) }, cancellationToken).ConfigureAwait(false);
        if (!token.IsValid)
        {
            throw new SocialAuthenticationException(SocialErrorCode.AuthenticationExpired, Remedy.Reconnect, "Meta says that the token is not valid: make a new one in the business settings.") { Platform = client.Name, Operation = WhatsAppDirectory.Inspect.Name };
        }

        IReadOnlyList<string> businesses = WhatsAppDirectory.BusinessesOf(token, options);
        if (businesses.Count == 0)
        {
            throw new SocialAuthenticationException(
                SocialErrorCode.ConfigurationInvalid, Remedy.FixConfiguration, "Meta does not tell which WhatsApp Business Accounts the token is for: set BusinessAccountId, or give the system user the account as an asset.")
            { Platform = client.Name, Operation = WhatsAppDirectory.Inspect.Name };
        }

        List<ConnectedAccount> candidates = [];
        foreach (string business in businesses)
        {
            string? after = null;
            for (int page = 0; page < MaxPages; page++)
            {
                SocialCall call = new(WhatsAppDirectory.Numbers, credential) { Path = directory.NumbersPath(business, after, null) };
                GraphPage<WhatsAppNumberData> numbers = await directory.ReadAsync(call, cancellationToken).ConfigureAwait(false);
                candidates.AddRange((numbers.Data ?? []).Select(n => directory.ToAccount(n, credential.Key.App, business)));
                if (numbers.Paging?.Next is null || (after = numbers.Paging.Cursors?.After) is null)
                {
                    break;
                }
            }
        }

        return new ConnectionIdentity { Subject = token.UserId ?? businesses[0], Candidates = candidates, GrantedScopes = token.Scopes };
    }
}
