namespace Social;

/// <summary>Makes secrets unreadable for storage, and readable again. An application supplies its own, over its key ring or vault.</summary>
/// <remarks>Implementations are thread-safe.</remarks>
public interface ISecretProtector
{
    /// <summary>Returns the form to store.</summary>
    /// <param name="secret">The secret.</param>
    string Protect(Secret secret);

    /// <summary>Returns the secret of a stored form.</summary>
    /// <param name="stored">What <see cref="Protect"/> returned, in this or another process.</param>
    Secret Unprotect(string stored);
}
