namespace Social.Auth;

/// <summary>A network's way to exchange an access token for a longer-lived one, or to renew it, by a query (Meta's networks).</summary>
/// <param name="Endpoint">The endpoint.</param>
/// <param name="GrantType">The grant type, such as <c>th_refresh_token</c>.</param>
/// <param name="TokenParameter">The parameter that carries the present token.</param>
public sealed record TokenExchange(Uri Endpoint, string GrantType, string TokenParameter)
{
    /// <summary>Gets whether the client id is sent.</summary>
    public bool SendsClientId { get; init; }

    /// <summary>Gets whether the client secret is sent.</summary>
    public bool SendsClientSecret { get; init; }
}
