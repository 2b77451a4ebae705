namespace Social.Pipeline;

/// <summary>Puts a credential on a request. Called anew for each attempt.</summary>
public interface IRequestAuthenticator
{
    /// <summary>Authenticates a request.</summary>
    /// <param name="request">The request, with its final address and body.</param>
    /// <param name="credential">The credential.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    ValueTask AuthenticateAsync(HttpRequestMessage request, Credential credential, CancellationToken cancellationToken);
}
