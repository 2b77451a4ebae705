namespace Social;

/// <summary>No answer came from the network: it could not be reached, the connection broke, or time ran out.</summary>
public class SocialTransportException : SocialException
{
    /// <summary>Initializes an error.</summary>
    /// <param name="remedy">What to do about it.</param>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause, or null.</param>
    public SocialTransportException(Remedy remedy, string message, Exception? innerException = null)
        : base(SocialErrorCode.NetworkError, remedy, message, innerException)
    {
    }
}
