using System.Text.Json;
using Social.Auth;

namespace Social.LinkedIn;

/// <summary>Asks LinkedIn about tokens: <c>POST /oauth/v2/introspectToken</c>. Its times are in seconds, unlike all others of LinkedIn's.</summary>
internal sealed class TokenIntrospection(LinkedInOptions options, IAppCredentials apps, ITokenEndpoint endpoint, PlatformName platform)
{
    /// <summary>Asks about a token, or returns null when the app has no secret to ask with.</summary>
    public async Task<LinkedInToken?> TryAskAsync(AppKey key, Secret token, CancellationToken cancellationToken)
    {
        AppCredentials? app = await apps.FindAsync(key, cancellationToken).ConfigureAwait(false);
        if (app is not { ClientId: { Length: > 0 } id, ClientSecret: { } secret })
        {
            return null;
        }

        KeyValuePair<string, string>[] form = [new("client_id", id), new("client_secret", secret.Reveal()), new("token", token.Reveal())];
        TokenEndpointAnswer answer = await endpoint.SendFormAsync(LinkedInAuthorization.Introspection(options), form, null, cancellationToken).ConfigureAwait(false);
        return answer.Status is >= 200 and < 300 ? Read(answer) : throw Refused(answer);
    }

    private LinkedInToken Read(TokenEndpointAnswer answer)
    {
        try
        {
            TokenData data = JsonSerializer.Deserialize(answer.Body.Span, LinkedInSnakeJsonContext.Default.TokenData) ?? throw new JsonException("The answer is null.");
            return new LinkedInToken
            {
                IsActive = data.Active,
                Status = data.Status,
                Scopes = data.Scope?.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [],
                ClientId = data.ClientId,
                CreatedAt = LinkedInTime.ReadSeconds(data.CreatedAt),
                ExpiresAt = LinkedInTime.ReadSeconds(data.ExpiresAt),
                AuthorizedAt = LinkedInTime.ReadSeconds(data.AuthorizedAt),
                AuthType = data.AuthType,
            };
        }
        catch (JsonException e)
        {
            throw new SocialApiException(SocialErrorCode.PlatformError, Remedy.Retry, "LinkedIn's answer about a token could not be read.", new JsonException(e.GetType().Name))
            {
                Platform = platform, Status = answer.Status,
            };
        }
    }

    private SocialApiException Refused(TokenEndpointAnswer answer) => answer.Status is 400 or 401
        ? new SocialApiException(SocialErrorCode.ConfigurationInvalid, Remedy.FixConfiguration, $"LinkedIn refused to tell about a token (HTTP {answer.Status}): the client id or secret is wrong.")
        {
            Platform = platform, Status = answer.Status,
        }
        : new SocialApiException(SocialErrorCode.PlatformUnavailable, Remedy.Retry, $"LinkedIn could not tell about a token (HTTP {answer.Status}).")
        {
            Platform = platform, Status = answer.Status, IsTransient = true,
        };
}
