namespace Social;

/// <summary>Names a credential: app, subject (whose token it is) and kind. One credential may serve many accounts.</summary>
/// <param name="App">The app the token was granted to.</param>
/// <param name="Subject">Whose token it is, by the network's id; the app's own tokens use <see cref="AppSubject"/>.</param>
/// <param name="Kind">The kind.</param>
public readonly record struct CredentialKey(AppKey App, string Subject, CredentialKind Kind)
{
    /// <summary>The subject of a token that belongs to the app and no user.</summary>
    public const string AppSubject = "app";

    /// <summary>Returns the key that an account's own credential of a kind has.</summary>
    /// <param name="account">The account.</param>
    /// <param name="kind">The kind.</param>
    public static CredentialKey For(AccountKey account, CredentialKind kind) => new(AppKey.Of(account), account.Id, kind);

    /// <summary>Returns a text for logs and stores; it holds no secret.</summary>
    public override string ToString() => $"{new AccountKey(App.Platform, Subject, App.Tenant, App.Name)}/{Kind}";
}
