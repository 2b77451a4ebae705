namespace Social.Pipeline;

/// <summary>What the runtime must know of a network: data and small strategies.</summary>
public sealed record PlatformDefinition
{
    /// <summary>Gets the name of the registration: the platform part of its accounts' keys.</summary>
    public required PlatformName Name { get; init; }

    /// <summary>Gets the options.</summary>
    public required PlatformOptions Options { get; init; }

    /// <summary>Gets what tells errors apart.</summary>
    public required IErrorClassifier Errors { get; init; }

    /// <summary>Gets what reads limits from answers, or null when the network sends none.</summary>
    public IRateLimitReader? RateLimits { get; init; }

    /// <summary>Gets what puts credentials on requests; bearer tokens and OAuth 1.0a signatures by default.</summary>
    public IRequestAuthenticator? Authenticator { get; init; }

    /// <summary>Gets how the mark of an answer's version is found in its body, in the form of an <c>If-None-Match</c> header, where the network sends no <c>ETag</c> header; or null.</summary>
    public ETagFinder? FindETag { get; init; }

    /// <summary>Gets whether the network reports errors inside 2xx answers, so that those are classified too.</summary>
    public bool ErrorsInsideSuccess { get; init; }
}
