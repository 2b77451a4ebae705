namespace Social.Pipeline;

/// <summary>What a classifier made of a network's error.</summary>
public sealed record PlatformError
{
    /// <summary>Gets what went wrong.</summary>
    public required SocialErrorCode Code { get; init; }

    /// <summary>Gets what to do about it.</summary>
    public required Remedy Remedy { get; init; }

    /// <summary>Gets the message: what happened and what to do. The network's own words may follow.</summary>
    public required string Message { get; init; }

    /// <summary>Gets whether the same request may well succeed later.</summary>
    public bool IsTransient { get; init; }

    /// <summary>Gets whether the network certainly did not act on the request. A 5xx never is; a 4xx is unless the classifier says otherwise.</summary>
    public bool? IsDefinite { get; init; }

    /// <summary>Gets whether a fresh token may help: the pipeline refreshes once and tries again.</summary>
    public bool IsTokenRefused { get; init; }

    /// <summary>Gets the network's own code, or null.</summary>
    public string? PlatformCode { get; init; }

    /// <summary>Gets the network's own subcode, or null.</summary>
    public string? PlatformSubcode { get; init; }

    /// <summary>Gets the network's own id of the request, or null.</summary>
    public string? RequestId { get; init; }

    /// <summary>Gets how long the network asks to wait, or null.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Gets the scopes that are missing, when known.</summary>
    public IReadOnlyList<string> MissingScopes { get; init; } = [];

    /// <summary>Gets the post that is already there, for a duplicate, where the network names it.</summary>
    public PostReference? Existing { get; init; }

    /// <summary>Makes the exception of this error, of the kind that its code asks for.</summary>
    /// <param name="platform">The network.</param>
    /// <param name="account">The account, or null.</param>
    /// <param name="operation">What was asked for, such as the route's name.</param>
    /// <param name="status">The HTTP status that came with it.</param>
    public SocialApiException ToException(PlatformName platform, AccountKey? account, string operation, int status)
    {
        SocialApiException exception = ExceptionFactory.Create(this);
        exception.Platform = platform;
        exception.Account = account;
        exception.Operation = operation;
        exception.Status = status;
        exception.PlatformCode = PlatformCode;
        exception.PlatformSubcode = PlatformSubcode;
        exception.RequestId = RequestId;
        exception.IsTransient = IsTransient;
        exception.RetryAfter = RetryAfter;
        return exception;
    }
}
