using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using Social.Auth;

namespace Social.Pipeline;

/// <summary>Puts a credential on a request the common way: an OAuth 1.0a signature, or a bearer token.</summary>
/// <param name="apps">Where consumer keys are.</param>
/// <param name="signer">The signer.</param>
public sealed class CredentialAuthenticator(IAppCredentials apps, OAuth1Signer signer) : IRequestAuthenticator
{
    private readonly ConditionalWeakTable<Credential, AuthenticationHeaderValue> _bearers = [];

    /// <inheritdoc/>
    public ValueTask AuthenticateAsync(HttpRequestMessage request, Credential credential, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(credential);
        if (credential.Key.Kind == CredentialKind.OAuth1)
        {
            return SignAsync(request, credential, cancellationToken);
        }

        request.Headers.Authorization = _bearers.GetValue(credential, static c => new AuthenticationHeaderValue("Bearer", c.AccessToken.Reveal()));
        return default;
    }

    private async ValueTask SignAsync(HttpRequestMessage request, Credential credential, CancellationToken cancellationToken)
    {
        AppCredentials app = await apps.RequireAsync(credential.Key.App, cancellationToken).ConfigureAwait(false);
        string header = signer.Sign(request.Method, request.RequestUri!, OAuth1Keys.For(app, credential));
        request.Headers.Remove("Authorization");
        request.Headers.TryAddWithoutValidation("Authorization", header);
    }
}
