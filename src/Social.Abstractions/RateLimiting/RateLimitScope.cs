namespace Social;

/// <summary>Whose limit a window is.</summary>
public enum RateLimitScope
{
    /// <summary>The app's: all its users share it.</summary>
    App = 0,

    /// <summary>The developer project's: all its apps share it.</summary>
    Project = 1,

    /// <summary>The credential's: all accounts the token serves share it.</summary>
    Credential = 2,

    /// <summary>The account's.</summary>
    Account = 3,

    /// <summary>One object's: a post, a location.</summary>
    Object = 4,

    /// <summary>A pair's: sender and recipient.</summary>
    Pair = 5,
}
