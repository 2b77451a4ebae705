namespace Social.Pipeline;

/// <summary>Whether a failed request may be sent again.</summary>
internal enum NextAttempt
{
    /// <summary>No.</summary>
    None = 0,

    /// <summary>Yes, after a delay.</summary>
    Delayed = 1,

    /// <summary>Yes; the limiter, which was told, makes it wait.</summary>
    WhenLimitAllows = 2,

    /// <summary>Yes, once, with a fresh token.</summary>
    WithFreshToken = 3,
}
