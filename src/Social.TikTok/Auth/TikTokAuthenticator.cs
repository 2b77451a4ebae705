using Social.Pipeline;

namespace Social.TikTok;

/// <summary>Puts a token on a request: bearer on the open API, a header of its own without the word on the API for Business.</summary>
internal sealed class TikTokAuthenticator(IRequestAuthenticator ordinary) : IRequestAuthenticator
{
    /// <inheritdoc/>
    public ValueTask AuthenticateAsync(HttpRequestMessage request, Credential credential, CancellationToken cancellationToken)
    {
        if (credential.Key.Kind != CredentialKind.Business && credential.Key.Kind != TikTokAuthorization.Ads)
        {
            return ordinary.AuthenticateAsync(request, credential, cancellationToken);
        }

        request.Headers.Remove("Access-Token");
        request.Headers.TryAddWithoutValidation("Access-Token", credential.AccessToken.Reveal());
        return default;
    }
}
