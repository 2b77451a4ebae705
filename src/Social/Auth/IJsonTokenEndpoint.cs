namespace Social.Auth;

/// <summary>A token endpoint that can be sent JSON: what <see cref="OAuth2Settings.SendsJson"/> asks for.</summary>
public interface IJsonTokenEndpoint : ITokenEndpoint
{
    /// <summary>Posts a JSON object of texts.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="fields">The members.</param>
    /// <param name="authorization">The value of the Authorization header, or null for none.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="SocialTransportException">No answer came. <see cref="SocialException.IsOutcomeUnknown"/> tells whether the request may have been taken.</exception>
    Task<TokenEndpointAnswer> SendJsonAsync(
        Uri endpoint, IReadOnlyList<KeyValuePair<string, string>> fields, string? authorization, CancellationToken cancellationToken = default);
}
