namespace Social.Pipeline;

/// <summary>The errors of an attempt that got no usable answer.</summary>
internal static class AttemptErrors
{
    /// <summary>Tells whether a request provably never left: the connection to the network never stood.</summary>
    public static bool ProvablyDidNotLeave(Exception fault) => fault is HttpRequestException
    {
        HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
    };

    public static SocialException FromFault(SocialCall call, Exception fault, bool outcomeUnknown)
    {
        string what = fault switch
        {
            OperationCanceledException => "The request timed out",
            ResponseTooLargeException => "The answer is larger than we read",
            HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => "The host's name could not be resolved",
            HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } => "The connection could not be made",
            HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => "The secure connection could not be made",
            HttpRequestException { HttpRequestError: HttpRequestError.ProxyTunnelError } => "The proxy refused the connection",
            _ => "The connection broke before the whole answer came",
        };
        string message = outcomeUnknown
            ? $"{what} ({call.Route.Name}). The network may have acted on the request: look before sending it again."
            : $"{what} ({call.Route.Name}).";
        return new SocialTransportException(outcomeUnknown ? Remedy.Reconcile : Remedy.Retry, message, fault)
        {
            Platform = call.Resolved.Platform, Account = call.Account.IsEmpty ? null : call.Account, Operation = call.Route.Name,
            IsTransient = fault is not ResponseTooLargeException, IsOutcomeUnknown = outcomeUnknown,
        };
    }

    /// <summary>A handler of the application that retries brings a commit back: what became of the first one stands, and nothing is sent.</summary>
    public static SocialException SentAgain(SocialCall call) =>
        call.Error ?? new SocialTransportException(Remedy.Reconcile, $"A handler of the application sent '{call.Route.Name}' again. It makes a post and was sent once; it is not repeated.")
        {
            Platform = call.Resolved.Platform, Account = call.Account.IsEmpty ? null : call.Account, Operation = call.Route.Name, IsOutcomeUnknown = true,
        };

    public static SocialApiException BreakerOpen(SocialCall call, TimeSpan retryAfter) =>
        new(SocialErrorCode.PlatformUnavailable, Remedy.Wait, $"Nothing was sent ({call.Route.Name}): the host '{call.Resolved.Host}' kept failing and is given a rest.")
        {
            Platform = call.Resolved.Platform, Account = call.Account.IsEmpty ? null : call.Account, Operation = call.Route.Name, IsTransient = true, RetryAfter = retryAfter,
        };
}
