using Social.Accounts;

namespace Social.Meta;

/// <summary>Connects phone numbers by the token of a system user or a person: pasted, or the one in the configuration. There is no sign-in: beginning one is the error <c>unsupported</c>.</summary>
/// <remarks>An import's kind is <see cref="CredentialKind.Business"/>; its candidates are the phone numbers of the business accounts behind the token.</remarks>
public sealed class WhatsAppAccounts : OAuthAccounts, IAccountDirectory
{
    private readonly WhatsAppDirectory _directory;
    private readonly WhatsAppOptions _options;

    internal WhatsAppAccounts(OAuthAccountConnector connector, WhatsAppDirectory directory, WhatsAppOptions options)
        : base(connector)
    {
        _directory = directory;
        _options = options;
    }

    /// <inheritdoc/>
    public SocialPageable<ConnectedAccount> ListAccounts(CredentialKey credential) => _directory.ListAccounts(credential);

    /// <summary>Imports the token that the options name (<see cref="WhatsAppOptions.AccessToken"/>), saves the number <see cref="WhatsAppOptions.PhoneNumberId"/> or else the first one, and returns it.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SocialAuthenticationException">No token is configured, Meta refuses it, or it is not for that number.</exception>
    public async Task<ConnectedAccount> ImportConfiguredAsync(CancellationToken cancellationToken = default)
    {
        Secret token = RequireConfigured(_options.AccessToken, "set Social:WhatsApp:AccessToken or WHATSAPP_ACCESS_TOKEN");
        ConnectionResult result = await ImportAsync(new CredentialImport { Kind = CredentialKind.Business, AccessToken = token }, cancellationToken).ConfigureAwait(false);
        ConnectedAccount account = result.Candidates.FirstOrDefault(c => _options.PhoneNumberId is null || c.Key.Id == _options.PhoneNumberId)
            ?? throw new SocialAuthenticationException(
                SocialErrorCode.PlatformNotConnected, Remedy.FixConfiguration,
                $"The token is for {result.Candidates.Count} phone numbers, and '{_options.PhoneNumberId}' is none of them: set Social:WhatsApp:PhoneNumberId to the id of a number, not to the number.")
            { Platform = result.Credential.App.Platform };
        return await SaveAsync(account, cancellationToken).ConfigureAwait(false);
    }
}
