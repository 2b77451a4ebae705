namespace Social;

/// <summary>A limit is used up: the network's, by its own answer, or ours, before anything was sent.</summary>
public sealed class SocialRateLimitException : SocialApiException
{
    /// <summary>Initializes an error.</summary>
    /// <param name="code">What went wrong.</param>
    /// <param name="remedy">What to do about it.</param>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause, or null.</param>
    public SocialRateLimitException(SocialErrorCode code, Remedy remedy, string message, Exception? innerException = null)
        : base(code, remedy, message, innerException)
    {
    }

    /// <summary>Gets the limit that is used up, or null when the network did not say.</summary>
    public RateLimitSnapshot? Limit { get; set; }

    /// <summary>Gets whether we refused before anything was sent.</summary>
    public bool IsOurs => Status is null;
}
