namespace Social;

/// <summary>How the token of a credential stays alive.</summary>
public enum TokenLifetime
{
    /// <summary>A refresh token buys a new access token.</summary>
    RefreshToken = 0,

    /// <summary>The access token itself is exchanged for a longer-lived one before it ends.</summary>
    SelfRenewing = 1,

    /// <summary>The token ends and nothing can renew it: the user must connect again.</summary>
    NotRenewable = 2,

    /// <summary>The token lives until it is revoked.</summary>
    NeverExpires = 3,

    /// <summary>The token is derived again from its parent credential.</summary>
    Derived = 4,

    /// <summary>The app's own secret buys a new token at any time.</summary>
    ClientCredentials = 5,
}
