namespace Social.Auth;

/// <summary>What an error of a token endpoint means.</summary>
public enum TokenFailure
{
    /// <summary>Something else.</summary>
    Other = 0,

    /// <summary>The code, token or grant is dead: the user must sign in again.</summary>
    Reconnect = 1,

    /// <summary>The app is not known, not allowed, or asks wrongly.</summary>
    Configuration = 2,

    /// <summary>A policy or the user forbids it.</summary>
    Permission = 3,

    /// <summary>Too many requests.</summary>
    RateLimit = 4,

    /// <summary>The network is down or overloaded.</summary>
    Unavailable = 5,
}
