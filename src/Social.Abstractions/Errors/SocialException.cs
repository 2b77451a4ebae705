namespace Social;

/// <summary>The base of every error of the family. Messages hold no token and no post text.</summary>
/// <remarks>Members are set by whoever throws, before throwing.</remarks>
public class SocialException : Exception
{
    /// <summary>Initializes an error.</summary>
    /// <param name="code">What went wrong.</param>
    /// <param name="remedy">What to do about it.</param>
    /// <param name="message">The message, in plain words.</param>
    /// <param name="innerException">The cause, or null.</param>
    public SocialException(SocialErrorCode code, Remedy remedy, string message, Exception? innerException = null)
        : base(message, innerException)
    {
        Code = code;
        Remedy = remedy;
    }

    /// <summary>Gets what went wrong.</summary>
    public SocialErrorCode Code { get; }

    /// <summary>Gets what to do about it.</summary>
    public Remedy Remedy { get; }

    /// <summary>Gets the network, or default when none is concerned.</summary>
    public PlatformName Platform { get; set; }

    /// <summary>Gets the account, or null.</summary>
    public AccountKey? Account { get; set; }

    /// <summary>Gets the route that was called, such as <c>tweets.create</c>, or null.</summary>
    public string? Operation { get; set; }

    /// <summary>Gets whether the same call may well succeed later.</summary>
    public bool IsTransient { get; set; }

    /// <summary>Gets how long to wait before another try, or null.</summary>
    public TimeSpan? RetryAfter { get; set; }

    /// <summary>Gets whether the call may have taken effect although it failed: look before you send again.</summary>
    public bool IsOutcomeUnknown { get; set; }

    /// <summary>Gets the idempotency key of the publish this error ended, or null. The same key resumes it.</summary>
    public string? IdempotencyKey { get; set; }
}
