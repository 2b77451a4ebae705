namespace Social.Auth;

/// <summary>What can be wrong with a credential's file. Each error says which file, and what to do; none shows what it holds.</summary>
internal static class CredentialFileErrors
{
    public static SocialException Failed(string folder, Exception cause) =>
        Of(Remedy.FixConfiguration, $"The credential store '{folder}' cannot be read or written: {cause.Message}", cause);

    public static SocialException Locked(string folder, TimeSpan waited) =>
        new(CredentialErrors.StoreUnavailable, Remedy.Retry, $"A credential in the store '{folder}' stayed locked by another process for {waited.TotalSeconds:0.#} seconds.") { IsTransient = true };

    public static SocialException Damaged(string path, CredentialKey key, Exception? cause = null) =>
        Of(Remedy.Reconnect, $"The file '{path}' of credential {key} is damaged. Connect the account again, which replaces it, or restore the file.", cause);

    public static SocialException OtherVersion(string path, string version) =>
        Of(Remedy.FixConfiguration, $"The file '{path}' is of version {version}; this library reads version {CredentialFormat.Version}. Use the library that wrote it, or give this one another folder.");

    public static SocialException Protected(string path) =>
        Of(Remedy.FixConfiguration, $"The tokens in the file '{path}' are protected, and the store has no protector: give it the one that protected them.");

    public static SocialException Unreadable(string path, Exception cause) =>
        Of(Remedy.FixConfiguration, $"The tokens in the file '{path}' cannot be unprotected: give the store the protector and keys that protected them, or connect the account again. ({cause.GetType().Name})", cause);

    private static SocialException Of(Remedy remedy, string message, Exception? cause = null) => new(CredentialErrors.StoreUnavailable, remedy, message, cause);
}
