using Social.Accounts;

namespace Social.Meta;

/// <summary>Connects phone numbers by the token of a system user or a person: pasted, or the one in the configuration.</summary>
public sealed class WhatsAppAccounts : IAccountConnector, IAccountDisconnector, IAccountDirectory
{
    private readonly OAuthAccountConnector _connector;
    private readonly WhatsAppDirectory _directory;
    private readonly IAccountStore _accounts;
    private readonly WhatsAppOptions _options;

    internal WhatsAppAccounts(OAuthAccountConnector connector, WhatsAppDirectory directory, IAccountStore accounts, WhatsAppOptions options)
    {
        _connector = connector;
        _directory = directory;
        _accounts = accounts;
        _options = options;
    }

    /// <summary>Always fails: a token of WhatsApp comes from Meta's business settings and is imported.</summary>
    /// <param name="request">What to sign in to.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">Always, with the code <c>unsupported</c>.</exception>
    public Task<ConnectionStart> BeginAsync(ConnectionRequest request, CancellationToken cancellationToken = default) => _connector.BeginAsync(request, cancellationToken);

    /// <summary>Always fails: there is no sign-in to complete.</summary>
    /// <param name="callback">The callback.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<ConnectionResult> CompleteAsync(ConnectionCallback callback, CancellationToken cancellationToken = default) => _connector.CompleteAsync(callback, cancellationToken);

    /// <summary>Saves a token, and returns the phone numbers of the business accounts behind it as candidates. The kind is <see cref="CredentialKind.Business"/>.</summary>
    /// <param name="import">The token.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialException">Meta refuses the token, or does not tell which accounts it is for.</exception>
    public Task<ConnectionResult> ImportAsync(CredentialImport import, CancellationToken cancellationToken = default) => _connector.ImportAsync(import, cancellationToken);

    /// <inheritdoc/>
    public Task DisconnectAsync(AccountKey account, CancellationToken cancellationToken = default) => _connector.DisconnectAsync(account, cancellationToken);

    /// <inheritdoc/>
    public Task RevokeAsync(CredentialKey credential, CancellationToken cancellationToken = default) => _connector.RevokeAsync(credential, cancellationToken);

    /// <inheritdoc/>
    public SocialPageable<ConnectedAccount> ListAccounts(CredentialKey credential) => _directory.ListAccounts(credential);

    /// <summary>Imports the token that the options name (<see cref="WhatsAppOptions.AccessToken"/>), saves the number <see cref="WhatsAppOptions.PhoneNumberId"/> or else the first one, and returns it.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialAuthenticationException">No token is configured, Meta refuses it, or it is not for that number.</exception>
    public async Task<ConnectedAccount> ImportConfiguredAsync(CancellationToken cancellationToken = default)
    {
        Secret token = Secret.FromString(_options.AccessToken) ?? throw NotConfigured("No access token is configured: set Social:WhatsApp:AccessToken or WHATSAPP_ACCESS_TOKEN.");
        ConnectionResult result = await ImportAsync(new CredentialImport { Kind = CredentialKind.Business, AccessToken = token }, cancellationToken).ConfigureAwait(false);
        ConnectedAccount account = result.Candidates.FirstOrDefault(c => _options.PhoneNumberId is null || c.Key.Id == _options.PhoneNumberId)
            ?? throw NotConfigured($"The token is for {result.Candidates.Count} phone numbers, and '{_options.PhoneNumberId}' is none of them: set Social:WhatsApp:PhoneNumberId to the id of a number, not to the number.");
        await _accounts.SaveAsync(account, cancellationToken).ConfigureAwait(false);
        return account;
    }

    private static SocialAuthenticationException NotConfigured(string message) =>
        new(SocialErrorCode.PlatformNotConnected, Remedy.FixConfiguration, message) { Platform = PlatformName.WhatsApp };
}
