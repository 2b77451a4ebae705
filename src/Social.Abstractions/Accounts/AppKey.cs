namespace Social;

/// <summary>Names an app registered with a network: the network, and the tenant and name where there are several.</summary>
/// <param name="Platform">The network.</param>
/// <param name="Tenant">The application's own tenant, or null.</param>
/// <param name="Name">The app's name, as in <c>twitter+name:1</c>, or null for the default app.</param>
public readonly record struct AppKey(PlatformName Platform, string? Tenant = null, string? Name = null)
{
    /// <summary>Returns the app that an account belongs to.</summary>
    /// <param name="account">The account.</param>
    public static AppKey Of(AccountKey account) => new(account.Platform, account.Tenant, account.App);
}
