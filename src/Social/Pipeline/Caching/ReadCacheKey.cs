namespace Social.Pipeline;

/// <summary>Whose answer to what: the credential's key holds the tenant, so tenants never see each other's answers.</summary>
/// <param name="Credential">The credential that asked.</param>
/// <param name="Account">The account that asked.</param>
/// <param name="Generation">How often the account has changed something since it was first cached.</param>
/// <param name="Path">The path and query.</param>
internal readonly record struct ReadCacheKey(CredentialKey Credential, AccountKey Account, long Generation, string Path);
