namespace Social;

/// <summary>What to do about an error. The set is closed: an application can be written against it alone.</summary>
public enum Remedy
{
    /// <summary>Nothing can be done.</summary>
    None = 0,

    /// <summary>Try again soon; it is safe.</summary>
    Retry = 1,

    /// <summary>Try again after <see cref="SocialException.RetryAfter"/>; it is safe.</summary>
    Wait = 2,

    /// <summary>Refresh the token, then try again.</summary>
    Refresh = 3,

    /// <summary>The user must connect the account again.</summary>
    Reconnect = 4,

    /// <summary>The user or the network must grant a permission.</summary>
    AskPermission = 5,

    /// <summary>Change the post.</summary>
    FixContent = 6,

    /// <summary>Change the application's configuration.</summary>
    FixConfiguration = 7,

    /// <summary>Buy credits or a plan.</summary>
    Pay = 8,

    /// <summary>Someone must act on the network itself: unlock, verify, appeal.</summary>
    Human = 9,

    /// <summary>It is unknown what happened: find out before trying again.</summary>
    Reconcile = 10,
}
