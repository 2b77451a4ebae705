namespace Social;

/// <summary>The token is missing, expired or refused, and could not be refreshed.</summary>
public sealed class SocialAuthenticationException : SocialApiException
{
    /// <summary>Initializes an error.</summary>
    /// <param name="code">What went wrong.</param>
    /// <param name="remedy">What to do about it.</param>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause, or null.</param>
    public SocialAuthenticationException(SocialErrorCode code, Remedy remedy, string message, Exception? innerException = null)
        : base(code, remedy, message, innerException)
    {
    }
}
