namespace Social;

/// <summary>The account or the app may not do this.</summary>
public sealed class SocialPermissionException : SocialApiException
{
    /// <summary>Initializes an error.</summary>
    /// <param name="code">What went wrong.</param>
    /// <param name="remedy">What to do about it.</param>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause, or null.</param>
    public SocialPermissionException(SocialErrorCode code, Remedy remedy, string message, Exception? innerException = null)
        : base(code, remedy, message, innerException)
    {
    }

    /// <summary>Gets the scopes that are missing, when known.</summary>
    public IReadOnlyList<string> MissingScopes { get; set; } = [];
}
