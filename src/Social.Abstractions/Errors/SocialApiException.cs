namespace Social;

/// <summary>The network answered with an error, or we refused in its place.</summary>
public class SocialApiException : SocialException
{
    /// <summary>Initializes an error.</summary>
    /// <param name="code">What went wrong.</param>
    /// <param name="remedy">What to do about it.</param>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause, or null.</param>
    public SocialApiException(SocialErrorCode code, Remedy remedy, string message, Exception? innerException = null)
        : base(code, remedy, message, innerException)
    {
    }

    /// <summary>Gets the HTTP status, or null when we refused before anything was sent.</summary>
    public int? Status { get; set; }

    /// <summary>Gets the network's own error code, or null.</summary>
    public string? PlatformCode { get; set; }

    /// <summary>Gets the network's own subcode, or null.</summary>
    public string? PlatformSubcode { get; set; }

    /// <summary>Gets the network's own id of the request, for its support, or null.</summary>
    public string? RequestId { get; set; }

    /// <summary>Gets the beginning of the answer's body, at most 4,096 characters, with tokens redacted; or null.</summary>
    public string? Body { get; set; }

    /// <summary>Gets the limits as they stood after the answer, or empty.</summary>
    public IReadOnlyList<RateLimitSnapshot> RateLimits { get; set; } = [];
}
