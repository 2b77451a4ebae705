namespace Social.Meta;

/// <summary>Tells which business account a number belongs to: as it was connected, else as the options say.</summary>
internal sealed class WhatsAppBusinesses(IAccountStore accounts, WhatsAppOptions options, PlatformName name)
{
    public async ValueTask<string> FindAsync(AccountKey account, CancellationToken cancellationToken)
    {
        ConnectedAccount? connected = await accounts.FindAsync(account, cancellationToken).ConfigureAwait(false);
        return connected?.Facts.GetValueOrDefault(WhatsAppDirectory.BusinessFact) ?? options.BusinessAccountId
            ?? throw new SocialApiException(SocialErrorCode.ConfigurationInvalid, Remedy.FixConfiguration, "It is not known which WhatsApp Business Account the number belongs to: import its token again, or set BusinessAccountId.") { Platform = name, Account = account };
    }
}
