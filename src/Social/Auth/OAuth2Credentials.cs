namespace Social.Auth;

/// <summary>Makes credentials of token answers; what an answer leaves out stays as it was.</summary>
public static class OAuth2Credentials
{
    /// <summary>Returns the credential that an answer makes.</summary>
    /// <param name="settings">How the network does OAuth 2.0.</param>
    /// <param name="key">The credential's key.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="previous">The credential as it was, or null for a new grant.</param>
    /// <param name="now">The time the answer came.</param>
    public static Credential Create(OAuth2Settings settings, CredentialKey key, TokenAnswer answer, Credential? previous, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(answer);
        return new Credential
        {
            Key = key,
            AccessToken = answer.AccessToken,
            TokenSecret = answer.TokenSecret ?? previous?.TokenSecret,
            RefreshToken = answer.RefreshToken ?? previous?.RefreshToken,
            ExpiresAt = now + answer.ExpiresIn,
            RefreshExpiresAt = RefreshExpiry(settings, answer, previous, now),
            ReauthorizeBy = previous is null ? now + settings.GrantLifetime : previous.ReauthorizeBy,
            Scopes = answer.Scopes ?? previous?.Scopes ?? [],
            Lifetime = previous?.Lifetime ?? settings.Lifetime,
            Parent = previous?.Parent,
            ObtainedAt = now,
            Version = previous?.Version ?? 0,
        };
    }

    private static DateTimeOffset? RefreshExpiry(OAuth2Settings settings, TokenAnswer answer, Credential? previous, DateTimeOffset now)
    {
        if (answer.RefreshExpiresIn is { } remaining)
        {
            return now + remaining;
        }

        bool isNew = answer.RefreshToken is not null && !answer.RefreshToken.Equals(previous?.RefreshToken);
        return isNew ? now + settings.RefreshTokenLifetime : previous?.RefreshExpiresAt;
    }
}
