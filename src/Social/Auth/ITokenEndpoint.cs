namespace Social.Auth;

/// <summary>Sends requests to a network's token endpoints. It answers whatever status came, and never adds a user's authentication.</summary>
/// <remarks>Implementations are thread-safe, bound the time of each request and the size of its answer, follow no redirects and log no values.</remarks>
public interface ITokenEndpoint
{
    /// <summary>Posts a form (<c>application/x-www-form-urlencoded</c>).</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="form">The fields, unencoded; may be empty, which still sends an empty body.</param>
    /// <param name="authorization">The value of the Authorization header, or null for none.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="SocialTransportException">No answer came. <see cref="SocialException.IsOutcomeUnknown"/> tells whether the request may have been taken.</exception>
    Task<TokenEndpointAnswer> SendFormAsync(
        Uri endpoint, IReadOnlyList<KeyValuePair<string, string>> form, string? authorization, CancellationToken cancellationToken = default);

    /// <summary>Gets an endpoint that takes its parameters, secrets included, only in the query (Meta's exchanges). The URL is never logged.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="query">The parameters, unencoded.</param>
    /// <param name="authorization">The value of the Authorization header, or null for none.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="SocialTransportException">No answer came. <see cref="SocialException.IsOutcomeUnknown"/> tells whether the request may have been taken.</exception>
    Task<TokenEndpointAnswer> SendQueryAsync(
        Uri endpoint, IReadOnlyList<KeyValuePair<string, string>> query, string? authorization, CancellationToken cancellationToken = default);
}
