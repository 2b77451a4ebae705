namespace Social.Twitter;

/// <summary>Who may call: X's three ways of authentication, the preferred first.</summary>
internal static class TwitterRouteCredentials
{
    public static readonly CredentialKind[] User = [CredentialKind.OAuth2, CredentialKind.OAuth1];
    public static readonly CredentialKind[] UserOrApp = [CredentialKind.OAuth2, CredentialKind.OAuth1, CredentialKind.App];
    public static readonly CredentialKind[] OAuth2 = [CredentialKind.OAuth2];
    public static readonly CredentialKind[] App = [CredentialKind.App];
    public static readonly string[] ReadScopes = ["tweet.read", "users.read"];
}
