namespace Social;

/// <summary>Ends connections.</summary>
public interface IAccountDisconnector
{
    /// <summary>Forgets an account. Its credentials stay while another account uses them, and are revoked and removed otherwise.</summary>
    /// <param name="account">The account.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task DisconnectAsync(AccountKey account, CancellationToken cancellationToken = default);

    /// <summary>Revokes a credential with the network, where it can be, and removes it.</summary>
    /// <param name="credential">The credential.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task RevokeAsync(CredentialKey credential, CancellationToken cancellationToken = default);
}
