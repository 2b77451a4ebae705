namespace Social.Auth;

/// <summary>Which call of a token endpoint failed.</summary>
public enum TokenCall
{
    /// <summary>A code or verifier was exchanged for tokens.</summary>
    Exchange = 0,

    /// <summary>A token was refreshed or renewed.</summary>
    Refresh = 1,

    /// <summary>The app's own token was fetched.</summary>
    ClientCredentials = 2,

    /// <summary>A token was revoked.</summary>
    Revoke = 3,

    /// <summary>An OAuth 1.0a sign-in was begun.</summary>
    RequestToken = 4,

    /// <summary>Another form was sent: a device code, a signed assertion.</summary>
    Extension = 5,
}
