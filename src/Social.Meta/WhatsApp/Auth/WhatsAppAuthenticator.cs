using System.Net.Http.Headers;
using Social.Pipeline;

namespace Social.Meta;

/// <summary>Puts the token into the header; the host of media gets nothing but that, since its addresses are signed as they are.</summary>
internal sealed class WhatsAppAuthenticator(IAppCredentials apps, WhatsAppOptions options) : IRequestAuthenticator
{
    private readonly GraphAuthenticator _graph = new(apps, static _ => true);

    /// <inheritdoc/>
    public ValueTask AuthenticateAsync(HttpRequestMessage request, Credential credential, CancellationToken cancellationToken)
    {
        if (!request.RequestUri!.AbsolutePath.StartsWith($"/{options.Version}/", StringComparison.Ordinal))
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", credential.AccessToken.Reveal());
            return default;
        }

        return _graph.AuthenticateAsync(request, credential, cancellationToken);
    }
}
