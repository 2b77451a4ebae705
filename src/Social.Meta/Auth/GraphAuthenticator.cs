using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using Social.Pipeline;

namespace Social.Meta;

/// <summary>Puts a token into the header, where no log of addresses finds it, and beside it the proof of the app's secret.</summary>
/// <param name="apps">Where the app's secret is.</param>
/// <param name="provesSecret">Whether the network takes proofs with a credential: the proof is made with the secret of the credential's own app.</param>
internal sealed class GraphAuthenticator(IAppCredentials apps, Func<CredentialKey, bool> provesSecret) : IRequestAuthenticator
{
    private readonly ConditionalWeakTable<Credential, string> _proofs = [];

    /// <inheritdoc/>
    public async ValueTask AuthenticateAsync(HttpRequestMessage request, Credential credential, CancellationToken cancellationToken)
    {
        Uri address = request.RequestUri!;
        if (IsUpload(address))
        {
            // The upload hosts know the token under another scheme, and no proof.
            request.Headers.Authorization = new AuthenticationHeaderValue("OAuth", credential.AccessToken.Reveal());
            return;
        }

        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", credential.AccessToken.Reveal());
        if (provesSecret(credential.Key) && await apps.FindAsync(credential.Key.App, cancellationToken).ConfigureAwait(false) is { ClientSecret: { } secret })
        {
            string proof = _proofs.GetValue(credential, c => AppSecretProof.Of(c.AccessToken, secret));
            request.RequestUri = WithProof(address, proof);
        }
    }

    /// <summary>A second attempt carries a proof already, perhaps of the token before.</summary>
    private static Uri WithProof(Uri address, string proof)
    {
        IEnumerable<string> kept = address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(p => !p.StartsWith(AppSecretProof.Parameter + "=", StringComparison.Ordinal));
        return new Uri($"{address.GetLeftPart(UriPartial.Path)}?{string.Join('&', kept.Append($"{AppSecretProof.Parameter}={proof}"))}");
    }

    /// <summary>Upload sessions have paths that nothing else of the Graph API has, on whatever host Meta gives with them.</summary>
    private static bool IsUpload(Uri address) =>
        address.AbsolutePath.Contains("/upload:", StringComparison.Ordinal) || address.AbsolutePath.Contains("-upload/", StringComparison.Ordinal);
}
