namespace Social;

/// <summary>The network refused the content as a duplicate of an earlier post.</summary>
public sealed class SocialDuplicateException : SocialApiException
{
    /// <summary>Initializes an error.</summary>
    /// <param name="code">What went wrong.</param>
    /// <param name="remedy">What to do about it.</param>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause, or null.</param>
    public SocialDuplicateException(SocialErrorCode code, Remedy remedy, string message, Exception? innerException = null)
        : base(code, remedy, message, innerException)
    {
    }

    /// <summary>Gets the post that is already there, where known.</summary>
    public PostReference? Existing { get; set; }
}
