namespace Social;

/// <summary>Reads profiles.</summary>
public interface IProfileReader
{
    /// <summary>Reads the account's own profile.</summary>
    /// <param name="account">The account.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<SocialProfile> GetProfileAsync(AccountKey account, CancellationToken cancellationToken = default);

    /// <summary>Finds somebody's profile by handle or id, or returns null.</summary>
    /// <param name="account">The account that reads.</param>
    /// <param name="handleOrId">The handle, with or without its sign, or the id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<SocialProfile?> FindProfileAsync(AccountKey account, string handleOrId, CancellationToken cancellationToken = default);
}
