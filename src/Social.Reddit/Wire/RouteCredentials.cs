namespace Social.Reddit;

/// <summary>Which credentials Reddit's routes take.</summary>
internal static class RouteCredentials
{
    /// <summary>A user's: granted on the consent page, or a script app's own.</summary>
    public static readonly CredentialKind[] User = [CredentialKind.OAuth2, RedditAuthorization.Script];

    /// <summary>A user's, or the app's.</summary>
    public static readonly CredentialKind[] UserOrApp = [CredentialKind.OAuth2, RedditAuthorization.Script, CredentialKind.App];
}
