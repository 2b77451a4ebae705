using Microsoft.Extensions.Logging;

namespace Social.Auth;

/// <summary>Buys new tokens through a strategy, once more when the answer was lost, and resolves the parent of a derived credential.</summary>
internal sealed class CredentialCall(CredentialSource source, ILogger logger)
{
    public async Task<Credential> RunAsync(CredentialStrategy strategy, Credential basis, CancellationToken cancellationToken)
    {
        try
        {
            return await OnceAsync(strategy, basis, cancellationToken).ConfigureAwait(false);
        }
        catch (SocialException error) when (error.IsOutcomeUnknown)
        {
            // The network may have rotated the token and its answer is gone. Some give it again for a while; if not, it says so now.
            logger.AnswerLost(basis.Key);
        }

        return await OnceAsync(strategy, basis, cancellationToken).ConfigureAwait(false);
    }

    private async Task<Credential> OnceAsync(CredentialStrategy strategy, Credential basis, CancellationToken cancellationToken)
    {
        if (basis.Lifetime == TokenLifetime.ClientCredentials && strategy.Issuer is { } issuer)
        {
            return await issuer.IssueAsync(basis.Key, cancellationToken).ConfigureAwait(false);
        }

        if (basis.Lifetime != TokenLifetime.Derived)
        {
            return await strategy.Refresher!.RefreshAsync(basis, cancellationToken).ConfigureAwait(false);
        }

        ICredentialDeriver deriver = strategy.Deriver!;
        Credential parent = await ParentAsync(source.GetAsync(basis.Parent!.Value, cancellationToken)).ConfigureAwait(false);
        try
        {
            return await deriver.DeriveAsync(basis, parent, cancellationToken).ConfigureAwait(false);
        }
        catch (SocialAuthenticationException error) when (error.Remedy == Remedy.Refresh)
        {
            parent = await ParentAsync(source.RefreshRejectedAsync(parent, cancellationToken)).ConfigureAwait(false);
        }

        return await deriver.DeriveAsync(basis, parent, cancellationToken).ConfigureAwait(false);
    }

    private static async ValueTask<Credential> ParentAsync(ValueTask<Credential> parent)
    {
        try
        {
            return await parent.ConfigureAwait(false);
        }
        catch (SocialException error)
        {
            throw new ParentUnavailableException(error);
        }
    }
}
