namespace Social;

/// <summary>Media could not be read, fetched, uploaded or processed.</summary>
public sealed class SocialMediaException : SocialApiException
{
    /// <summary>Initializes an error.</summary>
    /// <param name="code">What went wrong.</param>
    /// <param name="remedy">What to do about it.</param>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause, or null.</param>
    public SocialMediaException(SocialErrorCode code, Remedy remedy, string message, Exception? innerException = null)
        : base(code, remedy, message, innerException)
    {
    }

    /// <summary>Gets the checkpoint from which the upload can go on, or null.</summary>
    public UploadCheckpoint? Checkpoint { get; set; }
}
