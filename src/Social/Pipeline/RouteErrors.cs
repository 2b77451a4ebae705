namespace Social.Pipeline;

/// <summary>The errors of an account whose credentials do not open a route.</summary>
internal static class RouteErrors
{
    /// <summary>The account has a credential that the route accepts, and its grant is too small.</summary>
    public static SocialPermissionException LacksScopes(SocialRoute route, AccountKey account, IReadOnlyList<string> missing) =>
        new(SocialErrorCode.InsufficientPermissions, Remedy.AskPermission, $"'{route.Name}' needs the scopes {string.Join(", ", missing)}, which '{account}' was not granted: connect it again with them.")
        {
            Platform = account.Platform, Account = account, Operation = route.Name, MissingScopes = missing,
        };

    /// <summary>The account has no credential that the route accepts.</summary>
    public static SocialAuthenticationException LacksCredential(SocialRoute route, AccountKey account) =>
        NotConnected(account, $"has no credential that '{route.Name}' accepts ({string.Join(", ", route.Credentials)})", route.CredentialAdvice);

    public static SocialAuthenticationException NotConnected(AccountKey account, string why, string? advice = null) =>
        new(SocialErrorCode.PlatformNotConnected, Remedy.Reconnect, $"The account '{account}' {why}.{(advice is null ? null : " " + advice)}") { Platform = account.Platform, Account = account };
}
