namespace Social;

/// <summary>Lists the accounts behind one grant: pages, organizations, locations, channels, numbers.</summary>
public interface IAccountDirectory
{
    /// <summary>Lists the accounts that a credential may act for. None is connected until the application saves it.</summary>
    /// <param name="credential">The credential.</param>
    SocialPageable<ConnectedAccount> ListAccounts(CredentialKey credential);
}
